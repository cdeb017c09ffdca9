import type { StoredRecord } from './record.ts';
import type { AtRhythm } from './rhythm.ts';
import type { Sphere } from './sphere.ts';
import { WEEKDAYS, type Day, type WallTime, type Weekday } from './time.ts';

export const LIMIT_STANDINGS = ['mine', 'told', 'agreed'] as const;
export type LimitStanding = (typeof LIMIT_STANDINGS)[number];
export const LIMIT_AREAS = ['emotional', 'intellectual', 'physical'] as const;
export type LimitArea = (typeof LIMIT_AREAS)[number];

export const LIMIT_FIRMNESS = ['soft', 'fixed'] as const;
export type LimitFirmness = (typeof LIMIT_FIRMNESS)[number];

export const LINE_DIRECTIONS = ['floor', 'ceiling'] as const;
export type LineDirection = (typeof LINE_DIRECTIONS)[number];
export const LINE_UNITS = ['hours', 'evenings'] as const;
export type LineUnit = (typeof LINE_UNITS)[number];

/** An hours line: a floor or a ceiling per calendar week, both above zero. */
export interface HoursLine {
  readonly kind: 'hours';
  readonly sphere: Sphere;
  readonly direction: LineDirection;
  readonly amount: number;
  readonly unit: LineUnit;
}

/** An hours line as it is measured: minutes or evenings of one sphere in a week. */
export type WeekLine = Pick<HoursLine, 'sphere' | 'direction'> &
  ({ readonly minutes: number } | { readonly evenings: number });

/** A clock line such as "laptop shut 18:30". */
export interface ClockLine {
  readonly kind: 'clock';
  readonly rhythm: AtRhythm;
}

/** A limit in words, private unless told or agreed. */
export interface Limit {
  readonly kind: 'limit';
  /** Null while that was not said. */
  readonly area: LimitArea | null;
  readonly firmness: LimitFirmness | null;
  readonly standing: LimitStanding;
  readonly reviewOn: Day | null;
}

export interface Boundary extends StoredRecord<{
  readonly sentence: string;
  readonly wordsIWouldUse: string;
}> {
  readonly line: HoursLine | ClockLine | Limit;
  readonly sample: boolean;
}

/** A clock line as it is entered. `inQuietHours` answers "inside your quiet hours, keep?". */
export interface ClockLineInput {
  readonly sentence: string;
  readonly time: WallTime;
  readonly days: readonly Weekday[];
  readonly inQuietHours: boolean;
}

/** What can be changed of a limit; a missing field stays as it is. */
export interface LimitChanges {
  readonly sentence?: string;
  readonly wordsIWouldUse?: string;
  readonly area?: LimitArea;
  readonly firmness?: LimitFirmness;
  readonly standing?: LimitStanding;
  readonly reviewOn?: Day | null;
}

/** The weekdays on which a clock line holds. Lines are entered by weekdays; any other rule holds daily. */
export function weekdaysOfLine({ on }: AtRhythm): readonly Weekday[] {
  if (!('rule' in on)) return WEEKDAYS;
  if (on.rule.kind === 'weekly') return on.rule.days;
  return on.rule.kind === 'weekdays' ? WEEKDAYS.slice(0, 5) : WEEKDAYS;
}
