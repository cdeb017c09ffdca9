import { describe, expect, it } from 'vitest';
import type { Subject } from '../../../utils/domain/subject.ts';
import { addDays, dayStartsAt, instantOf, logicalDay, MINUTE } from '../../../utils/domain/time.ts';
import { afterDone, plan, type PlanState } from '../../../utils/planning/index.ts';
import {
  atTime,
  carriedOut,
  every,
  makePerson,
  makePresence,
  makeState,
  makeTimed,
} from '../planning/make.ts';
import { daysFrom, ZONES } from './zones.ts';

const SUNDAY = { on: { rule: { kind: 'weekly', days: [7] } } } as const;

/** Twelve minutes past seven, every evening of 400 days, at a return. */
function evenings(from: string, zone: string, subject: Subject, answered: boolean): string[] {
  const begun = instantOf(from, '00:00', zone);
  let state: PlanState = makeState(begun, { subjects: [subject], installedAt: begun - 30 * 864e5 });
  const raised: string[] = [];
  for (const noon of daysFrom(from, zone)) {
    const now = noon.with({ hour: 19, minute: 12 }).epochMilliseconds;
    const presence = makePresence(now, { zone, returnedAt: now });
    const result = plan({ ...state, presence }, now, zone);
    state = carriedOut({ ...state, presence }, result, now);
    for (const { day } of result.raise) {
      raised.push(day);
      const done = (row: Subject) => afterDone(row, { day, at: now });
      if (answered) state = { ...state, subjects: state.subjects.map(done) };
    }
    state = { ...state, tallies: state.tallies.slice(-35), nudges: state.nudges.slice(-5) };
  }
  return raised;
}

function distances(days: readonly string[]): number[] {
  const dates = days.map((day) => Temporal.PlainDate.from(day));
  return dates.slice(1).map((date, n) => (dates[n] ?? date).until(date).days);
}

describe.each(ZONES)('400 days in %s from %s: %s', (zone, from) => {
  it('pitfall 01: something weekly at a time of its own is always seven calendar days apart', () => {
    const call = makeTimed('call', atTime('19:00', SUNDAY), {
      setAt: instantOf(from, '00:00', zone),
    });
    const raised = evenings(from, zone, call, false);
    expect(raised.length).toBeGreaterThanOrEqual(56);
    expect(new Set(distances(raised))).toEqual(new Set([7]));
  });

  it('pitfall 01: somebody weekly, reached when asked, is always seven calendar days apart', () => {
    const mina = makePerson('mina', 7, null, {
      rhythm: every(1, 'weeks'),
      lastDone: { day: addDays(from, -7), at: 0 },
      setAt: 0,
    });
    const raised = evenings(from, zone, mina, true);
    expect(raised.length).toBeGreaterThanOrEqual(56);
    expect(new Set(distances(raised))).toEqual(new Set([7]));
  });

  it.each(['00:00', '00:30', '02:30', '07:00', '23:45'])(
    'pitfall 13: %s on the wall stays what it is, or is the jump over it',
    (time) => {
      for (const noon of daysFrom(from, zone)) {
        const day = noon.toPlainDate().toString();
        const at = Temporal.Instant.fromEpochMilliseconds(instantOf(day, time, zone));
        const read = at.toZonedDateTimeISO(zone);
        const jump = read.add({ milliseconds: 1 }).getTimeZoneTransition('previous');
        const jumped = jump !== null && read.since(jump).total('hours') <= 1;
        if (!jumped)
          expect(`${read.toPlainDateTime().toString().slice(0, 16)}`).toBe(`${day}T${time}`);
      }
    },
  );

  it.each(['00:00', '04:00'])(
    'pitfall 02: half an hour logged every hour of a week makes the same week, with days from %s',
    (dayStart) => {
      const days = daysFrom(from, zone).map((noon) => noon.toPlainDate().toString());
      for (const [place, day] of days.slice(0, -1).entries()) {
        const starts = dayStartsAt(day, zone, dayStart);
        const ends = dayStartsAt(days[place + 1] ?? day, zone, dayStart);
        for (const at of [starts, ends - MINUTE]) expect(logicalDay(at, zone, dayStart)).toBe(day);
      }
    },
  );
});
