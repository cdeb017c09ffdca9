import type { Nudge } from '../domain/nudge.ts';
import type { Presence } from '../domain/presence.ts';
import type { AfterRhythm } from '../domain/rhythm.ts';
import type { Subject } from '../domain/subject.ts';
import { MINUTE, type EpochMs } from '../domain/time.ts';
import { roomToday, spacingEndsAt, tallyOf } from './budget.ts';
import { breakId, breakNumberOf } from './ids.ts';
import type { Look } from './moments-of-day.ts';
import { isOpened } from './raise.ts';
import { hasOpen, bySubject } from './snoozed.ts';
import type { PlanState } from './state.ts';

/** How long a break reminder stays, unless a pause ends it. */
const BREAK_LIFE = 30 * MINUTE;
/** A break that may come looks so often for half a minute without input, and so long at the most. */
const POLL_EVERY = MINUTE / 2;
const POLL_FOR = 10 * MINUTE;

type AfterSubject = Subject & { readonly rhythm: AfterRhythm };

export function isAfter(subject: Subject): subject is AfterSubject {
  return subject.rhythm.kind === 'after';
}

/**
 * The break to raise at this look, or null. It waits for the spacing, then for half a minute without
 * input, ten minutes at the most. Past its share of the day it is a dot, and waits for nothing.
 */
export function raiseBreak(state: PlanState, look: Look): Nudge | null {
  const due = dueBreak(state, look);
  if (due === null) return null;
  if (!roomToday(state, look)(due.subject.kind))
    return breakNudge(due.subject, 'further', state, look);
  const from = waitsFrom(due, state);
  const isStill = state.presence.stillAt === look.now;
  const isTime = look.now >= from + POLL_FOR || (isStill && look.now >= from);
  return isTime ? breakNudge(due.subject, 'time', state, look) : null;
}

/** When to look for a break if the user stays active: as it falls due, then as long as it waits. */
export function breakLooks(state: PlanState, look: Look): EpochMs[] {
  if (state.presence.state !== 'active') return [];
  const due = dueBreak(state, look);
  if (due === null) return state.subjects.filter(isAfter).flatMap((row) => dueAt(row, state) ?? []);
  const from = waitsFrom(due, state);
  return look.now < from ? [from] : [Math.min(look.now + POLL_EVERY, from + POLL_FOR)];
}

/** When a break that waits for half a minute without input is told in any case. */
export function breakTold(state: PlanState, look: Look): EpochMs[] {
  const due = dueBreak(state, look);
  return due === null ? breakLooks(state, look) : [waitsFrom(due, state) + POLL_FOR];
}

/** A break that is due, and since when. */
interface DueBreak {
  readonly subject: AfterSubject;
  readonly at: EpochMs;
}

function dueBreak(state: PlanState, look: Look): DueBreak | null {
  if (state.pause !== null || look.quiet || state.presence.state !== 'active') return null;
  if (state.settings.cap === 0) return null;
  const due = state.subjects.filter(isAfter).flatMap((subject) => {
    const at = dueAt(subject, state);
    return at !== null && at <= look.now && mayCome(subject, state, look) ? [{ subject, at }] : [];
  });
  return due.at(0) ?? null;
}

function waitsFrom({ at }: DueBreak, state: PlanState): EpochMs {
  return Math.max(at, spacingEndsAt(state) ?? at);
}

function mayCome(subject: AfterSubject, state: PlanState, look: Look): boolean {
  if (subject.rest !== null && subject.rest.until > look.today) return false;
  if (subject.snooze !== null && subject.snooze.until > look.now) return false;
  return !hasOpen(subject, bySubject(state.nudges, look));
}

/** So long after activity began, or after the last break was offered or taken in it. */
function dueAt({ id, rhythm, lastDone }: AfterSubject, state: PlanState): EpochMs | null {
  const { activeSince, lastSeen } = state.presence;
  if (activeSince === null) return null;
  const offered = state.nudges.filter(({ subjectId }) => subjectId === id);
  const starts = [lastDone?.at ?? 0, ...offered.map(({ raisedAt }) => raisedAt)];
  // What a clock that was set back since has told lies ahead and counts for nothing.
  const from = Math.max(activeSince, ...starts.filter((at) => at <= lastSeen));
  return from + rhythm.minutes * MINUTE;
}

function breakNudge(
  subject: AfterSubject,
  occasion: 'time' | 'further',
  state: PlanState,
  look: Look,
): Nudge {
  const { now, today } = look;
  const minutes = Math.floor((now - (state.presence.activeSince ?? now)) / MINUTE);
  return {
    id: breakId(subject.id, today, nextNumber(subject, state, look)),
    subjectId: subject.id,
    subjectKind: subject.kind,
    sphere: subject.sphere,
    day: today,
    raisedAt: now,
    expiresAt: now + BREAK_LIFE,
    timed: false,
    voice: occasion === 'further' || isOpened(state, look) ? 'quiet' : 'toast',
    state: { kind: 'raised' },
    reason: { rule: 'after', occasion, minutes, afterMinutes: subject.rhythm.minutes },
    due: today,
  };
}

/** One more than any break of this day has; those of the share are counted even where none is known any more. */
function nextNumber({ id, kind }: AfterSubject, state: PlanState, { today }: Look): number {
  const known = state.nudges
    .filter(({ subjectId, day }) => subjectId === id && day === today)
    .map((nudge) => breakNumberOf(nudge.id));
  return Math.max(tallyOf(state, today).raised[kind] ?? 0, ...known) + 1;
}

/** A pause since it was raised was the break. */
export function wasTaken({ raisedAt }: Nudge, { activeSince }: Presence): boolean {
  return activeSince === null || activeSince > raisedAt;
}
