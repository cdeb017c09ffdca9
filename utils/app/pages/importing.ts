import type { FileProgress, FileRefusal } from '../../domain/importing.ts';
import { IMPORT_DRAFT, type ImportRow, type ImportView } from '../../domain/import-view.ts';
import { readWords, type RecordId } from '../../domain/record.ts';
import { LEAP_DAYS, type LeapDay } from '../../domain/rhythm.ts';
import { withDefaults } from '../../domain/settings.ts';
import { logicalDay } from '../../domain/time.ts';
import { eachOnce, likelyDuplicates } from '../../exchange/likeness.ts';
import { browserClock } from '../../platform/clock.ts';
import { single } from '../../storage/singles.ts';
import { putStagedAway, stage, staged } from '../../storage/staging.ts';
import { readingOf } from '../../storage/transaction.ts';
import { draftKeeper } from './drafts.ts';
import { pageNotebook } from './notebook.ts';
import { readFile, type ChosenFile } from './read-file.ts';

/** The file that waits, beside who is kept; null where none does. */
export async function readImport(): Promise<ImportView | null> {
  const database = await pageNotebook();
  const waiting = await staged(database);
  const read = waiting && readWords(waiting.words);
  if (!read) return null;
  const people = (await database.getAll('people'))
    .filter(({ deletedAt }) => !deletedAt)
    .map(({ id, words }) => ({ id, name: '', reaches: [], ...readWords(words) }));
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const cards = new Set(people.map(({ card }) => card));
  const alike = likelyDuplicates(read.people, people);
  const rows = read.people.map((person, at): ImportRow => {
    const [like] = alike[at] ?? [];
    const { card, ...candidate } = person;
    return {
      ...candidate,
      at,
      isKept: cards.has(card),
      like: like ? { name: names.get(like.id) ?? '', by: like.by } : null,
    };
  });
  return { id: waiting.id, rows, ...problemsOf(read) };
}

function problemsOf({ problems, furtherProblems }: Omit<ImportView, 'id' | 'rows'>) {
  return { problems, furtherProblems };
}

/** What became of a file that was chosen. */
export type FileOutcome =
  | { readonly kind: 'waits' | 'cancelled' }
  | { readonly kind: 'refused'; readonly refusal: FileRefusal };

/** Reads one file and lets it wait to be chosen from; refused or cancelled, what waited before still does. */
export async function takeFile(
  files: readonly ChosenFile[],
  job: { readonly signal: AbortSignal; readonly onprogress: (progress: FileProgress) => void },
): Promise<FileOutcome> {
  const database = await pageNotebook();
  const { now, zone } = await browserClock.read();
  const { dayStart } = withDefaults(await single(readingOf(database), 'settings'));
  const today = logicalDay(now, zone, dayStart);
  const read = await readFile(files, { ...job, today });
  if (read === null) return { kind: 'cancelled' };
  if (!read.ok) return { kind: 'refused', refusal: read.error };
  const people = eachOnce(read.value.people);
  const id = crypto.randomUUID();
  await stage(database, { id, at: now, read: { people, ...problemsOf(read.value) } });
  return { kind: 'waits' };
}

export async function putFileAway(): Promise<void> {
  await putStagedAway(await pageNotebook());
}

/** What is chosen on the page. */
export interface ImportChoice {
  /** Places in the file. */
  readonly chosen: readonly number[];
  readonly leapDay: LeapDay;
}

/** What is chosen of a file, kept at each press. */
export interface ChoiceKeeper {
  /** What was chosen of this very file before. */
  before(file: RecordId): Promise<ImportChoice>;
  keep(file: RecordId, choice: ImportChoice): void;
}

export function choiceKeeper(): ChoiceKeeper {
  const draft = draftKeeper(IMPORT_DRAFT);
  return {
    async before(file) {
      const fields = (await draft.read()) ?? {};
      if (fields['file'] !== file) return { chosen: [], leapDay: LEAP_DAYS[0] };
      const leapDay = LEAP_DAYS.find((one) => one === fields['leapDay']) ?? LEAP_DAYS[0];
      return { chosen: (fields['chosen'] ?? '').split(',').map(Number), leapDay };
    },
    keep(file, { chosen, leapDay }) {
      const isNone = chosen.length === 0;
      draft.keep(isNone ? {} : { file, chosen: chosen.join(','), leapDay });
    },
  };
}
