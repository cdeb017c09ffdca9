import {
  weekdaysOfLine,
  type Boundary,
  type ClockLine,
  type ClockLineInput,
  type Limit,
} from '../../domain/boundary.ts';
import type {
  BoundariesView,
  ClockLineDraft,
  ClockLineView,
  LimitView,
  LineOutcome,
} from '../../domain/boundary-view.ts';
import { readWords, type RecordId } from '../../domain/record.ts';
import { withDefaults } from '../../domain/settings.ts';
import { WEEKDAYS, logicalDay, type Day, type EpochMs, type Zone } from '../../domain/time.ts';
import { nextTime } from '../../planning/index.ts';
import { browserClock } from '../../platform/clock.ts';
import { presentBond } from '../../storage/bonds.ts';
import { single } from '../../storage/singles.ts';
import { readingOf } from '../../storage/transaction.ts';
import type { CommandAnswer, CommandName } from '../commands/index.ts';
import { draftKeeper, type DraftKeeper } from './drafts.ts';
import { fieldDrafts, type FieldDrafts } from './field-drafts.ts';
import { pageNotebook } from './notebook.ts';
import { refusalOf } from './refusals.ts';

export async function readBoundaries(): Promise<BoundariesView> {
  const { now, zone } = await browserClock.read();
  const tx = readingOf(await pageNotebook());
  const [boundaries, stored, bond] = await Promise.all([
    tx.objectStore('boundaries').getAll(),
    single(tx, 'settings'),
    presentBond(tx),
  ]);
  const settings = withDefaults(stored);
  const today = logicalDay(now, zone, settings.dayStart);
  const present = boundaries.filter(({ deletedAt }) => !deletedAt).sort(asWritten);
  const { limitIds } = settings.newTab;
  return {
    now,
    zone,
    today,
    bond: bond?.bondKind ?? null,
    lines: present.filter(isClockLine).map(lineView({ now, zone })).sort(soonest),
    limits: present
      .filter(isLimit)
      .map((limit) => limitView(limit, today, limitIds.includes(limit.id)))
      .sort((one, other) => Number(other.reviewDue) - Number(one.reviewDue)),
  };
}

type Of<Line> = Boundary & { readonly line: Line };

function isClockLine(boundary: Boundary): boundary is Of<ClockLine> {
  return boundary.line.kind === 'clock';
}

function isLimit(boundary: Boundary): boundary is Of<Limit> {
  return boundary.line.kind === 'limit';
}

function lineView({ now, zone }: { readonly now: EpochMs; readonly zone: Zone }) {
  return ({ id, words, line, sample }: Of<ClockLine>): ClockLineView => ({
    id,
    sentence: readWords(words)?.sentence ?? '',
    time: line.rhythm.time,
    days: weekdaysOfLine(line.rhythm),
    next: nextTime(line.rhythm, now, zone),
    sample,
  });
}

function limitView({ id, words, line }: Of<Limit>, today: Day, onNewTab: boolean): LimitView {
  const { area, firmness, standing, reviewOn } = line;
  const text = readWords(words) ?? { sentence: '', wordsIWouldUse: '' };
  const reviewDue = reviewOn !== null && reviewOn <= today;
  return { id, ...text, area, firmness, standing, reviewOn, reviewDue, onNewTab };
}

function asWritten(one: Boundary, other: Boundary): number {
  return one.createdAt - other.createdAt || (one.id < other.id ? -1 : 1);
}

function soonest(one: ClockLineView, other: ClockLineView): number {
  return (one.next ?? Infinity) - (other.next ?? Infinity);
}

/** What to tell about a clock line that was sent. */
export function lineOutcome(answer: CommandAnswer<CommandName>): LineOutcome {
  if (answer.ok) return { kind: 'kept' };
  const { error } = answer;
  if (error.code === 'inQuietHours') return { kind: 'inQuietHours' };
  const field =
    error.code === 'badField' ? (FIELDS.find((one) => one === error.field) ?? null) : null;
  return { kind: 'refused', field, message: refusalOf(answer) ?? '' };
}

const FIELDS = ['sentence', 'time', 'days'] as const satisfies (keyof ClockLineDraft)[];

/** A draft holds texts alone. */
export function formatLineDraft(typed: Partial<ClockLineDraft>): Record<string, string> {
  const { days, ...texts } = typed;
  return { ...texts, ...(days === undefined ? {} : { days: days.join(',') }) };
}

/** What a draft still says of a clock line; what it does not say stays out. */
export function parseLineDraft(fields: Readonly<Record<string, string>>): Partial<ClockLineDraft> {
  const { sentence, time, days } = fields;
  return {
    ...(sentence === undefined ? {} : { sentence }),
    ...(time === undefined ? {} : { time }),
    ...(days === undefined
      ? {}
      : { days: WEEKDAYS.filter((day) => days.split(',').includes(String(day))) }),
  };
}

/** Only what differs, so that two pages editing one line do not undo each other. */
export function lineChanges(
  before: ClockLineDraft,
  after: ClockLineDraft,
): Partial<ClockLineInput> {
  return {
    ...(after.sentence === before.sentence ? {} : { sentence: after.sentence }),
    ...(after.time === before.time ? {} : { time: after.time }),
    ...(after.days.join() === before.days.join() ? {} : { days: after.days }),
  };
}

/** What is being typed about each line and each limit, kept at each keystroke. */
export function boundaryDrafts() {
  const limits = new Map<RecordId, FieldDrafts>();
  const lines = new Map<RecordId, DraftKeeper>();
  const formOf = (id: RecordId) => `boundary.${id}`;
  const limit = (id: RecordId) => kept(limits, id, () => fieldDrafts(formOf(id)));
  const line = (id: RecordId) => kept(lines, id, () => draftKeeper(formOf(id)));
  return {
    limit,
    keepLine(id: RecordId, typed: Partial<ClockLineDraft> | null): void {
      line(id).keep(typed ? formatLineDraft(typed) : {});
    },
    /** What was typed before this page was opened, by record. */
    async read(): Promise<ReadonlyMap<RecordId, Readonly<Record<string, string>>>> {
      const view = await readBoundaries();
      const found = await Promise.all([
        ...view.lines.map(async ({ id }) => [id, (await line(id).read()) ?? {}] as const),
        ...view.limits.map(async ({ id }) => [id, await limit(id).read()] as const),
      ]);
      return new Map(found);
    },
  };
}

function kept<Keeper>(keepers: Map<RecordId, Keeper>, id: RecordId, make: () => Keeper): Keeper {
  const keeper = keepers.get(id) ?? make();
  keepers.set(id, keeper);
  return keeper;
}
