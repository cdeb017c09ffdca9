import { describe, expect, it } from 'vitest';
import { sameEveryDay } from '../../../utils/domain/settings.ts';
import { instantOf, MINUTE } from '../../../utils/domain/time.ts';
import { plan, snoozeFor, type PlanState } from '../../../utils/planning/index.ts';
import {
  at,
  atTime,
  BERLIN,
  carriedOut,
  makePerson,
  makePresence,
  makeSettings,
  makeState,
  makeTimed,
  planAt,
} from '../planning/make.ts';

const NIGHT = makeSettings({ quietHours: sameEveryDay([{ start: '22:00', end: '02:00' }]) });

/** What a return at this time brings, with somebody who has long been due. */
function raisedAt(day: string, time: string): number {
  const now = instantOf(day, time, BERLIN);
  return planAt(now, {
    settings: NIGHT,
    subjects: [makePerson('mina', 7, 60)],
    presence: makePresence(now, { returnedAt: now }),
  }).raise.length;
}

describe.each([
  ['an ordinary night', '2026-03-02', '2026-03-03'],
  ['the night the clock goes forward', '2026-03-28', '2026-03-29'],
  ['the night the clock goes back', '2026-10-24', '2026-10-25'],
])('quiet from 22:00 to 02:00, on %s', (_night, evening, morning) => {
  it.each([
    [evening, '21:59', 1],
    [evening, '22:00', 0],
    [evening, '23:59', 0],
    [morning, '00:00', 0],
    [morning, '01:59', 0],
    [morning, '02:00', 1],
  ])('pitfall 10: on %s at %s raises %i', (day, time, count) => {
    expect(raisedAt(day, time)).toBe(count);
  });
});

it.each([
  ['19:58', '21:28'],
  ['19:59', '21:29'],
  ['20:00', '+08:00'],
  ['20:01', '+08:00'],
  ['23:59', '+08:00'],
])(
  'pitfall 11: put off until later today at %s, it comes at %s and not a day late',
  (time, ends) => {
    const [snooze] = [snoozeFor('today', makeSettings(), at(time), BERLIN, null)];
    const expected = ends.startsWith('+') ? at(ends.slice(1), 1) : at(ends);
    expect(snooze.snooze.until).toBe(expected);
    expect(snooze.movedToQuietEnd).toBe(ends.startsWith('+'));
  },
);

it.each([
  ['00:00', 0],
  ['03:59', 0],
  ['07:59', 0],
  ['08:00', 1],
  ['12:00', 1],
])(
  'pitfall 11: tomorrow, said at %s, is the morning %i days ahead at the earliest',
  (time, ahead) => {
    const now = at(time, 1);
    const { until } = snoozeFor('tomorrow', makeSettings(), now, BERLIN, null).snooze;
    expect(until).toBeGreaterThanOrEqual(at('08:00', 1 + ahead));
    expect(until).toBeLessThanOrEqual(at('12:00', 2));
  },
);

it('pitfall 27: an hourly source and people, held back from 20:00 to 10:00, bring one at 10:00', () => {
  const settings = makeSettings({ quietHours: sameEveryDay([{ start: '20:00', end: '10:00' }]) });
  const hourly = Array.from({ length: 24 }, (_, hour) => {
    const time = `${String(hour).padStart(2, '0')}:30`;
    return makeTimed(`at${time}`, atTime(time), { setAt: at('12:00', -9) });
  });
  const people = ['a', 'b', 'c'].map((id) => makePerson(id, 7, 30));
  let state: PlanState = makeState(at('19:30'), { settings, subjects: [...hourly, ...people] });
  const raised: string[] = [];
  for (let now = at('20:00'); now <= at('10:00', 1); now += 5 * MINUTE) {
    const presence = { ...state.presence, lastSeen: now, state: 'active' as const };
    const result = plan({ ...state, presence }, now, BERLIN);
    raised.push(
      ...result.raise.map(({ id }) => `${new Date(now).toISOString().slice(11, 16)} ${id}`),
    );
    state = carriedOut({ ...state, presence }, result, now);
  }
  expect(raised).toHaveLength(1);
  expect(raised[0]).toMatch(/^09:00 at09:30:/);
  // What came to nothing leaves no reminder behind, and people are asked for later that day.
  const later = at('10:50', 1);
  const result = plan(
    { ...state, presence: makePresence(later, { returnedAt: later }) },
    later,
    BERLIN,
  );
  expect(result.raise).toHaveLength(1);
});
