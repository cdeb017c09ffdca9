import type { Goal } from '../domain/goal.ts';
import type { Birthday } from '../domain/person.ts';
import type { Plan } from '../domain/plan.ts';
import type { RecordId } from '../domain/record.ts';
import type { SlotRule } from '../domain/rhythm.ts';
import type { SelfCare } from '../domain/self-care.ts';
import { birthdayId, birthdayRhythm } from '../domain/subject.ts';
import type { Day } from '../domain/time.ts';
import type { CalendarEntry, Span } from './calendar.ts';

/** What a record does not say of its entry. */
export interface Entered {
  readonly sequence: number;
  /** Null for the discreet one. */
  readonly title: string | null;
  /** The day from which on what repeats is in the calendar: the same at each export, or earlier days leave it. */
  readonly from: Day;
}

/** A plan, once or again and again; a clock line is one of no minutes. */
export function planEntry(
  { id, when, minutes }: Pick<Plan, 'id' | 'when' | 'minutes'>,
  entered: Entered,
): CalendarEntry {
  const span: Span = { kind: 'timed', time: when.time, minutes };
  if ('rule' in when.on) {
    const { rule, from = entered.from, until, except = [] } = when.on;
    return {
      ...repeating(id, rule, span, { ...entered, from }),
      ...(until === undefined ? {} : { until }),
      ...(except.length === 0 ? {} : { except }),
    };
  }
  const { sequence, title } = entered;
  return { id, sequence, title, day: when.on.day, rule: null, span };
}

/** Null where it has no place in the week. */
export function careEntry(
  { id, rhythm, minutes }: Pick<SelfCare, 'id' | 'rhythm' | 'minutes'>,
  entered: Entered,
): CalendarEntry | null {
  if (!rhythm) return null;
  return repeating(id, rhythm.rule, { kind: 'timed', time: rhythm.time, minutes }, entered);
}

/** The daily look at a goal; null where there is none. */
export function goalEntry(
  { id, lookAt }: Pick<Goal, 'id' | 'lookAt'>,
  entered: Entered,
): CalendarEntry | null {
  if (lookAt === null) return null;
  return repeating(id, { kind: 'daily' }, { kind: 'timed', time: lookAt, minutes: 0 }, entered);
}

/** Every year, all day long; how old somebody gets is not told. */
export function birthdayEntry(
  { id, birthday }: { readonly id: RecordId; readonly birthday: Birthday },
  entered: Entered,
): CalendarEntry {
  return repeating(birthdayId(id), birthdayRhythm(birthday).rule, { kind: 'allDay' }, entered);
}

function repeating(
  id: string,
  rule: SlotRule,
  span: Span,
  { sequence, title, from }: Entered,
): CalendarEntry {
  return { id, sequence, title, day: from, rule, span };
}
