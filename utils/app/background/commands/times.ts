import type { Moment } from '../../../domain/moment.ts';
import { plainWords, readWords, type RecordId } from '../../../domain/record.ts';
import type { Day } from '../../../domain/time.ts';
import { EDIT_TIME_DRAFT, LOG_TIME_DRAFT } from '../../../domain/time-form.ts';
import { dropDraft } from '../../../storage/drafts.ts';
import { changeMoment, enterMoment } from '../../../storage/moments.ts';
import { openNudgesOf } from '../../../storage/nudges.ts';
import { presentSubject } from '../../../storage/subjects.ts';
import type { TimeInput } from '../../commands/week.ts';
import { accept, presentPerson, refuse, type Run, type Scene } from '../scene.ts';
import { momentOf, recordDone } from './contacts.ts';
import { retell } from './retell.ts';
import { keepUndo } from './undoable.ts';

export const logTime: Run<'logTime'> = async (scene, input) => {
  const refused = refusedDay(scene, input.day);
  if (refused) return refused;
  if (input.personId === null) {
    await dropDraft(scene.tx, LOG_TIME_DRAFT);
    return accept(await logAlone(scene, input));
  }
  const [person, subject] = await Promise.all([
    presentPerson(scene, input.personId),
    presentSubject(scene.tx, input.personId),
  ]);
  if (!person || !subject) return refuse('notFound');
  const open = await openNudgesOf(scene.tx, subject.id);
  const { id, undoId } = await recordDone(scene, subject, open, { ...input, estimated: false });
  await dropDraft(scene.tx, LOG_TIME_DRAFT);
  return accept({ id, undoId });
};

/** Time with nobody in particular: nothing comes round again for it. */
async function logAlone(scene: Scene, input: TimeInput) {
  const { tx, now } = scene;
  const { sphere, day } = input;
  const moment = momentOf(scene, { id: null, sphere }, { ...input, estimated: false });
  await enterMoment(tx, moment);
  const undoId = await keepUndo(scene, {
    subjectId: moment.id,
    settled: { nextDue: null },
    steps: [{ kind: 'dropMoment', id: moment.id, done: { day, at: now }, known: null }],
  });
  return { id: moment.id, undoId };
}

export const editMoment: Run<'editMoment'> = async (scene, { id, changes }) => {
  const before = await presentMoment(scene, id);
  if (!before || !(await mayBeWith(scene, before, changes))) return refuse('notFound');
  const refused = changes.day === undefined ? null : refusedDay(scene, changes.day);
  if (refused) return refused;
  return accept(await replace(scene, before, changed(scene, before, changes)));
};

/** Leaves a tombstone that says nothing. */
export const deleteMoment: Run<'deleteMoment'> = async (scene, { id }) => {
  const before = await presentMoment(scene, id);
  if (!before) return refuse('notFound');
  const { evening: _, ...rest } = before;
  return accept(
    await replace(scene, before, {
      ...rest,
      updatedAt: scene.now,
      deletedAt: scene.now,
      words: plainWords({ note: '' }),
      minutes: null,
      subjectId: null,
    }),
  );
};

async function presentMoment({ tx }: Scene, id: RecordId): Promise<Moment | null> {
  const moment = await tx.objectStore('moments').get(id);
  return moment && moment.deletedAt === undefined ? moment : null;
}

function refusedDay({ today }: Scene, day: Day) {
  return day > today ? refuse({ code: 'badField', field: 'day', problem: 'inTheFuture' }) : null;
}

/** Only what was with somebody, or nobody, can have been with somebody else. */
async function mayBeWith(
  scene: Scene,
  { subjectId }: Moment,
  { personId }: Partial<TimeInput>,
): Promise<boolean> {
  if (personId === undefined || personId === subjectId) return true;
  const isFree =
    subjectId === null || (await scene.tx.objectStore('people').get(subjectId)) !== undefined;
  return isFree && (personId === null || (await presentPerson(scene, personId)) !== null);
}

function changed({ now }: Scene, before: Moment, changes: Partial<TimeInput>): Moment {
  const { evening: was = false, ...rest } = before;
  const {
    sphere = before.sphere,
    minutes = before.minutes,
    evening = was,
    personId = before.subjectId,
    note = readWords(before.words)?.note ?? '',
    day = before.day,
  } = changes;
  return {
    ...rest,
    updatedAt: now,
    words: plainWords({ note }),
    sphere,
    minutes,
    ...(evening ? { evening } : {}),
    subjectId: personId,
    day,
  };
}

async function replace(scene: Scene, before: Moment, after: Moment) {
  await changeMoment(scene.tx, before, after);
  await dropDraft(scene.tx, `${EDIT_TIME_DRAFT}.${before.id}`);
  const retold = [...(await retell(scene, before)), ...(await retell(scene, after))];
  const undoId = await keepUndo(scene, {
    subjectId: before.id,
    settled: null,
    steps: [{ kind: 'momentBack', before, after, retold }],
  });
  return { undoId };
}
