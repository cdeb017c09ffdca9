import type { Subject } from '../domain/subject.ts';
import { addDays, logicalDay, type EpochMs, type Zone } from '../domain/time.ts';
import { dueOn, firstAsks, isEvery, type EveryDue } from './due.ts';
import type { PlanState } from './state.ts';

/**
 * Everybody who is due, one a day from tomorrow on: those who come round soonest first, then who was
 * reached longest ago. Whole rows of those that changed.
 */
export function spreadAnew(
  { subjects, settings }: Pick<PlanState, 'subjects' | 'settings'>,
  now: EpochMs,
  zone: Zone,
): Subject[] {
  const today = logicalDay(now, zone, settings.dayStart);
  const asks = firstAsks(subjects);
  return subjects
    .filter(({ kind, snooze }) => kind === 'person' && snooze === null)
    .flatMap((subject) => {
      if (!isEvery(subject)) return [];
      const due = dueOn(subject, asks.get(subject.id), today);
      return due.opensOn <= today ? [{ subject, due }] : [];
    })
    .sort(soonest)
    .map(({ subject }, place) => ({
      ...subject,
      rest: { until: addDays(today, place + 1), level: subject.rest?.level ?? 0 },
    }));
}

interface DuePerson {
  readonly subject: Subject;
  readonly due: EveryDue;
}

function soonest(a: DuePerson, b: DuePerson): number {
  return (
    a.due.cadence - b.due.cadence ||
    b.due.elapsed - a.due.elapsed ||
    a.subject.order - b.subject.order ||
    (a.subject.id < b.subject.id ? -1 : 1)
  );
}
