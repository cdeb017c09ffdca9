import type { GlanceCard } from '../domain/glance.ts';
import { isFurther, isOpen, type Nudge, type Reason } from '../domain/nudge.ts';
import type { Subject } from '../domain/subject.ts';
import { capInForce } from './back-off.ts';
import { isSpaced } from './budget.ts';
import { bestCandidate, type Candidate } from './candidates.ts';
import type { Look } from './moments-of-day.ts';
import { openingOccasion, waitingCandidate } from './raise.ts';
import { reasonOf } from './reason.ts';
import type { PlanResult, PlanState } from './state.ts';
import { welcomeCard } from './welcome-back.ts';

/** The popup's one slot: a pause, a return, the top reminder, what an opening would raise, fewer reminders, or rest. */
export function cardOf(state: PlanState, look: Look): GlanceCard {
  if (state.pause !== null) return { kind: 'paused', until: state.pause.until };
  const welcome = welcomeCard(state, look);
  if (welcome !== null) return welcome;
  const top = state.nudges.filter(isOpen).sort(latestFirst).at(0);
  const subject = state.subjects.find(({ id }) => id === top?.subjectId);
  if (top !== undefined && subject !== undefined) return reminder(subject, top.id, top.reason);
  const offered = offer(state, look);
  if (offered !== null) {
    return reminder(offered.subject, null, reasonOf(offered, openingOccasion(offered)));
  }
  return backOffCard(state) ?? rest(state, look);
}

/** Said once nothing else waits, until it is put away. */
function backOffCard(state: PlanState): GlanceCard | null {
  const untold = state.backOff?.untold ?? null;
  if (untold === null) return null;
  return { kind: 'backOff', direction: untold, cap: capInForce(state) };
}

function rest(state: PlanState, look: Look): GlanceCard {
  if (!state.subjects.some(({ kind }) => kind === 'person')) return { kind: 'empty' };
  const best = bestCandidate(state, look, () => true);
  // A warm-up is offered before anybody is due, so one that waits holds nothing back.
  return { kind: 'calm', held: best !== null && best.standing !== 'warmUp' };
}

export function badgeOf({ pause, nudges }: PlanState): PlanResult['badge'] {
  if (pause !== null) return 'paused';
  return nudges.some(isOpen) ? 'dot' : 'none';
}

/** What an opening would raise now; with a cap of 0 what it only offers. */
function offer(state: PlanState, look: Look): Candidate | null {
  if (look.quiet) return null;
  if (state.settings.cap === 0) return bestCandidate(state, look, () => true);
  return isSpaced(state, look.now) ? waitingCandidate(state, look) : null;
}

/** Of one look a further break comes last: what an opening raised stays where its card offered it. */
function latestFirst(a: Nudge, b: Nudge): number {
  const further = Number(isFurther(a)) - Number(isFurther(b));
  return b.raisedAt - a.raisedAt || further || (a.id < b.id ? -1 : 1);
}

function reminder(subject: Subject, nudgeId: string | null, reason: Reason): GlanceCard {
  return {
    kind: 'reminder',
    subjectId: subject.id,
    subjectKind: subject.kind,
    nudgeId,
    reason,
    timesLater: subject.snooze?.times ?? 0,
  };
}
