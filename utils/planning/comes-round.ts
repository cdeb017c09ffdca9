import type { Reason } from '../domain/nudge.ts';
import { personIdOf, type Snooze, type Subject } from '../domain/subject.ts';
import { daysBetween, logicalDay, type Day } from '../domain/time.ts';
import { dueOn, isEvery, reaskDistance, type EverySubject } from './due.ts';
import { everyId } from './ids.ts';
import type { Look } from './moments-of-day.ts';
import { isOn, isTold, nearestSlot, openingAt, type Opening, type OnSubject } from './openings.ts';
import { lengthPart, urgency } from './score.ts';
import type { PlanState } from './state.ts';

/** What comes round by the day, and is scored: people by their rhythm, goals, care and birthdays by their slots. */
export type DaySubject = EverySubject | OnSubject;

type Told<Rule extends Reason['rule']> = Omit<Extract<Reason, { rule: Rule }>, 'occasion'>;

/** Where such a subject stands at one look. */
export interface Due {
  /** The day it stands for; a reminder for the same day is for the same occasion. */
  readonly due: Day;
  /** From this logical day on it may be asked for. */
  readonly opensOn: Day;
  /** Days since the last contact, or since it opened. */
  readonly elapsed: number;
  readonly urgency: number;
  /** L of one without a star. */
  readonly length: number;
  /** Whole days before it may be asked for again without an answer. */
  readonly reaskAfter: number;
  /** Its own day has come, or passed untold: it cannot wait for a better score. */
  readonly isItsDay: boolean;
  /** The id of this occasion, if it is raised now. */
  readonly id: string;
  /** What its reason tells, apart from the occasion. */
  readonly told: Told<'every'> | Told<'on'> | Told<'birthday'>;
}

export function comesByDay(subject: Subject): subject is DaySubject {
  return isEvery(subject) || isOn(subject);
}

/** Where it stands, or null while no slot of it is open. What was put off until now stands in any case. */
export function dueNow(
  subject: DaySubject,
  firstAsk: Day | undefined,
  snooze: Snooze | null,
  state: PlanState,
  look: Look,
): Due | null {
  if (isEvery(subject)) return everyDue(subject, firstAsk, look);
  if (!isOn(subject)) return null;
  if (snooze !== null) {
    const slot = nearestSlot(subject, look.today, look);
    return onDue(subject, { id: '', slot, opensOn: look.today }, look);
  }
  const opening = untoldOpening(subject, state, look);
  if (opening === null) return null;
  const opensOn = logicalDay(opening.start, look.zone, look.dayStart);
  return onDue(subject, { ...opening, opensOn }, look);
}

function everyDue(subject: EverySubject, firstAsk: Day | undefined, { today }: Look): Due {
  const { due, opensOn, elapsed, cadence, daysSince } = dueOn(subject, firstAsk, today);
  return {
    due,
    opensOn,
    elapsed,
    urgency: urgency(elapsed, cadence),
    length: lengthPart(cadence, false),
    reaskAfter: reaskDistance(cadence),
    isItsDay: false,
    id: everyId(subject.id, today),
    told: { rule: 'every', daysSince, cadenceDays: cadence },
  };
}

/** U of a slot that is open: there is no later day to grow towards. */
const SLOT_URGENCY = 0.5;

function onDue(
  { kind, rhythm }: OnSubject,
  { id, slot, opensOn }: Pick<Opening, 'id' | 'slot'> & { readonly opensOn: Day },
  { today }: Look,
): Due {
  const isBirthday = kind === 'birthday';
  return {
    due: slot,
    opensOn,
    elapsed: daysBetween(opensOn, today),
    urgency: SLOT_URGENCY,
    length: 1,
    reaskAfter: 1,
    isItsDay: isBirthday && slot <= today,
    id,
    told: isBirthday
      ? { rule: 'birthday', daysAhead: daysBetween(today, slot) }
      : { rule: 'on', time: rhythm.time },
  };
}

/** The opening that holds now and was neither done nor shown, or null. */
export function untoldOpening(subject: OnSubject, state: PlanState, look: Look): Opening | null {
  const opening = openingAt(subject, state.presence.cameBackAt, look);
  if (opening === null || isTold(subject, opening, look)) return null;
  return wasGreeted(subject, opening.slot, state) ? null : opening;
}

/** Put off until now, a birthday has nothing left to say of somebody who was reached meanwhile. */
export function withoutGreeted(subjects: readonly Subject[], look: Look): Subject[] {
  return subjects.map((subject) => {
    const { snooze } = subject;
    if (snooze === null || snooze.until > look.now || !isOn(subject)) return subject;
    const slot = nearestSlot(subject, look.today, look);
    return wasGreeted(subject, slot, { subjects }) ? { ...subject, snooze: null } : subject;
  });
}

/** Whoever was reached on the birthday or after it needs no word about it. */
function wasGreeted(
  { id, kind }: OnSubject,
  slot: Day,
  { subjects }: Pick<PlanState, 'subjects'>,
): boolean {
  if (kind !== 'birthday') return false;
  const person = subjects.find((row) => row.id === personIdOf(id));
  return (person?.lastDone?.day ?? '') >= slot;
}
