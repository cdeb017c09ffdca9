import type { CardCandidate, CardProblem, Likeness } from './importing.ts';
import type { RecordId } from './record.ts';

/** An entry of a file that waits, with its fingerprint. */
export interface StagedPerson extends CardCandidate {
  readonly card: string;
}

/** What a file gave, as it waits: each entry once, in the order of the file. */
export interface StagedPeople {
  readonly people: readonly StagedPerson[];
  readonly problems: readonly CardProblem[];
  readonly furtherProblems: number;
}

/** Somebody in a file, as the page shows them. */
export interface ImportRow extends CardCandidate {
  /** Place in what waits, from 0: by it they are chosen. */
  readonly at: number;
  /** The same entry came in before. */
  readonly isKept: boolean;
  /** Who is kept that this may be, and by what. */
  readonly like: { readonly name: string; readonly by: Likeness } | null;
}

/** A file that waits to be chosen from. */
export interface ImportView extends Pick<StagedPeople, 'problems' | 'furtherProblems'> {
  readonly id: RecordId;
  readonly rows: readonly ImportRow[];
}

/** The form of what is chosen on the page. */
export const IMPORT_DRAFT = 'importPeople';
