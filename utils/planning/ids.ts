import type { NudgeId } from '../domain/nudge.ts';
import type { RecordId } from '../domain/record.ts';
import type { Day, WallTime } from '../domain/time.ts';

/** The logical day raised names an occasion of `every`. */
export function everyId(subjectId: RecordId, day: Day): NudgeId {
  return `${subjectId}:${day}`;
}

/** The slot's start on the wall, and the offset where there is one: the same wherever the user travels. */
export function slotId(subjectId: RecordId, day: Day, time: WallTime, offset: number): NudgeId {
  const shift = offset === 0 ? '' : offset < 0 ? `${offset}` : `+${offset}`;
  return `${subjectId}:${day}T${time}${shift}`;
}

/** An occasion that was put off: the day it comes again, and how often it was put off. */
export function laterId(subjectId: RecordId, day: Day, times: number): NudgeId {
  return `${subjectId}:${day}:later${times}`;
}

/** A birthday that passed untold: once more, whichever day it is noticed. */
export function belatedId(subjectId: RecordId, day: Day, time: WallTime): NudgeId {
  return `${slotId(subjectId, day, time, 0)}:belated`;
}

/** Breaks of a day are numbered. */
export function breakId(subjectId: RecordId, day: Day, number: number): NudgeId {
  return `${subjectId}:${day}#${number}`;
}

/** The running number in a break's id. */
export function breakNumberOf(id: NudgeId): number {
  return Number(id.slice(id.indexOf('#') + 1));
}
