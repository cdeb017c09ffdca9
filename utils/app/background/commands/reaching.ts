import type { Reaching } from '../../../domain/reaching.ts';
import type { RecordId } from '../../../domain/record.ts';
import { personIdOf } from '../../../domain/subject.ts';
import { logicalDay } from '../../../domain/time.ts';
import { openNudgesOf } from '../../../storage/nudges.ts';
import { dropReaching, putReaching, reachingIn } from '../../../storage/reaching.ts';
import { presentSubject } from '../../../storage/subjects.ts';
import { accept, refuse, type Run, type Scene } from '../scene.ts';
import { done, occasion } from './answers.ts';

/** The page has noted it already, at once; here it gets the worker's own time, and the card follows. */
export const reachOut: Run<'reachOut'> = async (scene, { subjectId, nudgeId }) => {
  const person = await presentSubject(scene.tx, personIdOf(subjectId));
  if (person?.kind !== 'person') return refuse('notFound');
  await putReaching(scene.tx, { subjectId, nudgeId, at: scene.now });
  return accept(null);
};

export const reached: Run<'reached'> = async (scene, { personId, through }) => {
  const reaching = await reachingIn(scene.tx);
  if (!isAbout(reaching, personId)) return refuse('alreadyAnswered');
  const subject = await subjectOf(scene, reaching);
  if (!subject) return refuse('notFound');
  await dropReaching(scene.tx);
  if (!through) return accept(null);
  const { dayStart } = scene.settings;
  const day = logicalDay(reaching.at, scene.zone, dayStart);
  const nudges = await nudgesOf(scene, subject.id, reaching);
  const answered = await done(scene, subject, nudges, { day, estimated: false, note: '' });
  const { undoId, nextDue } = answered.value;
  return accept({ undoId, nextDue });
};

function isAbout(reaching: Reaching | null, personId: RecordId): reaching is Reaching {
  return reaching !== null && personIdOf(reaching.subjectId) === personId;
}

/** A birthday that was removed meanwhile leaves the person. */
async function subjectOf({ tx }: Scene, { subjectId }: Reaching) {
  return (await presentSubject(tx, subjectId)) ?? presentSubject(tx, personIdOf(subjectId));
}

/** The reminder it came from, even past its day; where that is answered, whatever is open. */
async function nudgesOf(scene: Scene, subjectId: RecordId, { nudgeId }: Reaching) {
  const about = await occasion(scene, subjectId, nudgeId);
  return 'error' in about ? openNudgesOf(scene.tx, subjectId) : about.nudges;
}
