import { cadenceDays, nextDue, type EveryRhythm } from '../domain/rhythm.ts';
import type { Subject } from '../domain/subject.ts';
import { addDays, daysBetween, type Day } from '../domain/time.ts';

/** Where a subject of an `every` rhythm stands on one day. */
export interface EveryDue {
  readonly due: Day;
  /** From this day on it may be asked for. */
  readonly opensOn: Day;
  /** Days counted towards the cadence; without a known contact, from where one would have been. */
  readonly elapsed: number;
  readonly cadence: number;
  /** Days since the last contact, or null while none is known. */
  readonly daysSince: number | null;
}

/** A subject that comes round every so often. */
export type EverySubject = Subject & { readonly rhythm: EveryRhythm };

export function isEvery(subject: Subject): subject is EverySubject {
  return subject.rhythm.kind === 'every';
}

/** Where it stands on `today`. `firstAsk` is its day of `firstAsks`, used while no contact is known. */
export function dueOn(subject: EverySubject, firstAsk: Day | undefined, today: Day): EveryDue {
  return subject.lastDone === null
    ? firstDue(subject, firstAsk ?? subject.since, today)
    : dueSince(subject.rhythm, subject.lastDone.day, today);
}

function dueSince(rhythm: EveryRhythm, last: Day, today: Day): EveryDue {
  const cadence = cadenceDays(rhythm, last);
  const elapsed = daysBetween(last, today);
  // Nine tenths in whole numbers: 0.9 × 70 is not 63 in floating point everywhere.
  const opensOn = addDays(last, Math.ceil((cadence * 9) / 10));
  return { due: nextDue(rhythm, last), opensOn, elapsed, cadence, daysSince: elapsed };
}

function firstDue({ rhythm, since }: EverySubject, due: Day, today: Day): EveryDue {
  const cadence = cadenceDays(rhythm, since);
  const elapsed = cadence + daysBetween(due, today);
  return { due, opensOn: due, elapsed, cadence, daysSince: null };
}

/**
 * The first ask of everyone without a known contact: those entered on one day with one cadence are
 * spread over it in order of entry. Whoever was reached has a place as well, before and after, so
 * that a contact moves nobody else.
 */
export function firstAsks(subjects: readonly Subject[]): ReadonlyMap<string, Day> {
  const people = subjects.filter(isEvery);
  if (people.every(({ lastDone }) => lastDone !== null)) return new Map();
  const groups = Map.groupBy(people, ({ since, rhythm }) => `${since} ${rhythm.n} ${rhythm.unit}`);
  return new Map([...groups.values()].flatMap(spread));
}

function spread(group: readonly EverySubject[]): (readonly [string, Day])[] {
  const inOrder = [...group].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
  return inOrder.map(({ id, rhythm, since }, place) => {
    const cadence = cadenceDays(rhythm, since);
    return [id, addDays(since, Math.floor((cadence * place) / inOrder.length))] as const;
  });
}

/** Whole days before the same occasion may be asked for again without an answer. */
export function reaskDistance(cadence: number): number {
  return Math.ceil(Math.max(2, Math.min(3, cadence / 7)));
}

/** The day it was last shown for the present occasion, or null. Without a known contact the occasion never changed. */
export function shownForThis(
  { lastDone, lastShown, rhythm }: Subject,
  { due }: { readonly due: Day },
): Day | null {
  if (lastShown === null) return null;
  const isUnchanged = rhythm.kind === 'every' && lastDone === null;
  return isUnchanged || lastShown.due === due ? lastShown.day : null;
}
