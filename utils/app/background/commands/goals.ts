import {
  GOALS_IN_SIGHT,
  GOAL_LOOK_AT,
  sphereOfGoal,
  type Goal,
  type GoalChanges,
  type GoalText,
} from '../../../domain/goal.ts';
import { plainWords, readWords, type RecordId } from '../../../domain/record.ts';
import type { OnRhythm, Rhythm } from '../../../domain/rhythm.ts';
import { logicalDay, WEEKDAYS } from '../../../domain/time.ts';
import { afterDone, isAlwaysQuiet } from '../../../planning/index.ts';
import { dropFieldDrafts } from '../../../storage/drafts.ts';
import { dropMoment, enterMoment, momentsOf, momentsOn } from '../../../storage/moments.ts';
import { openNudgesOf } from '../../../storage/nudges.ts';
import type { SubjectRow } from '../../../storage/schema.ts';
import { newSubject, putSubject } from '../../../storage/subjects.ts';
import { accept, newId, refuse, type Run, type Scene } from '../scene.ts';
import { countActed, momentOf } from './contacts.ts';
import { closeNudges, keepUndo } from './undoable.ts';

const BLANK: GoalText = {
  wish: '',
  obstacle: '',
  when: '',
  then: '',
  nextStep: '',
  needFromOther: '',
};

export const addGoal: Run<'addGoal'> = async (scene, { wish }) => {
  const goal = await newGoal(scene, { wish, sample: false });
  await enterGoal(scene, goal);
  await scene.tx.objectStore('drafts').delete('addGoal');
  return accept({ id: goal.id });
};

/** In sight as long as there is room. */
export async function newGoal(
  scene: Scene,
  { wish, sample }: { readonly wish: string; readonly sample: boolean },
): Promise<Goal> {
  return {
    id: newId(),
    createdAt: scene.now,
    updatedAt: scene.now,
    words: plainWords({ ...BLANK, wish }),
    owner: 'mine',
    since: scene.today,
    lookAt: GOAL_LOOK_AT,
    inSight: await freeSight(scene),
    archivedAt: null,
    sample,
  };
}

export async function enterGoal(scene: Scene, goal: Goal): Promise<void> {
  await scene.tx.objectStore('goals').put(goal);
  await followGoal(scene, goal);
}

export const editGoal: Run<'editGoal'> = async (scene, { id, changes }) => {
  const goal = await scene.tx.objectStore('goals').get(id);
  if (!goal || goal.deletedAt) return refuse('notFound');
  if (changes.lookAt && isAlwaysQuiet({ time: changes.lookAt, days: WEEKDAYS }, scene)) {
    return refuse({ code: 'badField', field: 'lookAt', problem: 'alwaysQuiet' });
  }
  const inSight = await sightAfter(scene, goal, changes);
  if (inSight === 'full') return refuse('sightIsFull');
  const { owner = goal.owner, lookAt = goal.lookAt, inSight: _, ...texts } = changes;
  const edited: Goal = {
    ...goal,
    updatedAt: scene.now,
    owner,
    lookAt,
    inSight,
    words: plainWords({ ...(readWords(goal.words) ?? BLANK), ...texts }),
  };
  await enterGoal(scene, edited);
  await dropFieldDrafts(scene.tx, `goal.${id}`, Object.keys(changes));
  return accept(null);
};

/** Today's tick is a moment; taking it back removes that moment. */
export const tickGoal: Run<'tickGoal'> = async (scene, { id, done }) => {
  const goal = await presentGoal(scene, id);
  const subject = await scene.tx.objectStore('subjects').get(id);
  if (!goal || !subject) return refuse('notFound');
  const ticked = await momentsOn(scene.tx, id, scene.today);
  if (done && ticked.length === 0) await tick(scene, subject);
  if (!done && ticked.length > 0) {
    for (const row of ticked) await dropMoment(scene.tx, row);
    const [last] = await momentsOf(scene.tx, id, 1);
    const lastDone = last ? { day: last.day, at: last.at } : null;
    await scene.tx.objectStore('subjects').put({ ...subject, lastDone });
  }
  return accept(null);
};

async function tick(scene: Scene, { dormant, ...subject }: SubjectRow): Promise<void> {
  const moment = momentOf(scene, subject, { day: scene.today, estimated: false, note: '' });
  await enterMoment(scene.tx, moment);
  const after = afterDone(subject, { day: scene.today, at: scene.now });
  await putSubject(scene.tx, after, { dormant: dormant === 1 });
  const open = await openNudgesOf(scene.tx, subject.id);
  await closeNudges(scene, open, { kind: 'handled', at: scene.now, answer: 'done' });
  await countActed(scene, open);
}

export const archiveGoal: Run<'archiveGoal'> = async (scene, { id }) => {
  const goal = await presentGoal(scene, id);
  if (!goal) return refuse('notFound');
  await enterGoal(scene, { ...goal, updatedAt: scene.now, archivedAt: scene.now, inSight: null });
  const open = await openNudgesOf(scene.tx, id);
  const nudges = await closeNudges(scene, open, { kind: 'withdrawn', at: scene.now });
  const undoId = await keepUndo(scene, {
    subjectId: id,
    settled: null,
    steps: [{ kind: 'unarchiveGoal', id, archivedAt: scene.now }, ...nudges],
  });
  return accept({ undoId });
};

export const unarchiveGoal: Run<'unarchiveGoal'> = async (scene, { id }) => {
  const goal = await scene.tx.objectStore('goals').get(id);
  if (!goal || goal.deletedAt) return refuse('notFound');
  await returnGoal(scene, goal);
  return accept(null);
};

/** Out of the archive, in sight as long as there is room. Its days there were open to nobody. */
export async function returnGoal(scene: Scene, goal: Goal): Promise<void> {
  const inSight = await freeSight(scene);
  const since = restedOverNight(scene, goal) ? scene.today : goal.since;
  await enterGoal(scene, { ...goal, updatedAt: scene.now, archivedAt: null, inSight, since });
}

/** Progress begins anew then, unless it was taken back at once. */
function restedOverNight({ zone, settings, today }: Scene, { archivedAt }: Goal): boolean {
  return archivedAt !== null && logicalDay(archivedAt, zone, settings.dayStart) < today;
}

/** The subject that comes round for a goal: once a day while it is in sight and has a look. */
async function followGoal(scene: Scene, goal: Goal): Promise<void> {
  const rhythm: OnRhythm = {
    kind: 'on',
    rule: { kind: 'daily' },
    time: goal.lookAt ?? GOAL_LOOK_AT,
    daysBefore: [],
  };
  const known = await scene.tx.objectStore('subjects').get(goal.id);
  const { dormant: _, ...subject } = known ?? {
    dormant: 0,
    ...(await newSubject(scene.tx, {
      id: goal.id,
      kind: 'goal',
      sphere: sphereOfGoal(goal),
      rhythm,
      since: goal.since,
      setAt: scene.now,
      starred: false,
      lastDone: null,
    })),
  };
  const dormant = goal.archivedAt !== null || goal.inSight === null || goal.lookAt === null;
  // A slot that lies before its setting never rings: neither an earlier time, nor one out of sight.
  const isNew = known?.dormant === 1 || !isSameSlot(subject.rhythm, rhythm);
  const setAt = isNew ? scene.now : subject.setAt;
  await putSubject(
    scene.tx,
    { ...subject, rhythm, setAt, sphere: sphereOfGoal(goal) },
    { dormant },
  );
}

function isSameSlot(before: Rhythm, { time }: OnRhythm): boolean {
  return before.kind === 'on' && before.time === time;
}

/** A goal that is neither archived nor removed. */
async function presentGoal({ tx }: Scene, id: RecordId): Promise<Goal | null> {
  const goal = await tx.objectStore('goals').get(id);
  return goal && !goal.deletedAt && goal.archivedAt === null ? goal : null;
}

/** The first free place in sight, or null. */
async function freeSight(scene: Scene): Promise<number | null> {
  const taken = await placesTaken(scene);
  const place = Array.from({ length: GOALS_IN_SIGHT }, (_, n) => n).find((n) => !taken.includes(n));
  return place ?? null;
}

async function placesTaken({ tx }: Scene): Promise<number[]> {
  const goals = await tx.objectStore('goals').getAll();
  return goals.flatMap(({ inSight }) => inSight ?? []);
}

async function sightAfter(
  scene: Scene,
  goal: Goal,
  { inSight }: GoalChanges,
): Promise<number | null | 'full'> {
  if (inSight === undefined) return goal.inSight;
  if (!inSight || goal.archivedAt !== null) return null;
  return goal.inSight ?? (await freeSight(scene)) ?? 'full';
}
