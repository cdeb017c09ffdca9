import type { RecordId } from './record.ts';
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
  /** Whether others use this computer; null while that was never asked. */
  readonly shared: boolean | null;
  /** The toolbar's boat stays level whatever the week looks like. */
  readonly stillBoat: boolean;
  /** The user says that `tel:` and `sms:` links work on this computer. */
  readonly telephony: boolean;
  readonly breaks: BreakSettings;
  readonly newTab: NewTabSettings;
  /** Hours of a day that a stamp shares out; never asked for. */
  readonly freeHours: FreeHours;
  /** Old notes and the names beside old times are kept, instead of being reduced to counts. */
  readonly keepNotes: boolean;
}

/** The free hours of a day, Monday to Friday and on the weekend. */
export interface FreeHours {
  readonly workday: number;
  readonly weekend: number;
}

/** Breaks after continuous activity. */
export interface BreakSettings {
  readonly on: boolean;
  /** Minutes of activity before one is due, 25 to 90. */
  readonly afterMinutes: number;
}

/** What the new tab shows beyond the boat and one step; each is its own choice. */
export interface NewTabSettings {
  /** Empty, as left by one click. */
  readonly emptied: boolean;
  readonly person: boolean;
  readonly clockLine: boolean;
  /** Private limits chosen one by one. */
  readonly limitIds: readonly RecordId[];
}

/** What may change at once; of the new tab only what is named. */
export type SettingsChanges = Partial<Omit<Settings, 'newTab'>> & {
  readonly newTab?: Partial<NewTabSettings>;
};

export const BREAK_RANGE = { min: 25, max: 90 } as const;
export const FREE_HOURS_RANGE = { min: 1, max: 16 } as const;
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
  shared: null,
  stillBoat: false,
  telephony: false,
  breaks: { on: true, afterMinutes: 55 },
  newTab: { emptied: false, person: false, clockLine: false, limitIds: [] },
  freeHours: { workday: 4, weekend: 10 },
  keepNotes: false,
};

/** Days for which notes and names stay beside what happened; fewer where others use the computer. */
export function notesKeptDays({ shared }: Pick<Settings, 'shared'>): number {
  return shared === true ? 30 : 90;
}

/** Settings as stored, with the defaults of what an earlier version did not know. */
export function withDefaults(stored: Partial<Settings> | null): Settings {
  return { ...DEFAULT_SETTINGS, ...stored };
}

export function sameEveryDay(ranges: readonly QuietRange[]): QuietHours {
  return Object.fromEntries(WEEKDAYS.map((day) => [day, ranges])) as unknown as QuietHours;
}

/** A pause always has an end. */
export interface Pause {
  readonly since: EpochMs;
  readonly until: EpochMs;
}
