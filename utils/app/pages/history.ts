import type { Moment } from '../../domain/moment.ts';
import { readWords, type RecordId } from '../../domain/record.ts';
import { searcher } from '../../domain/search.ts';
import type { TimeSphere } from '../../domain/sphere.ts';
import { personIdOf } from '../../domain/subject.ts';
import type { Day, EpochMs } from '../../domain/time.ts';
import { presentBond } from '../../storage/bonds.ts';
import { historyPage, newestFirst, type HistoryPlace } from '../../storage/history.ts';
import { readingOf } from '../../storage/transaction.ts';
import { t } from '../../texts/translate.ts';
import { pageNotebook } from './notebook.ts';
import { namesOf } from './reminders.ts';

/** Lines of a page. */
export const HISTORY_PAGE = 50;

/** One moment as the history tells it. */
export interface HistoryLine {
  readonly id: RecordId;
  readonly day: Day;
  readonly at: EpochMs;
  readonly sphere: TimeSphere;
  readonly minutes: number | null;
  readonly evening: boolean;
  readonly estimated: boolean;
  /** Whom or what it was about; '' for nobody, or what was removed. */
  readonly name: string;
  /** With whom it was; null for nobody, and for what was about something else. */
  readonly personId: RecordId | null;
  /** It was about something else than somebody: with whom it was is not to be changed. */
  readonly isOfItself: boolean;
  readonly note: string;
}

export interface HistoryView {
  readonly lines: readonly HistoryLine[];
  /** Where to go on, or null at the end. A search may come back short and still go on. */
  readonly next: HistoryPlace | null;
}

/** A page's worth of what happened, newest first, of all or of what holds these words. */
export async function readHistory(
  words: string,
  after: HistoryPlace | null = null,
): Promise<HistoryView> {
  return readPage(await readNaming(), words, after);
}

/** What is asked for from the first line on, so that what changed meanwhile is in it. */
export interface HistoryAsked {
  readonly words: string;
  /** Lines that are wanted. */
  readonly count: number;
  /** False once something newer is asked for: a search through years takes many slices. */
  readonly isWanted: () => boolean;
  /** Told what is found so far, while it goes on. */
  readonly onpart?: (view: HistoryView) => void;
}

/** The newest lines, at least so many of them where there are. */
export async function readHistoryFrom(asked: HistoryAsked): Promise<HistoryView> {
  const naming = await readNaming();
  const lines: HistoryLine[] = [];
  let next: HistoryPlace | null = null;
  do {
    if (lines.length > 0 || next !== null) asked.onpart?.({ lines: [...lines], next });
    const page: HistoryView = await readPage(naming, asked.words, next);
    lines.push(...page.lines);
    next = page.next;
  } while (next !== null && lines.length < asked.count && asked.isWanted());
  return { lines, next };
}

/** The lines, with those that are held in their places though they are found no more, or elsewhere. */
export function heldIn(
  lines: readonly HistoryLine[],
  held: readonly (HistoryLine | undefined)[],
): readonly { readonly line: HistoryLine; readonly isThere: boolean }[] {
  const entries = lines.map((line) => ({ line, isThere: true }));
  for (const line of held) {
    if (!line || entries.some(({ line: { id, day } }) => id === line.id && day === line.day))
      continue;
    const place = entries.findIndex((entry) => newestFirst(entry.line, line) > 0);
    entries.splice(place < 0 ? entries.length : place, 0, { line, isThere: false });
  }
  return entries;
}

/** What things are called, and who somebody is. */
interface Naming {
  readonly names: ReadonlyMap<RecordId, string>;
  readonly people: ReadonlySet<RecordId>;
  /** Of the closest one; '' where there is none. */
  readonly usName: string;
}

async function readNaming(): Promise<Naming> {
  const tx = readingOf(await pageNotebook());
  const [names, ids, bond] = await Promise.all([
    namesOf(tx),
    tx.objectStore('people').getAllKeys(),
    presentBond(tx),
  ]);
  const usName = (bond && readWords(bond.words)?.name) ?? '';
  return { names, people: new Set(ids), usName };
}

async function readPage(
  naming: Naming,
  words: string,
  after: HistoryPlace | null,
): Promise<HistoryView> {
  const lineOf = (moment: Moment) => historyLine(moment, naming);
  const holds = searcher(words);
  // A transaction each, so that whoever writes meanwhile has a turn.
  const { moments, next } = await historyPage(readingOf(await pageNotebook()), {
    after,
    size: HISTORY_PAGE,
    matches: (moment) => holds(textOf(lineOf(moment), naming.usName)),
  });
  return { lines: moments.map(lineOf), next };
}

function historyLine(
  { id, day, at, sphere, minutes, evening, estimated, subjectId, words }: Moment,
  { names, people }: Naming,
): HistoryLine {
  const isOfSomebody = subjectId !== null && people.has(personIdOf(subjectId));
  return {
    id,
    day,
    at,
    sphere,
    minutes,
    evening: evening ?? false,
    estimated,
    personId: isOfSomebody ? personIdOf(subjectId) : null,
    isOfItself: subjectId !== null && !isOfSomebody,
    name: subjectId === null ? '' : (names.get(personIdOf(subjectId)) ?? ''),
    note: readWords(words)?.note ?? '',
  };
}

/** What can be searched for in it. */
function textOf({ name, note, sphere, day }: HistoryLine, usName: string): string {
  return [name, note, t(`stamp_${sphere}`), sphere === 'us' ? usName : '', day].join(' ');
}
