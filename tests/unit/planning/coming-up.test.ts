import { describe, expect, it } from 'vitest';
import { addDays, instantOf } from '../../../utils/domain/time.ts';
import { comingUp } from '../../../utils/planning/index.ts';
import { at, atTime, BERLIN, makePerson, makeState, makeTimed, TODAY } from './make.ts';

const NOW = at('10:00');
const next = (...subjects: ReturnType<typeof makePerson>[]) =>
  comingUp(makeState(NOW, { subjects }), NOW, BERLIN);

describe('Coming up', () => {
  it('lists what comes soonest first', () => {
    const listed = next(
      makePerson('later', 30, 3),
      makeTimed('tea', atTime('19:00')),
      makePerson('now', 7, 40),
      makePerson('soon', 7, 5),
    );
    expect(listed).toEqual([
      { subjectId: 'now', kind: 'person', opens: { day: TODAY } },
      { subjectId: 'tea', kind: 'plan', opens: { at: at('19:00') } },
      { subjectId: 'soon', kind: 'person', opens: { day: addDays(TODAY, 2) } },
      { subjectId: 'later', kind: 'person', opens: { day: addDays(TODAY, 24) } },
    ]);
  });

  it('takes a rest, a showing and a snooze into account', () => {
    const rest = { until: addDays(TODAY, 3), level: 1 };
    const lastShown = { day: TODAY, at: NOW, due: addDays(TODAY, -1) };
    const snooze = { until: at('11:30'), atReturn: true, times: 1 };
    expect(next(makePerson('a', 7, 8, { rest }))[0]?.opens).toEqual({ day: addDays(TODAY, 3) });
    expect(next(makePerson('a', 7, 8, { lastShown }))[0]?.opens).toEqual({
      day: addDays(TODAY, 2),
    });
    expect(next(makePerson('a', 7, 8, { snooze }))[0]?.opens).toEqual({ at: at('11:30') });
  });

  it('a time that passed today is tomorrow’s, and one that was once is gone', () => {
    expect(next(makeTimed('tea', atTime('09:59')))[0]?.opens).toEqual({ at: at('09:59', 1) });
    expect(next(makeTimed('tea', atTime('10:00')))[0]?.opens).toEqual({ at: at('10:00', 1) });
    expect(next(makeTimed('tea', atTime('09:59', { on: { day: TODAY } })))).toEqual([]);
  });

  it.each(['Europe/Berlin', 'America/New_York', 'Pacific/Apia', 'Australia/Lord_Howe'])(
    'pitfall 1: a weekly time in %s is the same time seven days apart, all year',
    (zone) => {
      const on = { rule: { kind: 'weekly', days: [7] } } as const;
      const state = makeState(NOW, { subjects: [makeTimed('call', atTime('19:00', { on }))] });
      let now = instantOf('2026-01-01', '12:00', zone);
      for (let week = 0; week < 57; week += 1) {
        const expected = instantOf(addDays('2026-01-04', 7 * week), '19:00', zone);
        expect(comingUp(state, now, zone)[0]?.opens).toEqual({ at: expected });
        now = expected;
      }
    },
  );
});
