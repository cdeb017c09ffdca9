import { isOpen, type NudgeState } from '../../../domain/nudge.ts';
import { rhythmOf } from '../../../domain/person.ts';
import type { RecordId } from '../../../domain/record.ts';
import { laterDone, type EveryRhythm } from '../../../domain/rhythm.ts';
import { unlearned } from '../../../planning/index.ts';
import { dropMoment, latestDone } from '../../../storage/moments.ts';
import { nudge as storedNudge, openNudgesOf, putNudge } from '../../../storage/nudges.ts';
import type { AnsweredFields, UndoEntry, UndoStep } from '../../../storage/schema.ts';
import { presentSubject } from '../../../storage/subjects.ts';
import { putUndo, undoEntriesOf } from '../../../storage/undo.ts';
import type { Scene } from '../scene.ts';
import { restBirthday } from './birthdays.ts';
import { returnGoal } from './goals.ts';
import { dropPeople } from './importing.ts';
import { putPlanBack, takeAnswerBack } from './plan-records.ts';
import { putLineBack, putMomentBack, putStampBack } from './take-back-week.ts';
import { isSame } from './undoable.ts';
import { learn } from '../learning.ts';

type Step<Kind extends UndoStep['kind']> = Extract<UndoStep, { kind: Kind }>;
type Archived = Pick<Step<'unarchive' | 'unarchiveGoal'>, 'id' | 'archivedAt'>;

/** Takes back what a command did. What was changed since stays as it was changed. */
export async function takeBack(scene: Scene, entry: UndoEntry): Promise<void> {
  await forgetBetween(scene, entry);
  for (const step of entry.steps) await takeBackStep(scene, entry, step);
}

function takeBackStep(scene: Scene, entry: UndoEntry, step: UndoStep): Promise<void> {
  switch (step.kind) {
    case 'dropMoment':
      return takeOutMoment(scene, entry.subjectId, step);
    case 'subjectFields':
      return putFieldsBack(scene, step);
    case 'personRhythm':
      return putRhythmBack(scene, step);
    case 'reopenNudge':
      return reopenNudge(scene, entry, step);
    case 'uncountActed':
      return uncountActed(scene, step);
    case 'unlearn':
      return learn(scene.tx, unlearned(step.lesson), scene.now);
    case 'unarchive':
      return unarchive(scene, step);
    case 'unarchiveGoal':
      return unarchiveGoal(scene, step);
    case 'momentBack':
      return putMomentBack(scene, step);
    case 'stampBack':
      return putStampBack(scene, step);
    case 'lineBack':
      return putLineBack(scene, step);
    case 'planBack':
      return putPlanBack(scene, step);
    case 'dropPeople':
      return dropPeople(scene, step.people);
    case 'planAnswerBack':
      return takeAnswerBack(scene, step);
    default:
      return step satisfies never;
  }
}

async function takeOutMoment(
  { tx }: Scene,
  subjectId: RecordId,
  { id, known }: Step<'dropMoment'>,
): Promise<void> {
  const moment = await tx.objectStore('moments').get(id);
  if (moment) await dropMoment(tx, moment);
  const row = await tx.objectStore('subjects').get(subjectId);
  if (!row) return;
  const lastDone = laterDone(known, await latestDone(tx, subjectId));
  await tx.objectStore('subjects').put({ ...row, lastDone });
}

async function putFieldsBack(
  { tx }: Scene,
  { id, before, after }: Step<'subjectFields'>,
): Promise<void> {
  const row = await tx.objectStore('subjects').get(id);
  if (!row) return;
  // Put off and come again already: its count goes on, or the next would have the same id.
  const { snooze: _, ...rest } = before;
  const wanted = (await openNudgesOf(tx, id)).length > 0 ? rest : before;
  await tx.objectStore('subjects').put({ ...row, ...unchanged(row, wanted, after) });
}

/** Of the fields to put back, those that still hold what the command wrote. */
function unchanged(
  now: AnsweredFields,
  before: AnsweredFields,
  after: AnsweredFields,
): AnsweredFields {
  const names = Object.keys(before) as (keyof AnsweredFields)[];
  const kept = names.filter((name) => isSame(now[name], after[name]));
  return Object.fromEntries(kept.map((name) => [name, before[name]]));
}

async function putRhythmBack(
  { tx, now }: Scene,
  { id, before, after }: Step<'personRhythm'>,
): Promise<void> {
  const person = await tx.objectStore('people').get(id);
  if (!person || !isSame(person.rhythm, after)) return;
  const back = { ...person, updatedAt: now, rhythm: before };
  await tx.objectStore('people').put(back);
  const row = await tx.objectStore('subjects').get(id);
  if (row) await tx.objectStore('subjects').put({ ...row, rhythm: rhythmOf(back) });
}

/** Open again only while it can be, and only as the one of its subject. */
async function reopenNudge(
  scene: Scene,
  gone: UndoEntry,
  step: Step<'reopenNudge'>,
): Promise<void> {
  const { tx, now, today } = scene;
  const row = await storedNudge(tx, step.id);
  if (!row || !isSame(row.state, step.after)) return;
  const putAs = (state: NudgeState) => putNudge(tx, { ...row, state });
  if (!isOpen({ state: step.before })) return putAs(step.before);
  const isOver = now >= row.expiresAt || (!row.timed && today > row.day);
  const others = await openNudgesOf(tx, row.subjectId);
  // Where it was put off and has come again, that one takes its place.
  if (isOver || others.length > 0) return putAs({ kind: 'unanswered', at: now });
  const [next] = await entriesSince(scene, gone);
  if (!next && (await presentSubject(tx, row.subjectId))) return putAs(step.before);
  const after: NudgeState = { kind: 'withdrawn', at: now };
  await putAs(after);
  // What was done next would have closed it too, so it is that which gives it back.
  if (next) await putUndo(tx, { ...next, steps: [...next.steps, { ...step, after }] });
}

/** What was done about the same subject afterwards and can still be taken back, oldest first. */
async function entriesSince({ tx }: Scene, { subjectId, at }: UndoEntry): Promise<UndoEntry[]> {
  return (await undoEntriesOf(tx, subjectId)).filter((entry) => entry.at > at);
}

async function uncountActed({ tx }: Scene, { day }: Step<'uncountActed'>): Promise<void> {
  const tally = await tx.objectStore('tallies').get(day);
  if (!tally) return;
  await tx.objectStore('tallies').put({ ...tally, acted: Math.max(0, tally.acted - 1) });
}

async function unarchiveGoal(scene: Scene, { id, archivedAt }: Archived): Promise<void> {
  const goal = await scene.tx.objectStore('goals').get(id);
  if (goal?.archivedAt === archivedAt) await returnGoal(scene, goal);
}

async function unarchive(scene: Scene, { id, archivedAt }: Archived): Promise<void> {
  const { tx, now } = scene;
  const person = await tx.objectStore('people').get(id);
  if (!person || person.archivedAt !== archivedAt) return;
  await tx.objectStore('people').put({ ...person, updatedAt: now, archivedAt: null });
  const row = await tx.objectStore('subjects').get(id);
  if (row) await tx.objectStore('subjects').put({ ...row, dormant: 0 });
  await restBirthday(scene, id, { dormant: false });
}

/**
 * The answer given next remembers what this one wrote as what was before it. That is gone now, so
 * taking that one back leads to what was before both.
 */
async function forgetBetween(scene: Scene, gone: UndoEntry): Promise<void> {
  const since = await entriesSince(scene, gone);
  for (const step of gone.steps) {
    for (const change of changesIn(step)) {
      const next = since.find(({ steps }) => steps.some((each) => changeLike(each, change)));
      if (!next) continue;
      const steps = next.steps.map((each) => skipping(each, change));
      since[since.indexOf(next)] = { ...next, steps };
      await putUndo(scene.tx, { ...next, steps });
    }
  }
}

/** One field of one kind of row, as a step would put it back. */
interface Change {
  readonly kind: UndoStep['kind'];
  readonly name: string;
  readonly before: unknown;
  readonly after: unknown;
}

function changesIn(step: UndoStep): Change[] {
  const { kind } = step;
  if (kind === 'personRhythm') return [{ ...step, name: 'rhythm' }];
  if (kind !== 'subjectFields') return [];
  const names = Object.keys(step.before) as (keyof AnsweredFields)[];
  return names.map((name) => ({ kind, name, before: step.before[name], after: step.after[name] }));
}

function changeLike(step: UndoStep, { kind, name }: Change): Change | undefined {
  return changesIn(step).find((each) => each.kind === kind && each.name === name);
}

function skipping(step: UndoStep, gone: Change): UndoStep {
  const found = changeLike(step, gone);
  if (!found || !isSame(found.before, gone.after)) return step;
  const back = { [gone.name]: gone.before };
  if (step.kind === 'personRhythm') return { ...step, before: gone.before as EveryRhythm | null };
  if (step.kind === 'subjectFields') return { ...step, before: { ...step.before, ...back } };
  return step;
}
