import {
  GOALS_IN_SIGHT,
  GOAL_LOOK_AT,
  type Goal,
  type GoalChanges,
  type GoalText,
} from '../../../domain/goal.ts';
import { plainWords, readWords } from '../../../domain/record.ts';
import type { OnRhythm } from '../../../domain/rhythm.ts';
import type { Sphere } from '../../../domain/sphere.ts';
import { afterDone } from '../../../planning/index.ts';
import { momentsOn } from '../../../storage/moments.ts';
import { newSubject, putSubject } from '../../../storage/subjects.ts';
import { forgetTraces, recordArchived, withdrawSubject } from '../records.ts';
import { accept, newId, refuse, type Run, type Scene } from '../scene.ts';
import { momentOf } from './contacts.ts';

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
  await scene.tx.objectStore('drafts').delete(`goal.${id}`);
  return accept(null);
};

/** Today's tick is a moment; taking it back removes that moment. */
export const tickGoal: Run<'tickGoal'> = async (scene, { id, done }) => {
  const goal = await scene.tx.objectStore('goals').get(id);
  const subject = await scene.tx.objectStore('subjects').get(id);
  if (!goal || goal.deletedAt || !subject) return refuse('notFound');
  const ticked = await momentsOn(scene.tx, id, scene.today);
  if (done && ticked.length === 0) {
    const moment = momentOf(scene, subject, { day: scene.today, estimated: false, note: '' });
    await scene.tx.objectStore('moments').put(moment);
    const { dormant, ...row } = subject;
    const after = afterDone(row, { day: scene.today, at: scene.now });
    await putSubject(scene.tx, after, { dormant: dormant === 1 });
    await withdrawSubject(scene, id, 'done');
  }
  if (!done) await Promise.all(ticked.map((row) => scene.tx.objectStore('moments').delete(row.id)));
  return accept(null);
};

export const archiveGoal: Run<'archiveGoal'> = async (scene, { id }) => {
  const goal = await scene.tx.objectStore('goals').get(id);
  if (!goal || goal.deletedAt) return refuse('notFound');
  const undoId = await recordArchived(scene, 'goals', id);
  await enterGoal(scene, { ...goal, updatedAt: scene.now, archivedAt: scene.now, inSight: null });
  return accept({ undoId });
};

export const unarchiveGoal: Run<'unarchiveGoal'> = async (scene, { id }) => {
  const goal = await scene.tx.objectStore('goals').get(id);
  if (!goal || goal.deletedAt) return refuse('notFound');
  const inSight = await freeSight(scene);
  await enterGoal(scene, { ...goal, updatedAt: scene.now, archivedAt: null, inSight });
  return accept(null);
};

export const eraseGoal: Run<'eraseGoal'> = async (scene, { id }) => {
  if (!(await scene.tx.objectStore('goals').get(id))) return refuse('notFound');
  await scene.tx.objectStore('goals').delete(id);
  await forgetTraces(scene, id, [`goal.${id}`]);
  return accept(null);
};

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
      sphere: sphereOf(goal),
      rhythm,
      since: goal.since,
      setAt: scene.now,
      starred: false,
      lastDone: null,
    })),
  };
  const dormant = goal.archivedAt !== null || goal.inSight === null || goal.lookAt === null;
  await putSubject(scene.tx, { ...subject, rhythm, sphere: sphereOf(goal) }, { dormant });
}

function sphereOf({ owner }: Goal): Sphere {
  return owner === 'mine' ? 'me' : 'us';
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
  if (!inSight) return null;
  return goal.inSight ?? (await freeSight(scene)) ?? 'full';
}
