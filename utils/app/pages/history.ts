import type { Moment } from '../../domain/moment.ts';
import { readWords, type RecordId } from '../../domain/record.ts';
import { searcher } from '../../domain/search.ts';
import type { TimeSphere } from '../../domain/sphere.ts';
import { personIdOf } from '../../domain/subject.ts';
import type { Day, EpochMs } from '../../domain/time.ts';
import { historyPage, type HistoryPlace } from '../../storage/history.ts';
import { readingOf } from '../../storage/transaction.ts';
import { stampName } from '../../texts/stamps.ts';
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
  const tx = readingOf(await pageNotebook());
  const [names, ids] = await Promise.all([namesOf(tx), tx.objectStore('people').getAllKeys()]);
  const people = new Set(ids);
  const lineOf = (moment: Moment) => historyLine(moment, names, people);
  const holds = searcher(words);
  const { moments, next } = await historyPage(tx, {
    after,
    size: HISTORY_PAGE,
    matches: (moment) => holds(textOf(lineOf(moment))),
  });
  return { lines: moments.map(lineOf), next };
}

/**
 * The newest lines that hold these words, so many of them, from the first on: what changed meanwhile
 * is in them. `isWanted` is asked between slices, since a search through years takes many.
 */
export async function readHistoryFrom(
  words: string,
  count: number,
  isWanted: () => boolean,
): Promise<HistoryView> {
  const lines: HistoryLine[] = [];
  let next: HistoryPlace | null = null;
  do {
    const page: HistoryView = await readHistory(words, next);
    lines.push(...page.lines);
    next = page.next;
  } while (next !== null && lines.length < count && isWanted());
  return { lines, next };
}

function historyLine(
  { id, day, at, sphere, minutes, evening, estimated, subjectId, words }: Moment,
  names: ReadonlyMap<RecordId, string>,
  people: ReadonlySet<RecordId>,
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
function textOf({ name, note, sphere, day }: HistoryLine): string {
  return [name, note, stampName(sphere, ''), day].join(' ');
}
