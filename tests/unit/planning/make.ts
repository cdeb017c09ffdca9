import { isOpen, type Nudge } from '../../../utils/domain/nudge.ts';
import { freshPresence, type Presence } from '../../../utils/domain/presence.ts';
import type { Birthday } from '../../../utils/domain/person.ts';
import type { AtRhythm, EveryRhythm, OnRhythm } from '../../../utils/domain/rhythm.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../utils/domain/settings.ts';
import {
  birthdayId,
  birthdayRhythm,
  breakSubject,
  type Subject,
} from '../../../utils/domain/subject.ts';
import type { DayTally } from '../../../utils/domain/tally.ts';
import { addDays, instantOf, type Day, type EpochMs } from '../../../utils/domain/time.ts';
import { applyPlan, markShown, plan } from '../../../utils/planning/index.ts';
import type { PlanResult, PlanState } from '../../../utils/planning/index.ts';

export const BERLIN = 'Europe/Berlin';
/** A Monday in winter time, long after install. */
export const TODAY: Day = '2026-03-02';

/** An instant by its wall clock: `at('10:30')`, `at('10:30', 1)` tomorrow. */
export function at(time: string, ahead = 0, zone = BERLIN): EpochMs {
  return instantOf(addDays(TODAY, ahead), time, zone);
}

export function every(n: number, unit: EveryRhythm['unit'] = 'days'): EveryRhythm {
  return { kind: 'every', n, unit };
}

export function atTime(time: string, over: Partial<AtRhythm> = {}): AtRhythm {
  return {
    kind: 'at',
    on: { rule: { kind: 'daily' } },
    time,
    offsets: [0],
    inQuietHours: false,
    ...over,
  };
}

/** A person reached so many days ago, long known. */
export function makePerson(
  id: string,
  cadence: number,
  daysAgo: number | null,
  over: Partial<Subject> = {},
): Subject {
  const lastDone =
    daysAgo === null ? null : { day: addDays(TODAY, -daysAgo), at: at('12:00', -daysAgo) };
  return {
    id,
    kind: 'person',
    sphere: 'others',
    rhythm: every(cadence),
    since: addDays(TODAY, -400),
    setAt: at('12:00', -400),
    order: 0,
    starred: false,
    lastDone,
    lastShown: null,
    unanswered: 0,
    rest: null,
    snooze: null,
    ...over,
  };
}

export function makeTimed(id: string, rhythm: AtRhythm, over: Partial<Subject> = {}): Subject {
  return { ...makePerson(id, 7, null), kind: 'plan', sphere: 'me', rhythm, ...over };
}

export function onSlot(time: string, over: Partial<OnRhythm> = {}): OnRhythm {
  return { kind: 'on', rule: { kind: 'daily' }, time, daysBefore: [], ...over };
}

export function makeGoal(id: string, rhythm: OnRhythm, over: Partial<Subject> = {}): Subject {
  return { ...makePerson(id, 7, null), kind: 'goal', sphere: 'me', rhythm, ...over };
}

/** Mina's, on a day of March unless said otherwise. */
export function makeBirthday(
  personId: string,
  birthday: Partial<Birthday>,
  over: Partial<Subject> = {},
): Subject {
  const rhythm = birthdayRhythm({ date: '--03-05', leapDay: 'feb28', noticeDays: 3, ...birthday });
  const id = birthdayId(personId);
  return { ...makePerson(id, 7, null), kind: 'birthday', rhythm, ...over };
}

export function makeBreak(afterMinutes = 55, over: Partial<Subject> = {}): Subject {
  const subject = breakSubject(undefined, { on: true, afterMinutes }, at('12:00', -400), TODAY);
  if (subject === null) throw new Error('breaks are on');
  return { ...subject, ...over };
}

/** Active all morning, without a return or an opening lately. */
export function makePresence(now: EpochMs, over: Partial<Presence> = {}): Presence {
  return { ...freshPresence(now, BERLIN), returnedAt: at('08:00'), activeMs: 3_600_000, ...over };
}

export function makeSettings(over: Partial<Settings> = {}): Settings {
  return { ...DEFAULT_SETTINGS, ...over };
}

export function makeTally(day: Day, over: Partial<DayTally> = {}): DayTally {
  return { day, present: true, raised: {}, lastRaisedAt: null, acted: 0, minutes: {}, ...over };
}

export function makeState(now: EpochMs, over: Partial<PlanState> = {}): PlanState {
  return {
    settings: DEFAULT_SETTINGS,
    installedAt: at('12:00', -400),
    pause: null,
    presence: makePresence(now),
    subjects: [],
    nudges: [],
    tallies: [],
    cells: [],
    ...over,
  };
}

export function planAt(now: EpochMs, over: Partial<PlanState> = {}, zone = BERLIN): PlanResult {
  return plan(makeState(now, over), now, zone);
}

/** The plan at a return from a pause. */
export function planAtReturn(now: EpochMs, over: Partial<PlanState> = {}): PlanResult {
  return planAt(now, { presence: makePresence(now, { returnedAt: now }), ...over });
}

/** The plan at an opening of the popup. */
export function planAtOpening(now: EpochMs, over: Partial<PlanState> = {}): PlanResult {
  return planAt(now, { presence: makePresence(now, { openedAt: now }), ...over });
}

/** What the shell does after a plan: write it, show what is new, record that. */
export function carriedOut(state: PlanState, result: PlanResult, now: EpochMs): PlanState {
  const applied = applyPlan(state, result);
  return applied.nudges
    .filter((nudge) => isOpen(nudge))
    .reduce((after, nudge) => {
      const subject = after.subjects.find(({ id }) => id === nudge.subjectId);
      if (subject === undefined || nudge.state.kind !== 'raised') return after;
      const shown = markShown(nudge, subject, now);
      return {
        ...after,
        nudges: after.nudges.map((row) => (row.id === nudge.id ? shown.nudge : row)),
        subjects: after.subjects.map((row) => (row.id === subject.id ? shown.subject : row)),
      };
    }, applied);
}

export function raisedIds({ raise }: PlanResult): string[] {
  return raise.map(({ subjectId }) => subjectId);
}

export function makeNudge(over: Partial<Nudge> = {}): Nudge {
  return {
    id: `mina:${TODAY}`,
    subjectId: 'mina',
    subjectKind: 'person',
    sphere: 'others',
    day: TODAY,
    raisedAt: at('10:00'),
    expiresAt: at('04:00', 1),
    timed: false,
    voice: 'toast',
    state: { kind: 'shown', at: at('10:00') },
    reason: { rule: 'every', occasion: 'return', daysSince: 7, cadenceDays: 7 },
    due: TODAY,
    ...over,
  };
}
