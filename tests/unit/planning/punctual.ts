import { expect } from 'vitest';
import type { Nudge } from '../../../utils/domain/nudge.ts';
import type { AtRhythm } from '../../../utils/domain/rhythm.ts';
import type { Subject } from '../../../utils/domain/subject.ts';
import {
  addDays,
  HOUR,
  instantOf,
  logicalDay,
  MINUTE,
  wallClockAt,
} from '../../../utils/domain/time.ts';
import { isQuiet, observe, plan } from '../../../utils/planning/index.ts';
import type { Looked } from './life.ts';
import type { Running } from './month.ts';

const LATE = 5 * MINUTE;

/** Nothing would have been raised at an instant that no look saw within five minutes. */
export function nothingWaitsUnseen({ before, now, zone, previous }: Running): void {
  const latest = now - LATE - 1;
  if (previous === null || previous.now >= latest) return;
  const { state } = before.presence;
  for (const at of [latest, Math.floor((previous.now + latest) / 2)]) {
    const seen = { state, now: at, zone, detectionSeconds: 60 };
    const presence = observe(previous.result.presence, seen);
    expect(plan({ ...before, presence }, at, zone).raise, 'raised had anybody looked').toEqual([]);
  }
}

/** What the user timed is raised at its time, unless quiet hours or a pause held it back. */
export function timedComesInTime(running: Running): void {
  const { before, result, now, zone, previous } = running;
  if (previous === null || before.pause !== null || previous.before.pause !== null) return;
  for (const nudge of result.raise) {
    const { reason, due } = nudge;
    if (reason.rule !== 'at' || reason.occasion === 'snoozed') continue;
    const at = instantOf(due, reason.time, zone) + reason.offset * MINUTE;
    if (wasQuiet(at, running, previous) || wasHeldBack(at, previous)) continue;
    expect(now - at, 'late').toBeLessThanOrEqual(LATE);
    expect(now - at, 'early').toBeGreaterThanOrEqual(0);
  }
}

/** Every ring between two looks of a running browser is heard, unless there is a reason to be still. */
export function everyRingIsHeard(running: Running): void {
  const { before, result, now, zone, previous } = running;
  if (previous === null || before.pause !== null || previous.before.pause !== null) return;
  for (const subject of before.subjects) {
    const { rhythm } = subject;
    if (rhythm.kind !== 'at') continue;
    for (const ring of ringsBetween(rhythm, previous.now, now, zone)) {
      if (wasQuiet(ring.at, running, previous) && !rhythm.inQuietHours) continue;
      if (isAnswered(subject, ring, running)) continue;
      expect(result.raise.map(({ subjectId }) => subjectId)).toContain(subject.id);
    }
  }
}

interface Ring {
  readonly at: number;
  readonly start: number;
  readonly slot: string;
  readonly offset: number;
}

/** Of the rules that lives have: every day, or one day. */
function ringsBetween({ on, time, offsets }: AtRhythm, from: number, to: number, zone: string) {
  const first = wallClockAt(from, zone).day;
  const days = 'day' in on ? [on.day] : [-1, 0, 1, 2].map((ahead) => addDays(first, ahead));
  return days.flatMap((slot) =>
    offsets
      .map((offset): Ring => {
        const start = instantOf(slot, time, zone);
        return { at: start + offset * MINUTE, start, slot, offset };
      })
      .filter(({ at }) => at > from && at <= to),
  );
}

/** Done, put off, done or declined at another ring of the slot, set only since, dropped by an absence, told before a clock was set back, or past its point. */
function isAnswered(
  { id, lastDone, snooze, setAt }: Subject,
  { at, start, slot, offset }: Ring,
  { before, now, zone }: Running,
): boolean {
  const day = logicalDay(start, zone, before.settings.dayStart);
  const isAbout = ({ until, slot: putOff = slot }: NonNullable<Subject['snooze']>): boolean =>
    slot <= putOff || until - at < 12 * HOUR;
  const told = ({ subjectId, due, reason, state, raisedAt }: Nudge): boolean =>
    subjectId === id &&
    // What was put off until then, or beyond, told of the ring as well.
    ((reason.occasion === 'snoozed' && at <= raisedAt && raisedAt <= now) ||
      (due === slot && isOf(reason, state)));
  const isOf = (reason: Nudge['reason'], state: Nudge['state']): boolean =>
    (reason.rule === 'at' && reason.offset === offset) ||
    (state.kind === 'handled' && ['done', 'notThisOne'].includes(state.answer));
  return (
    (lastDone !== null && lastDone.day >= day) ||
    (snooze !== null && at <= snooze.until && isAbout(snooze)) ||
    at < setAt - (setAt % MINUTE) ||
    at < (before.presence.cameBackAt ?? -Infinity) ||
    (offset < 0 && start <= now) ||
    before.nudges.some(told)
  );
}

/** Its time had come by the look before, which lay in quiet hours: somebody travelled into them. */
function wasHeldBack(at: number, { before, now, zone }: Looked): boolean {
  return at <= now && isQuiet(before.settings, now, zone);
}

/** By the settings of either look: they may have changed between. */
function wasQuiet(at: number, { before, zone }: Looked, previous: Looked): boolean {
  return isQuiet(before.settings, at, zone) || isQuiet(previous.before.settings, at, zone);
}
