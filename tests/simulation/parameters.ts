/**
 * The simulated user, frozen before the first run. Nothing here may be changed after a result was
 * seen. What has a source names it; "assumed" means that no source was found and that the number is
 * only plausible. Each draw takes every `Range` anew, evenly between its ends and independently of
 * the others; the ends lie about 30 % around the published or assumed value.
 */
export interface Range {
  readonly low: number;
  /** The value as published or assumed; no draw uses it for itself. */
  readonly at: number;
  readonly high: number;
}

const range = (low: number, at: number, high: number): Range => ({ low, at, high });

/** Size of a run: users and days of one draw, draws of the headline and of the ablations. */
export const SIZE = { users: 30, days: 84, draws: 200, ablationDraws: 50 } as const;
export const SEED = 20_261_125;

/** A Monday in a zone without clock changes: those are the unit tests' business. */
export const FIRST_DAY = '2026-01-05';
export const ZONE = 'UTC';
/** Evenkeel is installed an hour before the first work day begins. */
export const INSTALLED_AT = '08:00';

/** What a draw varies. */
export const RANGES = {
  // Presence: the specification of the simulated user (evidence.md).
  boutMedian: range(20, 28, 36),
  boutSigma: range(0.56, 0.8, 1.04),
  deepFocus: range(0.28, 0.4, 0.52),
  evening: range(0.5, 0.7, 0.9),
  /** A session on a day of the weekend; "some weekend" there, .4 assumed. */
  weekend: range(0.28, 0.4, 0.52),
  /** Contacts of their own accord come on average at this multiple of the cadence. */
  spontaneous: range(1, 1.4, 1.8),
  logged: range(0.35, 0.5, 0.65),
  overrun: range(0.35, 0.5, 0.65),
  overrunMean: range(28, 40, 52),

  // Response: base rates by kind of reminder, as specified there.
  baseBreak: range(0.245, 0.35, 0.455),
  baseContact: range(0.14, 0.2, 0.26),
  baseGoal: range(0.21, 0.3, 0.39),
  baseClockLine: range(0.245, 0.35, 0.455),
  /** Spread of temperament between users, in logits. */
  temperament: range(0.42, 0.6, 0.78),
  /**
   * Odds at a return from a pause. Mishra 2021: receptivity up to +40 %; Okoshi 2017: response time
   * −50 %. The low end is almost nothing: Fischer found content to matter more than time.
   */
  momentReturn: range(1.1, 1.6, 2.1),
  momentDeep: range(0.42, 0.6, 0.78),
  /** Minutes after a return that still are one. Assumed. */
  returnMinutes: range(1, 3, 5),
  /** Odds per other reminder in the last 120 min. Ancker 2017: −30 % each; the loss varies by 30 %. */
  perOther: range(0.61, 0.7, 0.79),
  /** Odds per earlier unanswered reminder of the same. Ancker 2017 (repeats), as specified. */
  perRepeat: range(0.74, 0.8, 0.86),
  /** Habituation: rise per reminder, decay a day (HeartSteps: the effect fades over 6 weeks). */
  habituationRise: range(0.0056, 0.008, 0.0104),
  habituationDecay: range(0.021, 0.03, 0.039),
  /** Chance per ignored reminder that everything is switched off for good. As specified. */
  switchOff: range(0.0014, 0.002, 0.0026),

  // What Evenkeel alone has, and no source gives.
  /** Openings of the popup of their own accord, a day with presence. Assumed, and low. */
  openings: range(0, 0.5, 1),
  /** Of what is not acted on: put off, and declined for this time. Assumed. */
  later: range(0, 0.1, 0.2),
  notThisOne: range(0, 0.05, 0.1),
} as const satisfies Readonly<Record<string, Range>>;

/** What no draw varies. */
export const FIXED = {
  /** Minutes of the day. The specification: work on weekdays, evenings with a probability. */
  work: { from: 9 * 60, to: 17 * 60 + 30 },
  eveningHours: { from: 19 * 60 + 30, to: 22 * 60 },
  /** "Some weekend": the hours are assumed. */
  weekendHours: { from: 10 * 60 + 30, to: 13 * 60 },
  /** Gaps between bouts in minutes, with their shares, as specified. */
  gaps: [
    { share: 0.7, min: 2, max: 8 },
    { share: 0.2, min: 10, max: 20 },
    { share: 0.1, min: 40, max: 70 },
  ],
  /** A gap of this length makes the next bout a return (engine.md). */
  pauseMinutes: 5,
  /** Cadences in days: 4 × 7, 6 × 30, 3 × 90, as specified. */
  cadences: [7, 7, 7, 7, 30, 30, 30, 30, 30, 30, 90, 90, 90],
  /** The last contact before the first day lies evenly within so many cadences, and is known. Assumed. */
  firstContactWithin: 1.4,
  /** Minutes of the day between which contacts of their own accord happen. Assumed. */
  contactHours: { from: 9 * 60, to: 21 * 60 },
  /** The line at 22:00, confirmed for quiet hours at entry, as specified. */
  lineAt: 22 * 60,
  /** An overrun is exponential and ends here at the latest. Assumed. */
  overrunMax: 180,
  /** Minutes in which another reminder counts as crowding (Ancker 2017: one encounter). */
  crowdedMinutes: 120,
  /** Unanswered reminders of the same in a row, counted to here; Ancker does not go further. */
  repeatsMax: 5,
  habituationMax: 0.85,
  /** The user's floor on time for others, in minutes a week, for the balance. Assumed. */
  floorOthers: 4 * 60,
  /** What a logged contact counts as, whoever began it, in minutes. Assumed. */
  contactMinutes: 60,
  /** Of what is put off: later today, the rest tomorrow (Weber 2018: same day or next morning). */
  laterToday: 0.7,
} as const;

/** The policies that are compared with, as specified. */
export const BASELINES = {
  /** A popular break app: a short break after so many active minutes, each third is a long one. */
  breakAppEvery: 10,
  /** The due list, and the goal of the fixed polite one. */
  morning: 9 * 60,
  contact: 9 * 60 + 5,
  politeBreakAfter: 60,
  /** A day at most, the clock line included and kept free for. */
  politeCap: 4,
  /** Sunday, at the beginning of the evening; the same for all that have a check-in. */
  checkIn: { weekday: 7, at: 19 * 60 + 30 },
  hourly: { from: 9, to: 21 },
} as const;
