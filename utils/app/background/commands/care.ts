import { plainWords } from '../../../domain/record.ts';
import type { CareChanges, SelfCare } from '../../../domain/self-care.ts';
import type { OnRhythm, SlotRule } from '../../../domain/rhythm.ts';
import { isAlwaysQuiet } from '../../../planning/index.ts';
import { dropFieldDrafts } from '../../../storage/drafts.ts';
import { newSubject, presentSubject, putSubject } from '../../../storage/subjects.ts';
import { openNudgesOf } from '../../../storage/nudges.ts';
import { accept, newId, refuse, type Run, type Scene } from '../scene.ts';
import { recordDone } from './contacts.ts';

/** Minutes of an activity nobody has said more about. */
const FIRST_MINUTES = 15;

export const addCare: Run<'addCare'> = async (scene, { activity }) => {
  const care: SelfCare = {
    id: newId(),
    createdAt: scene.now,
    updatedAt: scene.now,
    words: plainWords({ activity }),
    careKind: 'rest',
    minutes: FIRST_MINUTES,
    rhythm: null,
    sample: false,
  };
  await enterCare(scene, care);
  await scene.tx.objectStore('drafts').delete('addCare');
  return accept({ id: care.id });
};

export const editCare: Run<'editCare'> = async (scene, { id, changes }) => {
  const care = await scene.tx.objectStore('cares').get(id);
  if (!care) return refuse('notFound');
  if (changes.slot && isAlwaysQuiet(changes.slot, scene)) {
    return refuse({ code: 'badField', field: 'slot.time', problem: 'alwaysQuiet' });
  }
  const { activity, careKind = care.careKind, minutes = care.minutes } = changes;
  await enterCare(scene, {
    ...care,
    updatedAt: scene.now,
    words: activity === undefined ? care.words : plainWords({ activity }),
    careKind,
    minutes,
    rhythm: changes.slot === undefined ? care.rhythm : slotRhythm(changes.slot),
  });
  await dropFieldDrafts(scene.tx, `care.${id}`, Object.keys(changes));
  return accept(null);
};

export const logCare: Run<'logCare'> = async (scene, { id }) => {
  const care = await scene.tx.objectStore('cares').get(id);
  const subject = await presentSubject(scene.tx, id);
  if (!care || !subject) return refuse('notFound');
  const done = { day: scene.today, estimated: false, note: '', minutes: care.minutes };
  const { undoId } = await recordDone(scene, subject, await openNudgesOf(scene.tx, id), done);
  return accept({ undoId });
};

/** Every activity has a subject, so that it can be logged; without a slot its rhythm never comes round. */
async function enterCare(scene: Scene, care: SelfCare): Promise<void> {
  await scene.tx.objectStore('cares').put(care);
  const rhythm = care.rhythm ?? NEVER;
  const known = await presentSubject(scene.tx, care.id);
  const subject =
    known ??
    (await newSubject(scene.tx, {
      id: care.id,
      kind: 'care',
      sphere: 'me',
      rhythm,
      since: scene.today,
      setAt: scene.now,
      starred: false,
      lastDone: null,
    }));
  const isSame = JSON.stringify(subject.rhythm) === JSON.stringify(rhythm);
  await putSubject(scene.tx, { ...subject, rhythm, setAt: isSame ? subject.setAt : scene.now });
}

/** A weekly slot on no day. */
const NEVER: OnRhythm = {
  kind: 'on',
  rule: { kind: 'weekly', days: [] },
  time: '12:00',
  daysBefore: [],
};

function slotRhythm(slot: NonNullable<CareChanges['slot']> | null): OnRhythm | null {
  if (slot === null) return null;
  const rule: SlotRule =
    slot.days.length === 7 ? { kind: 'daily' } : { kind: 'weekly', days: slot.days };
  return { kind: 'on', rule, time: slot.time, daysBefore: [] };
}
