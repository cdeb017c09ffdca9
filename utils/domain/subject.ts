import type { Birthday } from './person.ts';
import type { RecordId } from './record.ts';
import type { AfterRhythm, Done, OnRhythm, Rhythm } from './rhythm.ts';
import type { BreakSettings } from './settings.ts';
import type { Sphere } from './sphere.ts';
import type { Day, EpochMs, WallTime } from './time.ts';

/** What can come round. `test` is the reminder sent from settings. */
export const SUBJECT_KINDS = [
  'person',
  'goal',
  'us',
  'break',
  'plan',
  'clockLine',
  'checkIn',
  'birthday',
  'care',
  'test',
] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/**
 * What the planner knows of something that comes round: ids and numbers, never a text.
 * Its id is the id of the record it stands for.
 */
export interface Subject {
  readonly id: RecordId;
  readonly kind: SubjectKind;
  readonly sphere: Sphere;
  readonly rhythm: Rhythm;
  /** The logical day it was entered, from which an unknown last contact is spread over one cadence. */
  readonly since: Day;
  /** When its rhythm was set or last changed: a slot before that never rings. */
  readonly setAt: EpochMs;
  /** Order of entry, 0 for the first; spreads the first asks. */
  readonly order: number;
  readonly starred: boolean;
  readonly lastDone: Done | null;
  /** The last time it was shown, and the due day it was shown for. */
  readonly lastShown: { readonly day: Day; readonly at: EpochMs; readonly due: Day } | null;
  /** Occasions in a row that passed without an answer. */
  readonly unanswered: number;
  /** Resting, raised by nothing, before this day. `level` counts the rests so far. */
  readonly rest: { readonly until: Day; readonly level: number } | null;
  readonly snooze: Snooze | null;
}

/** Later: an instant for one occasion. It never stacks; a second one replaces the first. */
export interface Snooze {
  readonly until: EpochMs;
  /** Wait for a return after `until` ("later today"), or raise at `until` itself. */
  readonly atReturn: boolean;
  /** How often this occasion was put off; the second time a longer rhythm is offered. */
  readonly times: number;
  /** Of something timed, the day of the slot that was put off: later ones ring by themselves. */
  readonly slot?: Day;
}

/** Breaks are one subject. No record stands behind it: it follows the settings. */
export const BREAK_ID: RecordId = '6b7c1f0e-5d43-4c8a-9a57-0f2e8b1d3c66';
/** Minutes a break takes, and after which a pause was one. */
const BREAK_MINUTES = 5;

/** The subject of breaks as the settings have it: what is stored of it, else a fresh one; null while they are off. */
export function breakSubject(
  stored: Subject | undefined,
  breaks: BreakSettings,
  setAt: EpochMs,
  since: Day,
): Subject | null {
  if (!breaks.on) return null;
  const fresh: Omit<Subject, 'rhythm'> = {
    id: BREAK_ID,
    kind: 'break',
    sphere: 'me',
    since,
    setAt,
    order: 0,
    starred: false,
    lastDone: null,
    lastShown: null,
    unanswered: 0,
    rest: null,
    snooze: null,
  };
  return { ...(stored ?? fresh), rhythm: breakRhythm(breaks) };
}

function breakRhythm({ afterMinutes }: BreakSettings): AfterRhythm {
  return { kind: 'after', minutes: afterMinutes, breakMinutes: BREAK_MINUTES };
}

/** When a birthday opens: no day starts later, so this time always lies on the birthday itself. */
const BIRTHDAY_AT: WallTime = '08:00';
/** Days after a birthday on which it may still be told as belated. */
export const BELATED_DAYS = 7;

const BIRTHDAY = '.birthday';

/** A birthday comes round beside its person, under an id of its own. */
export function birthdayId(personId: RecordId): RecordId {
  return `${personId}${BIRTHDAY}`;
}

/** The person a birthday is of; any other subject's id is itself. */
export function personIdOf(subjectId: RecordId): RecordId {
  return subjectId.endsWith(BIRTHDAY) ? subjectId.slice(0, -BIRTHDAY.length) : subjectId;
}

/** Every year, with notice where that is wished; the year of birth plays no part. */
export function birthdayRhythm({ date, leapDay, noticeDays }: Birthday): OnRhythm {
  const [month, day] = date.slice(-5).split('-').map(Number);
  return {
    kind: 'on',
    rule: { kind: 'yearly', month: month ?? 1, day: day ?? 1, leapDay },
    time: BIRTHDAY_AT,
    daysBefore: noticeDays > 0 ? [noticeDays] : [],
  };
}
