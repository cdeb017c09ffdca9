import type { AnswerKind, Nudge, NudgeState } from '../../../domain/nudge.ts';
import type { EveryRhythm } from '../../../domain/rhythm.ts';
import type { RecordId } from '../../../domain/record.ts';
import type { Subject } from '../../../domain/subject.ts';
import { lessonOfAnswer } from '../../../planning/index.ts';
import { putNudge } from '../../../storage/nudges.ts';
import type { AnsweredFields, UndoEntry, UndoStep } from '../../../storage/schema.ts';
import { putSubject } from '../../../storage/subjects.ts';
import { putUndo } from '../../../storage/undo.ts';
import { learn } from '../learning.ts';
import { newId, type Scene } from '../scene.ts';

/** Closes what is in the inbox; tells, like all of these, the steps that take it back. */
export async function closeNudges(
  scene: Scene,
  nudges: readonly Nudge[],
  after: NudgeState,
): Promise<UndoStep[]> {
  await Promise.all(nudges.map((row) => putNudge(scene.tx, { ...row, state: after })));
  const lessons = after.kind === 'handled' ? await learnFrom(scene, nudges, after.answer) : [];
  return [
    ...nudges.map(({ id, state }): UndoStep => ({ kind: 'reopenNudge', id, before: state, after })),
    ...lessons,
  ];
}

async function learnFrom(
  { tx, now, zone }: Scene,
  nudges: readonly Nudge[],
  answer: AnswerKind,
): Promise<UndoStep[]> {
  const steps: UndoStep[] = [];
  for (const nudge of nudges) {
    const lesson = lessonOfAnswer(nudge, answer, now, zone);
    if (lesson === null) continue;
    await learn(tx, lesson, now);
    steps.push({ kind: 'unlearn', lesson });
  }
  return steps;
}

/** A rhythm that an answer changed is the person's own from then on. */
export async function writeAnswered(
  scene: Scene,
  before: Subject,
  after: Subject,
): Promise<UndoStep[]> {
  await putSubject(scene.tx, after);
  const { rhythm } = after;
  if (rhythm.kind === 'every' && !isSame(rhythm, before.rhythm)) {
    const own = await ownRhythm(scene, before.id, rhythm);
    if (own) return [...changedFields({ ...before, rhythm }, after), own];
  }
  return changedFields(before, after);
}

async function ownRhythm(
  { tx, now }: Scene,
  id: RecordId,
  after: EveryRhythm,
): Promise<UndoStep | null> {
  const person = await tx.objectStore('people').get(id);
  if (!person) return null;
  await tx.objectStore('people').put({ ...person, updatedAt: now, rhythm: after });
  return { kind: 'personRhythm', id, before: person.rhythm, after };
}

const ANSWERED = [
  'snooze',
  'unanswered',
  'rest',
  'rhythm',
] as const satisfies readonly (keyof AnsweredFields)[];

function changedFields(before: Subject, after: Subject): UndoStep[] {
  const names = ANSWERED.filter((name) => !isSame(before[name], after[name]));
  const fieldsOf = (subject: Subject): AnsweredFields =>
    Object.fromEntries(names.map((name) => [name, subject[name]]));
  if (names.length === 0) return [];
  return [
    { kind: 'subjectFields', id: before.id, before: fieldsOf(before), after: fieldsOf(after) },
  ];
}

export async function keepUndo(
  { tx, now }: Scene,
  entry: Omit<UndoEntry, 'id' | 'at'>,
): Promise<RecordId> {
  const id = newId();
  await putUndo(tx, { id, at: now, ...entry });
  return id;
}

/** Whether two stored values say the same. */
export function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
