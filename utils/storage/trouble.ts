import type { Trouble } from '../domain/trouble.ts';

/** The notebook cannot be used, and why. */
export class NotebookTrouble extends Error {
  readonly trouble: Trouble;
  constructor(trouble: Trouble, cause?: unknown) {
    super(`notebook: ${trouble}`, { cause });
    this.name = 'NotebookTrouble';
    this.trouble = trouble;
  }
}

/** What browsers call it when they cannot read what they keep, or miss a part of it. */
const READ_FAILURES: readonly string[] = [
  'UnknownError',
  'NotReadableError',
  'DataError',
  'NotFoundError',
];

/** The trouble an error stands for; null where the notebook is not to blame. */
export function troubleOf(error: unknown): Trouble | null {
  if (error instanceof NotebookTrouble) return error.trouble;
  return error instanceof DOMException && READ_FAILURES.includes(error.name) ? 'unreadable' : null;
}
