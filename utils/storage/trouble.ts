/** Why the notebook could not be opened. */
export const TROUBLES = ['newer', 'unreadable', 'blocked', 'emptied'] as const;
export type Trouble = (typeof TROUBLES)[number];

/** `newer`: written by a later version. `blocked`: an old page holds it. `emptied`: it is blank and was not. */
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
