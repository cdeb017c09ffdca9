import { isOpen, type Nudge, type NudgeId } from '../domain/nudge.ts';
import type { SubjectKind, Subject } from '../domain/subject.ts';
import type { DayTally } from '../domain/tally.ts';
import { addDays } from '../domain/time.ts';
import { tallyOf, withTally } from './budget.ts';
import type { Look } from './moments-of-day.ts';
import { isSettled, standingOf, toldAnew, wasBreak, type Standing } from './occasion.ts';
import { afterDone } from './settle.ts';
import type { PlanState } from './state.ts';

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
  const open = before.nudges.filter(isOpen);
  const withdraw = open.filter((nudge) => isSettled(nudge, standing));
  const expire = open.filter((nudge) => !withdraw.includes(nudge) && isOver(nudge, look));
  const breaks = withdraw.filter((nudge) => wasBreak(nudge, standing));
  const gone = new Set([...withdraw, ...expire]);
  const stays = open.filter((nudge) => !gone.has(nudge));
  const anew = new Map(
    [...stays, ...comingBack(before, stays, standing, look)]
      .map((nudge) => [nudge.id, toldAnew(nudge, standing)] as const)
      .filter(([id, nudge]) => !before.nudges.some((row) => row.id === id && row === nudge)),
  );
  const state = {
    ...before,
    pause: before.pause !== null && look.now >= before.pause.until ? null : before.pause,
    subjects: subjectsAfter(before, { expire, breaks, anew }, look),
    nudges: before.nudges.map((row) =>
      gone.has(row) ? left(row, look) : (anew.get(row.id) ?? row),
    ),
    presence: { ...before.presence, returnedAt: returnedAt(before, look) },
    tallies: before.tallies.map((row) => withBreaks(notAhead(row, look), breaks)),
  };
  return {
    state: withPresence(state, look),
    expire: expire.map(({ id }) => id),
    withdraw: withdraw.map(({ id }) => id),
    update: [...anew.values()],
  };
}

/**
 * Withdrawn today and due again, because an edit was taken back: it returns to the inbox in silence.
 * It was raised and counted once already.
 */
function comingBack(
  { nudges }: PlanState,
  stays: readonly Nudge[],
  standing: Standing,
  look: Look,
): Nudge[] {
  const open = new Set(stays.map(({ subjectId }) => subjectId));
  const back: Nudge[] = [];
  for (const nudge of nudges) {
    if (nudge.state.kind !== 'withdrawn' || nudge.timed || isOver(nudge, look)) continue;
    const subject = standing.subjects.get(nudge.subjectId);
    const waits = subject === undefined || subject.snooze !== null || isResting(subject, look);
    if (waits || open.has(nudge.subjectId) || isSettled(nudge, standing)) continue;
    open.add(nudge.subjectId);
    back.push({ ...nudge, voice: 'quiet', state: { kind: 'raised' } });
  }
  return back;
}

function isResting({ rest }: Subject, { today }: Look): boolean {
  return rest !== null && rest.until > today;
}

interface Happened {
  readonly expire: readonly Nudge[];
  readonly breaks: readonly Nudge[];
  readonly anew: ReadonlyMap<NudgeId, Nudge>;
}

function subjectsAfter(
  { nudges, subjects }: PlanState,
  { expire, breaks, anew }: Happened,
  look: Look,
): readonly Subject[] {
  if (expire.length + breaks.length + anew.size === 0) return subjects;
  const after = new Map(subjects.map((subject) => [subject.id, subject]));
  for (const nudge of nudges) {
    const subject = after.get(nudge.subjectId);
    if (subject === undefined) continue;
    const told = anew.get(nudge.id);
    if (told !== undefined) after.set(subject.id, shownAnew(subject, nudge, told));
    if (breaks.includes(nudge)) after.set(subject.id, afterBreak(subject, nudge, look));
    if (expire.includes(nudge)) after.set(subject.id, afterSilence(subject, nudge, look));
  }
  return [...after.values()];
}

/** A natural break counts by itself, and as acted on. */
function afterBreak(subject: Subject, { day, raisedAt }: Nudge, { now }: Look): Subject {
  return afterDone(subject, { day, at: Math.max(now, raisedAt) });
}

function withBreaks(row: DayTally, breaks: readonly Nudge[]): DayTally {
  const taken = breaks.filter(({ day }) => day === row.day).length;
  return taken === 0 ? row : { ...row, acted: row.acted + taken };
}

/** Its showing was for the same occasion, whose due day moved. */
function shownAnew(subject: Subject, before: Nudge, { due }: Nudge): Subject {
  const { lastShown } = subject;
  const wasThis = lastShown?.day === before.day && lastShown.due === before.due;
  return wasThis && due !== before.due ? { ...subject, lastShown: { ...lastShown, due } } : subject;
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
