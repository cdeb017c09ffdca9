import type { DayPart, LearningCell, Lesson } from '../domain/tally.ts';
import type { SubjectKind } from '../domain/subject.ts';
import type { ReadTransaction, WriteTransaction } from './schema.ts';

function cellId(kind: SubjectKind, part: DayPart): string {
  return `${kind}.${part}`;
}

export async function cellOf(
  tx: ReadTransaction,
  { kind, part }: Pick<Lesson, 'kind' | 'part'>,
): Promise<LearningCell | null> {
  return (await tx.objectStore('cells').get(cellId(kind, part))) ?? null;
}

export async function putCell(
  tx: WriteTransaction,
  { kind, part, shown, acted, asOf }: LearningCell,
): Promise<void> {
  await tx.objectStore('cells').put({ id: cellId(kind, part), kind, part, shown, acted, asOf });
}
