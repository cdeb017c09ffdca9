import { WEEKDAYS, type EpochMs, type WallTime, type Weekday } from './time.ts';

/** Quiet on `[start, end)`; an end at or before the start lies on the next day. Equal ends mean off. */
export interface QuietRange {
  readonly start: WallTime;
  readonly end: WallTime;
}
/** Ranges by the weekday on which they start. */
export type QuietHours = Readonly<Record<Weekday, readonly QuietRange[]>>;

/** How much a toast says. Discreet is the default: nothing the user typed. */
export const TOAST_STYLES = ['discreet', 'names'] as const;
export type ToastStyle = (typeof TOAST_STYLES)[number];

export interface Settings {
  readonly quietHours: QuietHours;
  /** Notifications a day, 0 to 8. At 0 nothing untimed is raised. */
  readonly cap: number;
  /** Minutes between any two, 20 to 180. */
  readonly spacingMinutes: number;
  /** When a logical day begins, 00:00 to 08:00. */
  readonly dayStart: WallTime;
  readonly toastStyle: ToastStyle;
  /** Prefer the return from a pause for anything untimed. */
  readonly useReturns: boolean;
}

export const CAP_RANGE = { min: 0, max: 8 } as const;
export const SPACING_RANGE = { min: 20, max: 180 } as const;
export const DAY_START_LATEST: WallTime = '08:00';
/** Quiet ranges a weekday may hold. */
export const QUIET_RANGES_MAX = 4;
/** In the first days the cap is lower (evidence: acceptance falls with each extra reminder). */
export const FIRST_DAYS = 7;
export const FIRST_DAYS_CAP = 3;

export const DEFAULT_SETTINGS: Settings = {
  quietHours: sameEveryDay([{ start: '21:30', end: '08:00' }]),
  cap: 4,
  spacingMinutes: 45,
  dayStart: '04:00',
  toastStyle: 'discreet',
  useReturns: true,
};

export function sameEveryDay(ranges: readonly QuietRange[]): QuietHours {
  return Object.fromEntries(WEEKDAYS.map((day) => [day, ranges])) as unknown as QuietHours;
}

/** A pause always has an end. */
export interface Pause {
  readonly since: EpochMs;
  readonly until: EpochMs;
}
