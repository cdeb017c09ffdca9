import {
  logicalDay,
  wallClockAt,
  type Day,
  type EpochMs,
  type WallTime,
  type Zone,
} from '../domain/time.ts';
import { dayPartOf, type DayPart } from '../domain/tally.ts';
import { quietSpans, spanAt, type QuietSpan } from './quiet-hours.ts';
import type { PlanState } from './state.ts';

/** The instant of one plan and what follows from clock and settings alone. */
export interface Look {
  readonly now: EpochMs;
  readonly zone: Zone;
  readonly dayStart: WallTime;
  /** The logical day. */
  readonly today: Day;
  readonly part: DayPart;
  readonly spans: readonly QuietSpan[];
  readonly quiet: boolean;
  /** The latest end of quiet hours that has passed, of the last two days. */
  readonly quietEndedAt: EpochMs | null;
  readonly installDay: Day;
}

/** Everything that follows from the clock, worked out once per plan. */
export function lookAt(state: PlanState, now: EpochMs, zone: Zone): Look {
  const { dayStart } = state.settings;
  const spans = quietSpans(state.settings, now, zone);
  return {
    now,
    zone,
    dayStart,
    today: logicalDay(now, zone, dayStart),
    part: dayPartOf(wallClockAt(now, zone).minute),
    spans,
    quiet: spanAt(spans, now) !== undefined,
    quietEndedAt: spans.filter(({ end }) => end <= now).at(-1)?.end ?? null,
    installDay: logicalDay(state.installedAt, zone, dayStart),
  };
}
