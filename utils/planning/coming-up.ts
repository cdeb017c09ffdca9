import type { Subject } from '../domain/subject.ts';
import type { AtRhythm } from '../domain/rhythm.ts';
import {
  addDays,
  dayStartsAt,
  instantOf,
  wallClockAt,
  type Day,
  type EpochMs,
  type Zone,
} from '../domain/time.ts';
import { dueOn, firstAsks, reaskDistance, shownForThis, type EverySubject } from './due.ts';
import { lookAt, type Look } from './moments-of-day.ts';
import { slotDayFrom } from './slots.ts';
import type { PlanState, Upcoming } from './state.ts';

type Opens = Upcoming['opens'];

/** What comes next for each subject that has something ahead, soonest first. */
export function comingUp(state: PlanState, now: EpochMs, zone: Zone): Upcoming[] {
  const look = lookAt(state, now, zone);
  const asks = firstAsks(state.subjects);
  const starts = (opens: Opens): EpochMs =>
    'at' in opens ? opens.at : dayStartsAt(opens.day, zone, state.settings.dayStart);
  return state.subjects
    .flatMap((subject): Upcoming[] => {
      const opens = opensNext(subject, asks.get(subject.id), look);
      return opens === null ? [] : [{ subjectId: subject.id, kind: subject.kind, opens }];
    })
    .map((row) => ({ row, start: starts(row.opens) }))
    .sort((a, b) => a.start - b.start || (a.row.subjectId < b.row.subjectId ? -1 : 1))
    .map(({ row }) => row);
}

function opensNext(subject: Subject, firstAsk: Day | undefined, look: Look): Opens | null {
  const { rhythm, snooze } = subject;
  if (snooze !== null && snooze.until > look.now) return { at: snooze.until };
  switch (rhythm.kind) {
    case 'every':
      return { day: dayItOpens({ ...subject, rhythm }, firstAsk, look) };
    case 'at':
      return nextSlot(rhythm, look);
    case 'on':
    case 'after':
      return null;
    default:
      return rhythm satisfies never;
  }
}

/** The first day from today on which it may be asked for: open, rested, and not shown too lately. */
function dayItOpens(subject: EverySubject, firstAsk: Day | undefined, { today }: Look): Day {
  const due = dueOn(subject, firstAsk, today);
  const shown = shownForThis(subject, due);
  const days = [
    today,
    due.opensOn,
    subject.rest?.until ?? today,
    shown === null ? today : addDays(shown, reaskDistance(due.cadence)),
  ];
  return days.reduce((latest, day) => (day > latest ? day : latest));
}

/** The next slot after now; today's may have passed. */
function nextSlot(rhythm: AtRhythm, { now, zone }: Look): Opens | null {
  const { day } = wallClockAt(now, zone);
  const first = slotDayFrom(rhythm, day);
  if (first === null) return null;
  const at = instantOf(first, rhythm.time, zone);
  if (at > now) return { at };
  const next = slotDayFrom(rhythm, addDays(first, 1));
  return next === null ? null : { at: instantOf(next, rhythm.time, zone) };
}
