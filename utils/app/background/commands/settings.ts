import { plainWords, type RecordId } from '../../../domain/record.ts';
import type { AtRhythm } from '../../../domain/rhythm.ts';
import {
  HOUR,
  MINUTE,
  addDays,
  instantOf,
  wallClockAt,
  wallTimeOf,
  type EpochMs,
  type WallTime,
} from '../../../domain/time.ts';
import { putSingle, dropSingle } from '../../../storage/singles.ts';
import { newSubject, putSubject } from '../../../storage/subjects.ts';
import type { PauseLength } from '../../commands.ts';
import { accept, newId, type Run, type Scene } from '../scene.ts';
import { enterPerson, erasePersonWholly, newPerson } from './people.ts';

/** When a pause "until tomorrow" ends. */
const MORNING: WallTime = '08:00';

export const changeSettings: Run<'changeSettings'> = async (scene, { changes }) => {
  await putSingle(scene.tx, 'settings', { ...scene.settings, ...changes });
  return accept(null);
};

export const pause: Run<'pause'> = async (scene, { length }) => {
  const until = pauseEnd(scene, length);
  await putSingle(scene.tx, 'pause', { since: scene.now, until });
  return accept({ until });
};

function pauseEnd({ now, zone, today }: Scene, length: PauseLength): EpochMs {
  switch (length) {
    case 'hour':
      return now + HOUR;
    case 'tomorrow':
      return instantOf(addDays(today, 1), MORNING, zone);
    case 'week':
      return instantOf(addDays(today, 7), MORNING, zone);
    default:
      return length satisfies never;
  }
}

export const resume: Run<'resume'> = async (scene) => {
  await dropSingle(scene.tx, 'pause');
  return accept(null);
};

export const sendTest: Run<'sendTest'> = async (scene) => {
  await putSubject(
    scene.tx,
    await newSubject(scene.tx, {
      id: newId(),
      kind: 'test',
      sphere: 'me',
      rhythm: onceAt(scene, scene.now),
      since: scene.today,
      setAt: scene.now,
      starred: false,
      lastDone: null,
    }),
  );
  return accept(null);
};

/** Once, at the minute of this instant, confirmed for quiet hours. */
function onceAt({ zone }: Scene, at: EpochMs): AtRhythm {
  const { day, minute } = wallClockAt(at, zone);
  return {
    kind: 'at',
    on: { day },
    time: wallTimeOf(minute),
    offsets: [0],
    inQuietHours: true,
  };
}

/** Invented people, plainly marked as samples wherever they are shown. Days are days since the last contact. */
const SAMPLE_PEOPLE = [
  { name: 'Mina', days: 26, circle: 'close' },
  { name: 'Jonas', days: 2, circle: 'inner' },
  { name: 'Aunt Ruth', days: 40, circle: 'friends' },
] as const;
const SAMPLE_PLAN = { title: 'Tea and a short walk', minutes: 15 } as const;
/** The sample plan rings at the first whole minute that is at least this far ahead. */
const SAMPLE_LEAD = MINUTE / 2;

export const loadSample: Run<'loadSample'> = async (scene) => {
  await removeSamples(scene);
  for (const { name, days, circle } of SAMPLE_PEOPLE) {
    const person = { ...newPerson(scene, { name, sample: true }), circle };
    await enterPerson(scene, person, { day: addDays(scene.today, -days), at: scene.now });
  }
  const planAt = Math.ceil((scene.now + SAMPLE_LEAD) / MINUTE) * MINUTE;
  await enterSamplePlan(scene, planAt);
  return accept({ planAt });
};

async function enterSamplePlan(scene: Scene, at: EpochMs): Promise<void> {
  const when = onceAt(scene, at);
  const id = newId();
  await scene.tx.objectStore('plans').put({
    id,
    createdAt: scene.now,
    updatedAt: scene.now,
    words: plainWords({ title: SAMPLE_PLAN.title }),
    sphere: 'me',
    when,
    minutes: SAMPLE_PLAN.minutes,
    personId: null,
    confirmedAt: null,
    sample: true,
  });
  const subject = await newSubject(scene.tx, {
    id,
    kind: 'plan',
    sphere: 'me',
    rhythm: when,
    since: scene.today,
    setAt: scene.now,
    starred: false,
    lastDone: null,
  });
  await putSubject(scene.tx, subject);
}

export const removeSample: Run<'removeSample'> = async (scene) => {
  await removeSamples(scene);
  return accept(null);
};

async function removeSamples(scene: Scene): Promise<void> {
  const [people, plans] = await Promise.all([
    scene.tx.objectStore('people').getAll(),
    scene.tx.objectStore('plans').getAll(),
  ]);
  const ids: RecordId[] = [...people, ...plans].filter((row) => row.sample).map((row) => row.id);
  for (const id of ids) {
    await erasePersonWholly(scene, id);
    await scene.tx.objectStore('plans').delete(id);
  }
}
