import { isFurther, isOpen, type Nudge, type NudgeId } from '../domain/nudge.ts';
import type { SubjectKind, Subject } from '../domain/subject.ts';
import type { DayTally } from '../domain/tally.ts';
import { addDays } from '../domain/time.ts';
import { tallyOf, withTally } from './budget.ts';
import { withoutGreeted } from './comes-round.ts';
import type { Look } from './moments-of-day.ts';
import { isSettled, standingOf, toldAnew, wasBreak } from './occasion.ts';
import { pausedDays, withPausedDays } from './paused-days.ts';
import { afterDone } from './settle.ts';
import type { PlanState } from './state.ts';
import { withoutPending } from './welcome-back.ts';

/** Occasions in a row without an answer, after which a subject rests. */
const UNANSWERED_MAX = 3;
/** Days of the first, second and every further rest. */
const REST_DAYS = [4, 7, 14] as const;

/** The state at one look before anything is raised, and what changed by it. */
export interface Settled {
  readonly state: PlanState;
  readonly expire: readonly NudgeId[];
  readonly withdraw: readonly NudgeId[];
  readonly update: readonly Nudge[];
}

/**
 * Lets leave what is over: nudges, a pause, a day nobody was seen on; keeps what stays true to its
 * subject; and notices the end of quiet hours.
 */
export function settle(before: PlanState, look: Look): Settled {
  const standing = standingOf(before, look);
  const inbox = before.nudges.filter(isOpen);
  const withdraw = inbox.filter((nudge) => isSettled(nudge, standing));
  const expire = inbox.filter((nudge) => !withdraw.includes(nudge) && isOver(nudge, look));
  const breaks = withdraw.filter((nudge) => wasBreak(nudge, standing));
  const known = withoutGreeted(withoutPending(before.subjects, before.presence), look);
  const subjects = afterSilences(afterBreaks(known, breaks, look), expire, look);
  const nudges = before.nudges.map((row) => {
    if (withdraw.includes(row)) return left(row, 'withdrawn', look);
    return expire.includes(row) ? left(row, 'unanswered', look) : row;
  });
  const open = [...nudges.filter(isOpen), ...comingBack({ ...before, nudges, subjects }, look)];
  const anew = new Map(
    open
      .map((nudge) => toldAnew(nudge, standing))
      .filter((nudge) => !nudges.includes(nudge))
      .map((nudge) => [nudge.id, nudge]),
  );
  const state = {
    ...before,
    pause: before.pause !== null && look.now >= before.pause.until ? null : before.pause,
    subjects: subjects.map((subject) => shownAnew(subject, before.nudges, anew)),
    nudges: nudges.map((row) => anew.get(row.id) ?? row),
    presence: { ...before.presence, returnedAt: returnedAt(before, look) },
    tallies: afterPause(before, look).map((row) => withBreaks(notAhead(row, look), breaks)),
  };
  return {
    state: withPresence(state, look),
    expire: expire.map(({ id }) => id),
    withdraw: withdraw.map(({ id }) => id),
    update: [...anew.values()],
  };
}

/**
 * Withdrawn today and due again, because an edit was taken back: it returns to the inbox in silence,
 * unless the subject was asked for another time today. It was raised and counted once already.
 */
function comingBack(after: PlanState, look: Look): Nudge[] {
  const { nudges } = after;
  const isWithdrawn = ({ state }: Nudge): boolean => state.kind === 'withdrawn';
  if (!nudges.some(isWithdrawn)) return [];
  const standing = standingOf(after, look);
  const others = nudges.filter(
    (row) => !isWithdrawn(row) && (isOpen(row) || row.day === look.today),
  );
  const asked = new Set(others.map(({ subjectId }) => subjectId));
  const back: Nudge[] = [];
  for (const nudge of nudges.filter(isWithdrawn)) {
    const subject = standing.subjects.get(nudge.subjectId);
    if (nudge.timed || isOver(nudge, look) || asked.has(nudge.subjectId)) continue;
    // Raised by a clock that was set back by days since: its day is still to come.
    if (nudge.day > look.today) continue;
    if (subject === undefined || isWaiting(subject, look) || isSettled(nudge, standing)) continue;
    asked.add(nudge.subjectId);
    back.push({ ...nudge, voice: 'quiet', state: { kind: 'raised' } });
  }
  return back;
}

/** Put off or resting. */
function isWaiting({ rest, snooze }: Subject, { today }: Look): boolean {
  return snooze !== null || (rest !== null && rest.until > today);
}

/** A natural break counts by itself, and as acted on. */
function afterBreaks(
  subjects: readonly Subject[],
  breaks: readonly Nudge[],
  { now }: Look,
): readonly Subject[] {
  if (breaks.length === 0) return subjects;
  return subjects.map((subject) =>
    breaks
      .filter(({ subjectId }) => subjectId === subject.id)
      .reduce((after, { day, raisedAt }) => {
        return afterDone(after, { day, at: Math.max(now, raisedAt) });
      }, subject),
  );
}

function withBreaks(row: DayTally, breaks: readonly Nudge[]): DayTally {
  const taken = breaks.filter((nudge) => nudge.day === row.day && !isFurther(nudge)).length;
  return taken === 0 ? row : { ...row, acted: row.acted + taken };
}

function afterSilences(
  subjects: readonly Subject[],
  expire: readonly Nudge[],
  look: Look,
): readonly Subject[] {
  if (expire.length === 0) return subjects;
  return subjects.map((subject) =>
    expire
      .filter(({ subjectId }) => subjectId === subject.id)
      .reduce((after, nudge) => afterSilence(after, nudge, look), subject),
  );
}

/** What was shown of an occasion whose due day moved was shown of that occasion. */
function shownAnew(
  subject: Subject,
  nudges: readonly Nudge[],
  anew: ReadonlyMap<NudgeId, Nudge>,
): Subject {
  const { lastShown } = subject;
  if (lastShown === null || anew.size === 0) return subject;
  const { day, due } = lastShown;
  const shown = nudges.find(
    (row) => row.subjectId === subject.id && row.day === day && row.due === due,
  );
  const told = shown && anew.get(shown.id);
  if (told === undefined || told.due === due) return subject;
  return { ...subject, lastShown: { ...lastShown, due: told.due } };
}

function isOver({ expiresAt, timed, day }: Nudge, { now, today }: Look): boolean {
  return now >= expiresAt || (!timed && today > day);
}

function left(nudge: Nudge, kind: 'withdrawn' | 'unanswered', { now }: Look): Nudge {
  return { ...nudge, state: { kind, at: now } };
}

/** The occasion passed. What was put before the user three times running without an answer rests. */
function afterSilence(subject: Subject, nudge: Nudge, { now }: Look): Subject {
  const passed = subject.snooze !== null && subject.snooze.until <= now;
  const after = passed ? { ...subject, snooze: null } : subject;
  if (nudge.timed || isFurther(nudge) || nudge.state.kind === 'raised') return after;
  if (!mayRest(subject.kind)) return after;
  const unanswered = subject.unanswered + 1;
  if (unanswered < UNANSWERED_MAX) return { ...after, unanswered };
  const level = subject.rest?.level ?? 0;
  const days = REST_DAYS[Math.min(level, REST_DAYS.length - 1)] ?? 0;
  const rest = { until: addDays(nudge.day, days + 1), level: level + 1 };
  return { ...after, unanswered: 0, rest };
}

/** Boundaries never rest, nor does what comes round once a year. */
function mayRest(kind: SubjectKind): boolean {
  switch (kind) {
    case 'person':
    case 'goal':
    case 'us':
    case 'break':
    case 'plan':
    case 'checkIn':
    case 'care':
    case 'test':
      return true;
    case 'clockLine':
    case 'birthday':
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

/** A pause still counts where its end passed while nobody looked. */
function afterPause({ pause, tallies }: PlanState, { now, zone, dayStart }: Look) {
  return pause === null ? tallies : withPausedDays(tallies, pausedDays(pause, now, zone, dayStart));
}

function withPresence(state: PlanState, { today }: Look): PlanState {
  const row = tallyOf(state, today);
  if (row.present || state.presence.state !== 'active') return state;
  return withTally(state, { ...row, present: true });
}
