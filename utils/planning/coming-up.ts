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
import { untoldOpening } from './comes-round.ts';
import { lookAt, type Look } from './moments-of-day.ts';
import type { OnSubject } from './openings.ts';
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
      const opens = opensNext(subject, asks.get(subject.id), state, look);
      return opens === null ? [] : [{ subjectId: subject.id, kind: subject.kind, opens }];
    })
    .map((row) => ({ row, start: starts(row.opens) }))
    .sort((a, b) => a.start - b.start || (a.row.subjectId < b.row.subjectId ? -1 : 1))
    .map(({ row }) => row);
}

function opensNext(
  subject: Subject,
  firstAsk: Day | undefined,
  state: PlanState,
  look: Look,
): Opens | null {
  const { rhythm, snooze } = subject;
  if (snooze !== null && snooze.until > look.now) return { at: snooze.until };
  switch (rhythm.kind) {
    case 'every':
      return { day: dayItOpens({ ...subject, rhythm }, firstAsk, look) };
    case 'at':
      return nextSlot(rhythm, look);
    case 'on':
      return nextOpening({ ...subject, rhythm }, state, look);
    case 'after':
      // It follows the activity, which nobody knows ahead.
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

/** Today while its slot is open and untold, else when the next one after a rest opens. */
function nextOpening(subject: OnSubject, state: PlanState, look: Look): Opens | null {
  const { time, rule, daysBefore } = subject.rhythm;
  const rested = subject.rest?.until ?? look.today;
  if (rested <= look.today && untoldOpening(subject, state, look) !== null)
    return { day: look.today };
  const { day } = wallClockAt(look.now, look.zone);
  const from = rested > day ? rested : day;
  const starts = [...daysBefore, 0].flatMap((before) => {
    const slot = slotDayFrom({ on: { rule } }, addDays(from, before));
    const after = slot === null ? null : slotDayFrom({ on: { rule } }, addDays(slot, 1));
    return [slot, after].flatMap((each) =>
      each === null ? [] : instantOf(addDays(each, -before), time, look.zone),
    );
  });
  const ahead = starts.filter((at) => at > look.now);
  return ahead.length === 0 ? null : { at: Math.min(...ahead) };
}
