import { describe, expect, it } from 'vitest';
import {
  addDays,
  daysBetween,
  dayStartsAt,
  HOUR,
  instantOf,
  isDay,
  isWallTime,
  logicalDay,
  MINUTE,
  minutesOf,
  wallClockAt,
  wallTimeOf,
} from '../../../utils/domain/time.ts';

const BERLIN = 'Europe/Berlin';
const ZONES = [
  BERLIN,
  'America/New_York',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'Australia/Lord_Howe',
  'America/Sao_Paulo',
  'Africa/Cairo',
  'Asia/Kathmandu',
];

describe('An instant on the wall', () => {
  it('pitfall 13: a wall time typed is the wall time read, all year, in every zone', () => {
    for (const zone of ZONES) {
      for (let n = 0; n < 400; n += 1) {
        const day = addDays('2026-01-01', n);
        expect(wallClockAt(instantOf(day, '09:00', zone), zone)).toMatchObject({
          day,
          minute: 540,
        });
      }
    }
  });

  it('a skipped time moves forward and a repeated one is its first', () => {
    expect(wallClockAt(instantOf('2026-03-29', '02:30', BERLIN), BERLIN).minute).toBe(210);
    const first = instantOf('2026-10-25', '02:30', BERLIN);
    expect(wallClockAt(first + HOUR, BERLIN).minute).toBe(150);
    expect(wallClockAt(first - HOUR, BERLIN).minute).toBe(90);
  });

  it('names the weekday from Monday, 1, to Sunday, 7', () => {
    const weekday = (day: string) => wallClockAt(instantOf(day, '12:00', BERLIN), BERLIN).weekday;
    expect([weekday('2026-03-02'), weekday('2026-03-08')]).toEqual([1, 7]);
  });

  it('pitfall 34: a day is itself again at both ends of the world', () => {
    for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
      let day = '2026-03-02';
      for (let trip = 0; trip < 10; trip += 1)
        day = wallClockAt(instantOf(day, '00:00', zone), zone).day;
      expect(day).toBe('2026-03-02');
    }
  });
});

describe('A logical day', () => {
  const dayAt = (time: string, dayStart = '04:00', day = '2026-03-02') =>
    logicalDay(instantOf(day, time, BERLIN), BERLIN, dayStart);

  it('begins at its start and not a minute before', () => {
    expect(dayAt('03:59')).toBe('2026-03-01');
    expect(dayAt('04:00')).toBe('2026-03-02');
    expect(dayAt('23:59')).toBe('2026-03-02');
    expect(dayAt('00:00', '00:00')).toBe('2026-03-02');
    expect(dayAt('07:59', '08:00')).toBe('2026-03-01');
  });

  it.each(['00:00', '02:00', '02:30', '03:00', '04:00', '08:00'])(
    'pitfall 17: starting at %s never begins twice, whatever the clocks do',
    (dayStart) => {
      for (const zone of ZONES) {
        for (const night of [
          '2026-03-07',
          '2026-03-28',
          '2026-10-24',
          '2026-10-31',
          '2026-04-04',
        ]) {
          let last = '';
          const start = instantOf(night, '12:00', zone);
          for (let minute = 0; minute < 26 * 60; minute += 15) {
            const day = logicalDay(start + minute * MINUTE, zone, dayStart);
            expect(day >= last).toBe(true);
            last = day;
          }
        }
      }
    },
  );

  it('agrees with the instant at which it starts, also where that wall time is skipped', () => {
    for (const zone of ZONES) {
      for (const day of ['2026-03-08', '2026-03-29', '2026-10-25', '2026-11-01', '2026-10-04']) {
        for (const dayStart of ['00:00', '02:30', '04:00']) {
          const start = dayStartsAt(day, zone, dayStart);
          expect(logicalDay(start, zone, dayStart)).toBe(day);
          expect(logicalDay(start - 1, zone, dayStart)).toBe(addDays(day, -1));
        }
      }
    }
  });
});

describe('Days and wall times', () => {
  it('days are counted by the calendar, not by hours', () => {
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2026-10-26', '2026-10-24')).toBe(-2);
    expect(addDays('2028-02-28', 2)).toBe('2028-03-01');
  });

  it('a minute of the day and its wall time are one', () => {
    for (let minute = 0; minute < 1440; minute += 1) {
      expect(minutesOf(wallTimeOf(minute))).toBe(minute);
      expect(isWallTime(wallTimeOf(minute))).toBe(true);
    }
  });

  it.each(['24:00', '9:00', '12:60', '12:5', '', '12:00:00', '-1:00'])(
    '%s is no wall time',
    (text) => {
      expect(isWallTime(text)).toBe(false);
    },
  );

  it('a day exists or is none', () => {
    expect(isDay('2028-02-29')).toBe(true);
    for (const text of ['2027-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '20260101', '']) {
      expect(isDay(text)).toBe(false);
    }
  });
});
