import type { RecordId } from '../../domain/record.ts';

/** What a command takes and what it gives back. */
export interface Change<Input, Output> {
  readonly input: Input;
  readonly output: Output;
}

export type Nothing = Record<never, never>;

/** It can be taken back for a day. */
export interface Undoable {
  readonly undoId: RecordId;
}

export interface ById {
  readonly id: RecordId;
}
