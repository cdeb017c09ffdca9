import type { NudgeId } from '../domain/nudge.ts';
import type { OnRhythm } from '../domain/rhythm.ts';
import { BELATED_DAYS, type Subject } from '../domain/subject.ts';
import {
  addDays,
  daysBetween,
  dayStartsAt,
  instantOf,
  logicalDay,
  MINUTE,
  type Day,
  type EpochMs,
} from '../domain/time.ts';
import { belatedId, slotId } from './ids.ts';
import type { Look } from './moments-of-day.ts';
import { oncePerLook } from './once.ts';
import { slotDaysAround } from './slots.ts';

/** Days in which every birthday lies once. */
const YEAR = 366;

/** A subject that comes round on the days of a rule. */
export type OnSubject = Subject & { readonly rhythm: OnRhythm };

/** One span in which a slot may be asked for: its notice, its day, or the days after a birthday. */
export interface Opening {
  readonly id: NudgeId;
  /** The slot's day, which it is about. */
  readonly slot: Day;
  /** `[start, end)`. */
  readonly start: EpochMs;
  readonly end: EpochMs;
  /** The time it speaks for: shown since, it was told. A belated word speaks for the day itself. */
  readonly since: EpochMs;
}

export function isOn(subject: Subject): subject is OnSubject {
  return subject.rhythm.kind === 'on';
}

/** All openings near now, in order; a slot has one or several. */
export const openingsAround = oncePerLook((subject: OnSubject, look: Look): readonly Opening[] => {
  const notice = Math.max(0, ...subject.rhythm.daysBefore);
  const back = subject.kind === 'birthday' ? BELATED_DAYS + 2 : 2;
  const on = { rule: subject.rhythm.rule };
  return slotDaysAround({ on }, look.now, look.zone, { back, ahead: notice + 2 })
    .flatMap((slot) => openingsOf(subject, slot, look))
    .sort((a, b) => a.start - b.start);
});

function openingsOf(subject: OnSubject, slot: Day, look: Look): Opening[] {
  const { time, daysBefore } = subject.rhythm;
  const days = [...daysBefore.filter((days) => days > 0), 0].sort((a, b) => b - a);
  const spans = days.map((before, place): Opening => {
    const day = addDays(slot, -before);
    const start = instantOf(day, time, look.zone);
    const next = days[place + 1];
    const end =
      next === undefined
        ? dayEndsAfter(start, look)
        : dayBeginsOf(instantOf(addDays(slot, -next), time, look.zone), look);
    return { id: slotId(subject.id, day, time, 0), slot, start, end, since: start };
  });
  const itself = spans.at(-1);
  if (subject.kind !== 'birthday' || itself === undefined) return spans;
  return [...spans, belated(subject, itself, look)];
}

function belated({ id, rhythm }: OnSubject, { slot, end, since }: Opening, look: Look): Opening {
  return {
    id: belatedId(id, slot, rhythm.time),
    slot,
    start: end,
    end: dayStartsAt(addDays(slot, BELATED_DAYS + 1), look.zone, look.dayStart),
    since,
  };
}

function dayBeginsOf(at: EpochMs, { zone, dayStart }: Look): EpochMs {
  return dayStartsAt(logicalDay(at, zone, dayStart), zone, dayStart);
}

function dayEndsAfter(at: EpochMs, { zone, dayStart }: Look): EpochMs {
  return dayStartsAt(addDays(logicalDay(at, zone, dayStart), 1), zone, dayStart);
}

/**
 * The opening that holds now, or null. What opened before its rhythm was set never does; nor, but
 * for a birthday, what opened before a return from 48 hours away.
 */
export function openingAt(
  subject: OnSubject,
  cameBackAt: EpochMs | null,
  look: Look,
): Opening | null {
  const dropped = subject.kind === 'birthday' ? null : cameBackAt;
  const from = Math.max(startOfMinute(subject.setAt), dropped ?? -Infinity);
  const open = openingsAround(subject, look).filter(
    ({ start, end, since }) => start <= look.now && look.now < end && since >= from,
  );
  return open.at(-1) ?? null;
}

/** It was done, or shown since it opened: a slot is told once. */
export function isTold(subject: OnSubject, opening: Opening, look: Look): boolean {
  const { lastDone, lastShown } = subject;
  const day = logicalDay(opening.since, look.zone, look.dayStart);
  if (lastDone !== null && lastDone.day >= day) return true;
  return lastShown !== null && lastShown.due === opening.slot && lastShown.at >= opening.since;
}

/** The slot nearest to today, for what was put off past its own; today where none is near. */
export function nearestSlot({ kind, rhythm }: OnSubject, today: Day, look: Look): Day {
  const back = kind === 'birthday' ? YEAR : 8;
  const slots = slotDaysAround({ on: { rule: rhythm.rule } }, look.now, look.zone, {
    back,
    ahead: Math.max(0, ...rhythm.daysBefore) + 2,
  });
  const distance = (slot: Day): number => Math.abs(daysBetween(slot, today));
  return slots.sort((a, b) => distance(a) - distance(b) || (a < b ? -1 : 1)).at(0) ?? today;
}

/** A wall time has no seconds: what is set for this very minute still opens. */
function startOfMinute(at: EpochMs): EpochMs {
  return at - (at % MINUTE);
}
