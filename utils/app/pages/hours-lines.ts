import { parseAmount } from '../../domain/amount.ts';
import { LINE_UNITS, type Boundary } from '../../domain/boundary.ts';
import { daysTime } from '../../domain/day-time.ts';
import { measure, spentIn, weekLine, type Spent } from '../../domain/hours-line.ts';
import {
  LINE_KINDS,
  lineKindOf,
  partsOfKind,
  type HoursDraft,
  type HoursLineView,
  type HoursTyped,
  type HoursView,
  type LineKind,
} from '../../domain/hours-view.ts';
import { readWords, type RecordId } from '../../domain/record.ts';
import { withDefaults } from '../../domain/settings.ts';
import { addDays, logicalDay, weekBegins } from '../../domain/time.ts';
import { browserCalendar } from '../../platform/calendar.ts';
import { browserClock } from '../../platform/clock.ts';
import { presentBond } from '../../storage/bonds.ts';
import { single } from '../../storage/singles.ts';
import { readingOf } from '../../storage/transaction.ts';
import { amountProblem } from '../../texts/hours-lines.ts';
import type { CommandAnswer, Commands } from '../commands/index.ts';
import { draftKeeper, type DraftKeeper } from './drafts.ts';
import { pageNotebook } from './notebook.ts';
import { refusalOf } from './refusals.ts';

/** The hours lines with how this calendar week stands; those about us only while somebody is chosen. */
export async function readHoursLines(): Promise<HoursView> {
  const { now, zone } = await browserClock.read();
  const weekStart = await browserCalendar.weekStart();
  const tx = readingOf(await pageNotebook());
  const settings = withDefaults(await single(tx, 'settings'));
  const today = logicalDay(now, zone, settings.dayStart);
  const from = weekBegins(today, weekStart);
  const to = addDays(from, 6);
  const week = IDBKeyRange.bound(from, to);
  const [boundaries, tallies, stamps, bond] = await Promise.all([
    tx.objectStore('boundaries').getAll(),
    tx.objectStore('tallies').getAll(week),
    tx.objectStore('stamps').getAll(week),
    presentBond(tx),
  ]);
  const days = daysTime(tallies, stamps, settings.freeHours);
  // To its last day: who flies west has logged a day that has yet to come there.
  const spent = spentIn(days, from, to);
  return {
    bond: bond?.bondKind ?? null,
    usName: (bond && readWords(bond.words)?.name) ?? '',
    lines: boundaries
      .flatMap((boundary) => lineView(boundary, spent))
      .filter(({ sphere }) => bond !== null || sphere !== 'us')
      .sort((one, other) => LINE_KINDS.indexOf(one.kind) - LINE_KINDS.indexOf(other.kind)),
  };
}

function lineView({ id, line, sample, deletedAt }: Boundary, spent: Spent): HoursLineView[] {
  if (line.kind !== 'hours' || deletedAt !== undefined) return [];
  const measured = weekLine(line);
  if (measured === null) return [];
  return [{ ...measure(measured, spent), id, kind: lineKindOf(line), amount: line.amount, sample }];
}

/** What becomes of a line as it was typed: what to send, or what is wrong in words. */
export function hoursInput(
  kind: LineKind,
  { amount, unit }: HoursTyped,
): Commands['setHoursLine']['input'] | string {
  const parsed = parseAmount(amount);
  if (parsed === null) return amountProblem('empty', unit);
  return { ...partsOfKind(kind), amount: parsed, unit };
}

/** Null once it is drawn, else what stands beside the field. */
export function hoursRefusal(
  answer: CommandAnswer<'setHoursLine'>,
  { unit }: HoursTyped,
): string | null {
  if (answer.ok || answer.error.code !== 'badField') return refusalOf(answer);
  return amountProblem(answer.error.problem, unit);
}

/** A draft holds texts alone. */
export function formatHoursDraft(typed: Partial<HoursDraft>): Record<string, string> {
  const { kind, amount, unit } = typed;
  return {
    ...(kind === undefined || kind === null ? {} : { kind }),
    ...(amount === undefined ? {} : { amount }),
    ...(unit === undefined ? {} : { unit }),
  };
}

/** What a draft still says; what it does not say, or says wrongly, stays out. */
export function parseHoursDraft(fields: Readonly<Record<string, string>>): Partial<HoursDraft> {
  const { amount } = fields;
  const kind = LINE_KINDS.find((one) => one === fields['kind']);
  const unit = LINE_UNITS.find((one) => one === fields['unit']);
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(amount === undefined ? {} : { amount }),
    ...(unit === undefined ? {} : { unit }),
  };
}

/** What is being typed about each line, kept at each keystroke. */
export function hoursDrafts() {
  const keepers = new Map<RecordId, DraftKeeper>();
  function of(id: RecordId): DraftKeeper {
    const keeper = keepers.get(id) ?? draftKeeper(`boundary.${id}`);
    keepers.set(id, keeper);
    return keeper;
  }
  return {
    keep(id: RecordId, typed: Partial<HoursTyped> | null): void {
      of(id).keep(typed ? formatHoursDraft(typed) : {});
    },
    /** What was typed before this page was opened, by line. */
    async read(): Promise<ReadonlyMap<RecordId, Partial<HoursTyped>>> {
      const { lines } = await readHoursLines();
      const found = lines.map(
        async ({ id }) => [id, parseHoursDraft((await of(id).read()) ?? {})] as const,
      );
      return new Map(await Promise.all(found));
    },
  };
}
