import { describe, expect, it } from 'vitest';
import type { LaterWhen } from '../../../utils/domain/nudge.ts';
import { sameEveryDay } from '../../../utils/domain/settings.ts';
import { instantOf } from '../../../utils/domain/time.ts';
import { snoozeFor } from '../../../utils/planning/index.ts';
import { at, BERLIN, makeSettings } from './make.ts';

const later = (when: LaterWhen, time: string, ahead = 0) =>
  snoozeFor(when, makeSettings(), at(time, ahead), BERLIN, null);

const NIGHT = { start: '21:30', end: '08:00' } as const;

describe('Later', () => {
  it('today is the next return in 90 minutes or more', () => {
    expect(later('today', '10:00')).toEqual({
      snooze: { until: at('11:30'), atReturn: true, times: 1 },
      movedToQuietEnd: false,
    });
  });

  it('today moves to the end of quiet hours from the minute it would fall into them', () => {
    expect(later('today', '19:59')).toMatchObject({
      snooze: { until: at('21:29') },
      movedToQuietEnd: false,
    });
    expect(later('today', '20:00')).toMatchObject({
      snooze: { until: at('08:00', 1), atReturn: true },
      movedToQuietEnd: true,
    });
  });

  it.each([
    ['tomorrow', 1],
    ['nextWeek', 7],
  ] as const)('%s is the same time on the wall %i days on', (when, days) => {
    expect(later(when, '14:20')).toEqual({
      snooze: { until: at('14:20', days), atReturn: false, times: 1 },
      movedToQuietEnd: false,
    });
  });

  it('tomorrow stays tomorrow when that time is quiet: it moves to the morning', () => {
    const morning = { snooze: { until: at('08:00', 1) }, movedToQuietEnd: true };
    expect(later('tomorrow', '22:30')).toMatchObject(morning);
    // Half past midnight still belongs to the day before.
    expect(later('tomorrow', '00:30', 1)).toMatchObject(morning);
  });

  it.each([
    [[NIGHT, { start: '12:00', end: '14:00' }], '12:30', at('14:00', 1)],
    [[{ start: '12:00', end: '14:00' }], '12:30', at('14:00', 1)],
    [[{ start: '21:30', end: '02:00' }], '22:00', at('02:00', 2)],
    [[NIGHT], '22:00', at('08:00', 1)],
  ])('tomorrow into %j said at %s moves to their end on that day', (spans, time, until) => {
    const settings = makeSettings({ quietHours: sameEveryDay(spans) });
    expect(snoozeFor('tomorrow', settings, at(time), BERLIN, null)).toMatchObject({
      snooze: { until },
      movedToQuietEnd: true,
    });
  });

  it('tomorrow is the same time on the wall although a night has 23 hours', () => {
    const evening = instantOf('2026-03-28', '18:00', BERLIN);
    const { snooze } = snoozeFor('tomorrow', makeSettings(), evening, BERLIN, null);
    expect(snooze.until).toBe(instantOf('2026-03-29', '18:00', BERLIN));
  });

  it('a second time replaces the first and is counted', () => {
    const first = later('tomorrow', '10:00').snooze;
    const second = snoozeFor('today', makeSettings(), at('10:00'), BERLIN, first).snooze;
    expect(second).toEqual({ until: at('11:30'), atReturn: true, times: 2 });
  });

  it('moves nowhere without quiet hours', () => {
    const settings = makeSettings({ quietHours: sameEveryDay([]) });
    expect(snoozeFor('today', settings, at('23:00'), BERLIN, null)).toMatchObject({
      snooze: { until: at('00:30', 1) },
      movedToQuietEnd: false,
    });
  });
});
