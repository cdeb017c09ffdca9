import { isOpen, type Nudge, type NudgeId } from '../domain/nudge.ts';
import type { SubjectKind, Subject } from '../domain/subject.ts';
import { nextDue } from '../domain/rhythm.ts';
import type { DayTally } from '../domain/tally.ts';
import { addDays } from '../domain/time.ts';
import { tallyOf, withTally } from './budget.ts';
import type { Look } from './moments-of-day.ts';
import type { PlanState } from './state.ts';

/** Occasions in a row without an answer, after which a subject rests. */
const UNANSWERED_MAX = 3;
/** Days of the first, second and every further rest. */
const REST_DAYS = [4, 7, 14] as const;

/** The state at one look before anything is raised, and what left by it. */
export interface Settled {
  readonly state: PlanState;
  readonly expire: readonly NudgeId[];
  readonly withdraw: readonly NudgeId[];
}

/** Lets leave what is over: nudges, a pause, a day nobody was seen on; and notices the end of quiet hours. */
export function settle(before: PlanState, look: Look): Settled {
  const subjects = new Map(before.subjects.map((subject) => [subject.id, subject]));
  const open = before.nudges.filter(isOpen);
  const withdraw = open.filter((nudge) => isSettled(nudge, subjects.get(nudge.subjectId)));
  const expire = open.filter((nudge) => !withdraw.includes(nudge) && isOver(nudge, look));
  for (const nudge of expire) {
    const subject = subjects.get(nudge.subjectId);
    if (subject !== undefined) subjects.set(subject.id, afterSilence(subject, nudge, look));
  }
  const gone = new Set([...withdraw, ...expire]);
  const state = {
    ...before,
    pause: before.pause !== null && look.now >= before.pause.until ? null : before.pause,
    subjects: expire.length === 0 ? before.subjects : [...subjects.values()],
    nudges: before.nudges.map((nudge) => (gone.has(nudge) ? left(nudge, look) : nudge)),
    presence: { ...before.presence, returnedAt: returnedAt(before, look) },
    tallies: before.tallies.map((row) => notAhead(row, look)),
  };
  return {
    state: withPresence(state, look),
    expire: expire.map(({ id }) => id),
    withdraw: withdraw.map(({ id }) => id),
  };
}

/** Its subject is gone, or its occasion is: done elsewhere, or another rhythm. */
function isSettled(nudge: Nudge, subject: Subject | undefined): boolean {
  if (subject === undefined) return true;
  const { rhythm, lastDone } = subject;
  if (lastDone === null) return false;
  switch (rhythm.kind) {
    case 'every':
      return nextDue(rhythm, lastDone.day) !== nudge.due;
    case 'on':
    case 'after':
    case 'at':
      return lastDone.day >= nudge.day;
    default:
      return rhythm satisfies never;
  }
}

function isOver({ expiresAt, timed, day }: Nudge, { now, today }: Look): boolean {
  return now >= expiresAt || (!timed && today > day);
}

function left(nudge: Nudge, { now }: Look): Nudge {
  return { ...nudge, state: { kind: 'unanswered', at: now } };
}

/** The occasion passed. What was put before the user three times running without an answer rests. */
function afterSilence(subject: Subject, nudge: Nudge, { now }: Look): Subject {
  const passed = subject.snooze !== null && subject.snooze.until <= now;
  const after = passed ? { ...subject, snooze: null } : subject;
  if (nudge.timed || nudge.state.kind === 'raised' || !mayRest(subject.kind)) return after;
  const unanswered = subject.unanswered + 1;
  if (unanswered < UNANSWERED_MAX) return { ...after, unanswered };
  const level = subject.rest?.level ?? 0;
  const days = REST_DAYS[Math.min(level, REST_DAYS.length - 1)] ?? 0;
  const rest = { until: addDays(nudge.day, days + 1), level: level + 1 };
  return { ...after, unanswered: 0, rest };
}

/** Boundaries never rest. */
function mayRest(kind: SubjectKind): boolean {
  switch (kind) {
    case 'person':
    case 'goal':
    case 'us':
    case 'break':
    case 'plan':
    case 'checkIn':
    case 'test':
      return true;
    case 'clockLine':
    case 'birthday':
    case 'care':
      return false;
    default:
      return kind satisfies never;
  }
}

/** The first activity after quiet hours is a return, and so is being active when they end. */
function returnedAt({ presence, installedAt }: PlanState, look: Look): number | null {
  const { returnedAt: last, state } = presence;
  const ended = look.quietEndedAt;
  if (state !== 'active' || look.quiet || ended === null || ended < installedAt) return last;
  return last !== null && last >= ended ? last : look.now;
}

/** What a clock raised that has been set back since counts as raised just now: the spacing starts again. */
function notAhead(row: DayTally, { now }: Look): DayTally {
  const ahead = row.lastRaisedAt !== null && row.lastRaisedAt > now;
  return ahead ? { ...row, lastRaisedAt: now } : row;
}

function withPresence(state: PlanState, { today }: Look): PlanState {
  const row = tallyOf(state, today);
  if (row.present || state.presence.state !== 'active') return state;
  return withTally(state, { ...row, present: true });
}
