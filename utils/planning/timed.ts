import type { AnswerKind, Nudge, Reason } from '../domain/nudge.ts';
import type { AtRhythm } from '../domain/rhythm.ts';
import type { Subject } from '../domain/subject.ts';
import { HOUR, instantOf, logicalDay, MINUTE, type Day, type EpochMs } from '../domain/time.ts';
import { isSpaced } from './budget.ts';
import { laterId, slotId } from './ids.ts';
import type { Look } from './moments-of-day.ts';
import { oncePerLook } from './once.ts';
import { spanAt } from './quiet-hours.ts';
import { slotDaysAround } from './slots.ts';
import { bySubject, wokenSnooze, type NudgesBySubject } from './snoozed.ts';
import type { PlanState } from './state.ts';

/** How long something timed can still be raised, and how long it stays. */
export const TIMED_LIFE = 2 * HOUR;
/** By instants alone: what is held back stays so, wherever a day starts meanwhile. */
const PUT_OFF_SPAN = 12 * HOUR;

type AtSubject = Subject & { readonly rhythm: AtRhythm };

/** One ring of a slot: its time on the wall and the offset. */
interface Ring {
  readonly subject: AtSubject;
  readonly at: EpochMs;
  /** The slot's own time, from which the offset counts. */
  readonly start: EpochMs;
  readonly slot: Day;
  readonly offset: number;
  readonly id: string;
  readonly snoozed: boolean;
}

/** Timed nudges to raise now: at their time, idle or locked or not, and once if their time was missed by less than 2 hours. */
export function raiseTimed(state: PlanState, look: Look): Nudge[] {
  const nudges = bySubject(state.nudges, look);
  const rings = state.subjects
    .filter(isAt)
    .filter((subject) => mayRing(subject, state, look))
    .map((subject) => ringNow(subject, state, look, nudges))
    .filter((ring) => ring !== null);
  const deferred = rings.filter((ring) => wasDeferred(ring, look));
  const onTime = rings.filter((ring) => !deferred.includes(ring));
  // What quiet hours held back comes one by one, with the spacing between, which a test does not start.
  const isAlone = onTime.every(({ subject }) => subject.kind === 'test');
  const held = isAlone && isSpaced(state, look.now) ? deferred.sort(latestFirst) : [];
  return [...onTime, ...held.slice(0, 1)].map((ring) => timedNudge(ring, look));
}

/** The next instants after now at which something timed rings, a day ahead at least. */
export function nextRings(state: PlanState, look: Look): EpochMs[] {
  return state.subjects
    .filter(isAt)
    .flatMap((subject) => ringsAround(subject, look))
    .map(({ at }) => at)
    .filter((at) => at > look.now);
}

function isAt(subject: Subject): subject is AtSubject {
  return subject.rhythm.kind === 'at';
}

/** A test from settings shows what a reminder looks like, so a pause does not hold it back. */
function mayRing({ kind, rhythm }: AtSubject, { pause }: PlanState, { quiet }: Look): boolean {
  return (pause === null || kind === 'test') && (!quiet || rhythm.inQuietHours);
}

function ringNow(
  subject: AtSubject,
  state: PlanState,
  look: Look,
  nudges: NudgesBySubject,
): Ring | null {
  const rings = [snoozedRing(subject, look, nudges), latestRing(subject, state, look)];
  const ring = rings
    .filter((each) => each !== null)
    .sort(latestFirst)
    .at(0);
  const known = nudges.get(subject.id) ?? [];
  const isSettled = (ring: Ring): boolean =>
    known.some((nudge) => isSettledBy(nudge, ring) || stoodFor(nudge, ring, look));
  return ring === undefined || isSettled(ring) ? null : ring;
}

/** It rang already, or the same slot was done or declined at its earlier ring, perhaps on the day before. */
function isSettledBy({ id, due, state }: Nudge, ring: Ring): boolean {
  if (id === ring.id) return true;
  return due === ring.slot && state.kind === 'handled' && SETTLES[state.answer];
}

/** Put off, it comes again. */
const SETTLES: Readonly<Record<AnswerKind, boolean>> = {
  done: true,
  notThisOne: true,
  lessOften: false,
  later: false,
};

/** What was put off until after a ring and told since told of that ring as well. */
function stoodFor({ reason, raisedAt }: Nudge, { at }: Ring, { now }: Look): boolean {
  return reason.occasion === 'snoozed' && at <= raisedAt && raisedAt <= now;
}

/** Only the latest ring counts: an earlier one that was missed is not made up for. */
function latestRing(subject: AtSubject, state: PlanState, look: Look): Ring | null {
  const past = ringsAround(subject, look).filter(
    (ring) => ring.at <= look.now && !isOverAt(ring, look.now),
  );
  const ring = past.sort(latestFirst).at(0);
  if (ring === undefined || look.now >= ring.at + TIMED_LIFE) return null;
  const cameBackAt = state.presence.cameBackAt ?? -Infinity;
  const tooEarly = ring.at < Math.max(cameBackAt, startOfMinute(subject.setAt));
  return tooEarly || isPutOff(ring) || isDone(ring, state, look) ? null : ring;
}

/** What was put off speaks for its own slot, and for what would ring within the half day before it comes. */
function isPutOff({ subject: { snooze }, at, slot }: Ring): boolean {
  if (snooze === null || at > snooze.until) return false;
  const { until, slot: putOff = slot } = snooze;
  return slot <= putOff || until - at < PUT_OFF_SPAN;
}

/** A word before a time has nothing to say once that time is there. */
function isOverAt({ offset, start }: Ring, now: EpochMs): boolean {
  return offset < 0 && start <= now;
}

function snoozedRing(subject: AtSubject, look: Look, nudges: NudgesBySubject): Ring | null {
  const snooze = wokenSnooze(subject, nudges, look.now);
  if (snooze === null || look.now >= snooze.until + TIMED_LIFE) return null;
  const id = laterId(subject.id, look.today, snooze.times);
  const { until } = snooze;
  return { subject, at: until, start: until, slot: look.today, offset: 0, id, snoozed: true };
}

const ringsAround = oncePerLook((subject: AtSubject, { now, zone }: Look): readonly Ring[] => {
  const { rhythm } = subject;
  const reach = Math.ceil(Math.max(0, ...rhythm.offsets.map(Math.abs)) / 1440);
  const days = slotDaysAround(rhythm, now, zone, { back: 1 + reach, ahead: 2 + reach });
  return days.flatMap((slot) => {
    const start = instantOf(slot, rhythm.time, zone);
    return rhythm.offsets.map((offset) => ({
      subject,
      at: start + offset * MINUTE,
      start,
      slot,
      offset,
      id: slotId(subject.id, slot, rhythm.time, offset),
      snoozed: false,
    }));
  });
});

/** Done on the slot's logical day: nothing is left to remind of. */
function isDone({ subject, start }: Ring, { settings }: PlanState, { zone }: Look): boolean {
  if (subject.lastDone === null) return false;
  return subject.lastDone.day >= logicalDay(start, zone, settings.dayStart);
}

function wasDeferred({ subject, at }: Ring, { spans }: Look): boolean {
  return !subject.rhythm.inQuietHours && spanAt(spans, at) !== undefined;
}

/** A wall time has no seconds: what is set for this very minute still rings. */
function startOfMinute(at: EpochMs): EpochMs {
  return at - (at % MINUTE);
}

function latestFirst(a: Ring, b: Ring): number {
  return b.at - a.at || (a.id < b.id ? -1 : 1);
}

function timedNudge(ring: Ring, look: Look): Nudge {
  const { subject, at, start, slot, offset, id, snoozed } = ring;
  return {
    id,
    subjectId: subject.id,
    subjectKind: subject.kind,
    sphere: subject.sphere,
    day: look.today,
    raisedAt: look.now,
    expiresAt: offset < 0 ? start : at + TIMED_LIFE,
    timed: true,
    voice: 'toast',
    state: { kind: 'raised' },
    reason: timedReason(subject, offset, snoozed),
    due: slot,
  };
}

function timedReason({ kind, rhythm }: AtSubject, offset: number, snoozed: boolean): Reason {
  if (kind === 'test') return { rule: 'test', occasion: 'tested' };
  return { rule: 'at', occasion: snoozed ? 'snoozed' : 'time', offset, time: rhythm.time };
}
