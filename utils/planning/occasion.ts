import type { Nudge, Reason } from '../domain/nudge.ts';
import type { Presence } from '../domain/presence.ts';
import { personIdOf, type Subject } from '../domain/subject.ts';
import { addDays, daysBetween, instantOf, logicalDay, type Day } from '../domain/time.ts';
import { isAfter, wasTaken } from './breaks.ts';
import { dueOn, firstAsks, isEvery, type EveryDue, type EverySubject } from './due.ts';
import type { Look } from './moments-of-day.ts';
import { isOn, openingsAround, type OnSubject } from './openings.ts';
import type { PlanState } from './state.ts';

/** Subjects by id, and where those without a known contact stand, as of one look. */
export interface Standing {
  readonly subjects: ReadonlyMap<string, Subject>;
  readonly asks: ReadonlyMap<string, Day>;
  readonly today: Day;
  readonly look: Look;
  readonly presence: Presence;
}

export function standingOf(
  { subjects, presence }: Pick<PlanState, 'subjects' | 'presence'>,
  look: Look,
): Standing {
  const byId = new Map(subjects.map((subject) => [subject.id, subject]));
  return { subjects: byId, asks: firstAsks(subjects), today: look.today, look, presence };
}

/** What it stands for is over: its subject is gone, was done, or is not due under its present rhythm. */
export function isSettled(nudge: Nudge, standing: Standing): boolean {
  const subject = standing.subjects.get(nudge.subjectId);
  if (subject === undefined) return true;
  if (isEvery(subject)) return isEverySettled(nudge, subject, standing);
  if (isAfter(subject)) return isBreakSettled(nudge, subject, standing);
  if (isOn(subject) && isSlotSettled(nudge, subject, standing)) return true;
  return subject.lastDone !== null && subject.lastDone.day >= dayItIsFor(nudge, standing.look);
}

/** A word before a time may come on the day before it, one after a time on the day after. */
function dayItIsFor({ day, due, reason }: Nudge, { zone, dayStart }: Look): Day {
  if (reason.rule !== 'at' || reason.occasion === 'snoozed') return day;
  return logicalDay(instantOf(due, reason.time, zone), zone, dayStart);
}

/** A break is over by the instant: the next one of a day is another. */
function isBreakSettled(
  nudge: Nudge,
  { lastDone }: Subject,
  { presence, look }: Standing,
): boolean {
  // What a clock that was set back since has told lies ahead and says nothing of this one.
  const isDone = lastDone !== null && lastDone.at >= nudge.raisedAt && lastDone.at <= look.now;
  return isDone || wasTaken(nudge, presence);
}

/** A pause ended it before anybody said so. */
export function wasBreak(nudge: Nudge, { subjects, presence }: Standing): boolean {
  const subject = subjects.get(nudge.subjectId);
  if (subject === undefined || !isAfter(subject)) return false;
  return (subject.lastDone?.at ?? -Infinity) < nudge.raisedAt && wasTaken(nudge, presence);
}

/** Its slot is none of the present rhythm, or the person was reached on the birthday. */
function isSlotSettled(nudge: Nudge, subject: OnSubject, standing: Standing): boolean {
  const { subjects, look } = standing;
  if (subject.kind === 'birthday') {
    const person = subjects.get(personIdOf(subject.id));
    if ((person?.lastDone?.day ?? '') >= nudge.due) return true;
  }
  if (nudge.reason.occasion === 'snoozed') return false;
  return !openingsAround(subject, look).some(({ id }) => id === nudge.id);
}

function isEverySettled(nudge: Nudge, subject: EverySubject, standing: Standing): boolean {
  const due = everyDueNow(subject, standing);
  if (standing.today >= due.opensOn) return false;
  const { reason } = nudge;
  if (reason.rule !== 'every' || wasDoneSince(nudge, subject)) return true;
  return waitedForRhythm(reason) && reason.cadenceDays !== due.cadence;
}

/** The day of the contact that a reason tells of tells whether there was one since. */
function wasDoneSince({ day, reason }: Nudge, { lastDone }: Subject): boolean {
  if (lastDone === null || reason.rule !== 'every') return false;
  return reason.daysSince === null || lastDone.day > addDays(day, -reason.daysSince);
}

/** A first hello and what was put off until now were never due by the rhythm. */
function waitedForRhythm({ occasion }: Reason): boolean {
  return occasion !== 'warmUp' && occasion !== 'snoozed';
}

/** The nudge with the rhythm and the contact as they are now: itself where neither changed. */
export function toldAnew(nudge: Nudge, standing: Standing): Nudge {
  const subject = standing.subjects.get(nudge.subjectId);
  const { reason } = nudge;
  if (subject === undefined || !isEvery(subject) || reason.rule !== 'every') return nudge;
  const { due, cadence } = everyDueNow(subject, standing);
  const daysSince = subject.lastDone && daysBetween(subject.lastDone.day, nudge.day);
  if (reason.cadenceDays === cadence && reason.daysSince === daysSince) return nudge;
  return { ...nudge, due, reason: { ...reason, cadenceDays: cadence, daysSince } };
}

function everyDueNow(subject: EverySubject, { asks, today }: Standing): EveryDue {
  return dueOn(subject, asks.get(subject.id), today);
}
