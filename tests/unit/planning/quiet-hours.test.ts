import { describe, expect, it } from 'vitest';
import { sameEveryDay, type QuietRange } from '../../../utils/domain/settings.ts';
import { HOUR, instantOf, MINUTE, WEEKDAYS, type Weekday } from '../../../utils/domain/time.ts';
import { isAlwaysQuiet, isQuiet, quietEndsAt } from '../../../utils/planning/index.ts';
import { at, BERLIN, makeSettings, TODAY } from './make.ts';

const quiet = (...ranges: QuietRange[]) => makeSettings({ quietHours: sameEveryDay(ranges) });
const NIGHT = quiet({ start: '22:00', end: '02:00' });

describe('Quiet hours', () => {
  it.each([
    ['an ordinary night', '2026-03-02', '2026-03-03', BERLIN],
    ['the night the clock goes back in New York', '2026-10-31', '2026-11-01', 'America/New_York'],
    ['the night the clock goes back in Berlin', '2026-10-24', '2026-10-25', BERLIN],
    ['the night the clock goes forward in Sydney', '2026-10-03', '2026-10-04', 'Australia/Sydney'],
    ['the night the clock goes forward in Berlin', '2026-03-28', '2026-03-29', BERLIN],
  ])('pitfall 10: 22:00–02:00 begins and ends on the minute, on %s', (_, eve, day, zone) => {
    const quietAt = (on: string, time: string) => isQuiet(NIGHT, instantOf(on, time, zone), zone);
    expect(quietAt(eve, '21:59')).toBe(false);
    expect(quietAt(eve, '22:00')).toBe(true);
    expect(quietAt(eve, '23:59')).toBe(true);
    expect(quietAt(day, '00:00')).toBe(true);
    expect(quietAt(day, '01:59')).toBe(true);
    expect(quietAt(day, '02:00')).toBe(false);
  });

  it('an hour that comes twice is quiet both times', () => {
    const first = instantOf('2026-11-01', '01:30', 'America/New_York');
    expect(isQuiet(NIGHT, first, 'America/New_York')).toBe(true);
    expect(isQuiet(NIGHT, first + HOUR, 'America/New_York')).toBe(true);
  });

  it('an end in the hour that is skipped is the moment the clock jumps', () => {
    const settings = quiet({ start: '22:00', end: '02:30' });
    const jump = instantOf('2026-03-29', '03:00', BERLIN);
    expect(isQuiet(settings, jump - MINUTE, BERLIN)).toBe(true);
    expect(isQuiet(settings, jump, BERLIN)).toBe(false);
  });

  it('zero width means off', () => {
    const settings = quiet({ start: '22:00', end: '22:00' });
    for (const time of ['21:59', '22:00', '22:01', '03:00']) {
      expect(isQuiet(settings, at(time), BERLIN)).toBe(false);
    }
  });

  it('several ranges hold on one day', () => {
    const settings = quiet({ start: '12:00', end: '13:00' }, { start: '21:00', end: '06:00' });
    const quietTimes = ['05:59', '06:00', '12:00', '12:59', '13:00', '21:00'].filter((time) =>
      isQuiet(settings, at(time), BERLIN),
    );
    expect(quietTimes).toEqual(['05:59', '12:00', '12:59', '21:00']);
  });

  it('a range belongs to the weekday on which it starts', () => {
    const settings = makeSettings({
      quietHours: { ...sameEveryDay([]), 7: [{ start: '23:00', end: '09:00' }] },
    });
    expect(isQuiet(settings, at('08:59'), BERLIN)).toBe(true);
    expect(isQuiet(settings, at('23:30'), BERLIN)).toBe(false);
    expect(isQuiet(settings, at('08:59', 1), BERLIN)).toBe(false);
    expect(isQuiet(settings, at('23:00', 6), BERLIN)).toBe(true);
  });
});

describe('The end of quiet hours', () => {
  const settings = makeSettings();

  it('pitfall 11: is this morning until the minute it comes, and tomorrow from the evening on', () => {
    const ends = (time: string, ahead = 0) => quietEndsAt(settings, at(time, ahead), BERLIN);
    expect(ends('21:29')).toBeNull();
    expect(ends('21:30')).toBe(at('08:00', 1));
    expect(ends('23:59')).toBe(at('08:00', 1));
    expect(ends('00:00', 1)).toBe(at('08:00', 1));
    expect(ends('00:01')).toBe(at('08:00'));
    expect(ends('07:59')).toBe(at('08:00'));
    expect(ends('08:00')).toBeNull();
  });

  it('is eleven and a half hours away when the clock goes back, nine and a half when it goes forward', () => {
    const length = (day: string) => {
      const start = instantOf(day, '21:30', BERLIN);
      return ((quietEndsAt(settings, start, BERLIN) ?? 0) - start) / HOUR;
    };
    expect(length('2026-10-24')).toBe(11.5);
    expect(length('2026-03-28')).toBe(9.5);
    expect(length(TODAY)).toBe(10.5);
  });

  it('is that of the last of ranges that touch', () => {
    const joined = quiet({ start: '20:00', end: '00:00' }, { start: '00:00', end: '07:00' });
    expect(quietEndsAt(joined, at('21:00'), BERLIN)).toBe(at('07:00', 1));
  });

  it('lies ahead even where quiet never ends', () => {
    const always = quiet({ start: '00:00', end: '12:00' }, { start: '12:00', end: '00:00' });
    const end = quietEndsAt(always, at('10:00'), BERLIN);
    expect(end).toBeGreaterThan(at('10:00', 7));
    expect(end).toBeLessThanOrEqual(at('00:00', 9));
  });
});

describe('What can never be told', () => {
  const never = (time: string, settings = makeSettings(), days: readonly Weekday[] = WEEKDAYS) =>
    isAlwaysQuiet({ time, days }, { settings, now: at('10:00'), zone: BERLIN });

  it('opens in quiet hours that last until the logical day is over', () => {
    expect(never('21:29')).toBe(false);
    expect(never('21:30')).toBe(true);
    expect(never('03:59')).toBe(true);
    expect(never('04:00')).toBe(false);
    expect(never('22:30', NIGHT)).toBe(false);
  });

  it('is so on each of its days', () => {
    const quietHours = { ...makeSettings().quietHours, 5: [] };
    const settings = makeSettings({ quietHours });
    expect(never('22:00', settings)).toBe(false);
    expect(never('22:00', settings, [1, 2])).toBe(true);
    expect(never('22:00', settings, [5])).toBe(false);
  });
});
