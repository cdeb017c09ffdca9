import { plainWords } from '../../../domain/record.ts';
import { MINUTE, addDays, type EpochMs } from '../../../domain/time.ts';
import { newSubject, putSubject } from '../../../storage/subjects.ts';
import { removeSamples } from '../records.ts';
import { accept, newId, type Run, type Scene } from '../scene.ts';
import { enterBoundary, clockRhythm, newBoundary } from './boundaries.ts';
import { enterGoal, newGoal } from './goals.ts';
import { enterPerson, newPerson } from './people.ts';
import { onceAt } from './settings.ts';

/** Invented people, plainly marked as samples wherever they are shown. Days are days since the last contact. */
const SAMPLE_PEOPLE = [
  { name: 'Mina', days: 26, circle: 'close' },
  { name: 'Jonas', days: 2, circle: 'inner' },
  { name: 'Aunt Ruth', days: 40, circle: 'friends' },
] as const;
const SAMPLE_GOAL = 'Ten pages after coffee';
const SAMPLE_LINE = { sentence: 'Laptop shut', time: '18:30', days: [1, 2, 3, 4, 5] } as const;
const SAMPLE_PLAN = { title: 'Tea and a short walk', minutes: 15 } as const;
/** The sample plan rings at the first whole minute that is at least this far ahead. */
const SAMPLE_LEAD = MINUTE / 2;

export const loadSample: Run<'loadSample'> = async (scene) => {
  await removeSamples(scene);
  for (const { name, days, circle } of SAMPLE_PEOPLE) {
    const person = { ...newPerson(scene, { name, sample: true }), circle };
    await enterPerson(scene, person, { day: addDays(scene.today, -days), at: scene.now });
  }
  await enterGoal(scene, await newGoal(scene, { wish: SAMPLE_GOAL, sample: true }));
  const line = clockRhythm({ ...SAMPLE_LINE, inQuietHours: false });
  const boundary = newBoundary(scene, SAMPLE_LINE.sentence, { kind: 'clock', rhythm: line });
  await enterBoundary(scene, { ...boundary, sample: true });
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
