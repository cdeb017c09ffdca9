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
const PAGE = 50;

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
  const names = await namesOf(tx);
  const lineOf = (moment: Moment) => historyLine(moment, names);
  const holds = searcher(words);
  const { moments, next } = await historyPage(tx, {
    after,
    size: PAGE,
    matches: (moment) => holds(textOf(lineOf(moment))),
  });
  return { lines: moments.map(lineOf), next };
}

function historyLine(
  { id, day, at, sphere, minutes, evening, estimated, subjectId, words }: Moment,
  names: ReadonlyMap<RecordId, string>,
): HistoryLine {
  return {
    id,
    day,
    at,
    sphere,
    minutes,
    evening: evening ?? false,
    estimated,
    name: subjectId === null ? '' : (names.get(personIdOf(subjectId)) ?? ''),
    note: readWords(words)?.note ?? '',
  };
}

/** What can be searched for in it. */
function textOf({ name, note, sphere, day }: HistoryLine): string {
  return [name, note, stampName(sphere, ''), day].join(' ');
}
