import type { Nudge } from '../domain/nudge.ts';
import type { Presence } from '../domain/presence.ts';
import type { AfterRhythm } from '../domain/rhythm.ts';
import type { Subject } from '../domain/subject.ts';
import { MINUTE, type EpochMs } from '../domain/time.ts';
import { isSpaced, roomToday, tallyOf } from './budget.ts';
import { breakId } from './ids.ts';
import type { Look } from './moments-of-day.ts';
import { isOpened } from './raise.ts';
import { hasOpen, bySubject } from './snoozed.ts';
import type { PlanState } from './state.ts';

/** How long a break reminder stays, unless a pause ends it. */
const BREAK_LIFE = 30 * MINUTE;

type AfterSubject = Subject & { readonly rhythm: AfterRhythm };

export function isAfter(subject: Subject): subject is AfterSubject {
  return subject.rhythm.kind === 'after';
}

/** The break to raise at this look, or null. It waits for the spacing, and for nothing else. */
export function raiseBreak(state: PlanState, look: Look): Nudge | null {
  if (state.pause !== null || look.quiet || state.presence.state !== 'active') return null;
  const due = state.subjects.filter(isAfter).find((subject) => isDue(subject, state, look));
  if (due === undefined || !isSpaced(state, look.now)) return null;
  return roomToday(state, look)(due.kind) ? breakNudge(due, state, look) : null;
}

/** When breaks fall due if the user stays active. */
export function breaksDueAt(state: PlanState): EpochMs[] {
  if (state.presence.state !== 'active') return [];
  return state.subjects.filter(isAfter).flatMap((subject) => dueAt(subject, state) ?? []);
}

function isDue(subject: AfterSubject, state: PlanState, look: Look): boolean {
  if (subject.rest !== null && subject.rest.until > look.today) return false;
  if (subject.snooze !== null && subject.snooze.until > look.now) return false;
  if (hasOpen(subject, bySubject(state.nudges))) return false;
  const at = dueAt(subject, state);
  return at !== null && at <= look.now;
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

function breakNudge(subject: AfterSubject, state: PlanState, look: Look): Nudge {
  const { now, today } = look;
  const number = (tallyOf(state, today).raised[subject.kind] ?? 0) + 1;
  const minutes = Math.floor((now - (state.presence.activeSince ?? now)) / MINUTE);
  return {
    id: breakId(subject.id, today, number),
    subjectId: subject.id,
    subjectKind: subject.kind,
    sphere: subject.sphere,
    day: today,
    raisedAt: now,
    expiresAt: now + BREAK_LIFE,
    timed: false,
    voice: isOpened(state, look) ? 'quiet' : 'toast',
    state: { kind: 'raised' },
    reason: { rule: 'after', occasion: 'time', minutes, afterMinutes: subject.rhythm.minutes },
    due: today,
  };
}

/** A pause since it was raised was the break. */
export function wasTaken({ raisedAt }: Nudge, { activeSince }: Presence): boolean {
  return activeSince === null || activeSince > raisedAt;
}
