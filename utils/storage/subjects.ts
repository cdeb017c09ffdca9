import type { RecordId } from '../domain/record.ts';
import type { Subject } from '../domain/subject.ts';
import type { ReadTransaction, WriteTransaction } from './schema.ts';

/** Those that can come round: an archived person's subject waits as it was and is left out. */
export async function presentSubjects(tx: ReadTransaction): Promise<Subject[]> {
  const rows = await tx.objectStore('subjects').getAll();
  return rows.filter((row) => row.dormant === 0).map(({ dormant: _, ...subject }) => subject);
}

export async function presentSubject(tx: ReadTransaction, id: RecordId): Promise<Subject | null> {
  const row = await tx.objectStore('subjects').get(id);
  if (!row || row.dormant === 1) return null;
  const { dormant: _, ...subject } = row;
  return subject;
}

export async function putSubject(
  tx: WriteTransaction,
  subject: Subject,
  { dormant = false }: { readonly dormant?: boolean } = {},
): Promise<void> {
  await tx.objectStore('subjects').put({ ...subject, dormant: dormant ? 1 : 0 });
}

export type NewSubject = Omit<Subject, 'order' | 'lastShown' | 'unanswered' | 'rest' | 'snooze'>;

/** A subject at the end of the order of entry, with nothing shown, put off or resting. */
export async function newSubject(tx: WriteTransaction, given: NewSubject): Promise<Subject> {
  return subjectAt(await nextPlace(tx), given);
}

/** The end of the order of entry. */
export function nextPlace(tx: WriteTransaction): Promise<number> {
  return tx.objectStore('subjects').count();
}

/** The same at a place that is known. */
export function subjectAt(order: number, given: NewSubject): Subject {
  return { ...given, order, lastShown: null, unanswered: 0, rest: null, snooze: null };
}
