import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import type { Day } from '../../../utils/domain/time.ts';
import { formatZone } from '../../../utils/exchange/time-zone.ts';

const ZONES = [
  ['Europe/Berlin', 'changes by the same rule in all of Europe'],
  ['Europe/Dublin', 'calls its summer the standard'],
  ['America/New_York', 'changes on another Sunday'],
  ['America/St_Johns', 'is off by half an hour'],
  ['America/Santiago', 'has its summer in winter, and changes by no nth weekday'],
  ['Australia/Lord_Howe', 'changes by half an hour'],
  ['Africa/Cairo', 'changes on a Thursday’s midnight'],
  ['Asia/Jerusalem', 'changes on a Friday'],
  ['Africa/Casablanca', 'follows the moon'],
  ['Asia/Kathmandu', 'is off by a quarter'],
  ['Pacific/Kiritimati', 'is the first'],
  ['Pacific/Pago_Pago', 'is the last'],
  ['+05:30', 'is a mere offset'],
] as const;

const readZone = (zone: ReturnType<typeof formatZone>) =>
  new ICAL.Timezone(new ICAL.Component(zone));

/** The offset in seconds which a reader finds at noon. */
function offsetOn(zone: ICAL.Timezone, day: Day): number {
  return zone.utcOffset(ICAL.Time.fromDateTimeString(`${day}T12:00:00`));
}

describe.each(ZONES)('%s, which %s', (name) => {
  const zone = readZone(formatZone(name, '2026-09-06', '2056-09-06'));

  test('has its true offset on any day of thirty years', () => {
    for (
      let day = Temporal.PlainDate.from('2026-09-06');
      day.year < 2057;
      day = day.add({ days: 13 })
    ) {
      const noon = day.toZonedDateTime({ timeZone: name, plainTime: '12:00' });
      expect(`${day} ${offsetOn(zone, day.toString())}`).toBe(
        `${day} ${noon.offsetNanoseconds / 1e9}`,
      );
    }
  });
});

test('what comes every year on the same Sunday is one line, for ever', () => {
  const zone = formatZone('Europe/Berlin', '2026-07-01', '2056-07-01');
  expect(ICAL.stringify(zone).split('\r\n')).toEqual([
    'BEGIN:VTIMEZONE',
    'TZID:Europe/Berlin',
    'BEGIN:DAYLIGHT',
    'DTSTART:20260329T020000',
    'TZOFFSETFROM:+0100',
    'TZOFFSETTO:+0200',
    'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
    'END:DAYLIGHT',
    'BEGIN:STANDARD',
    'DTSTART:20261025T030000',
    'TZOFFSETFROM:+0200',
    'TZOFFSETTO:+0100',
    'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
    'END:STANDARD',
    'END:VTIMEZONE',
    '',
  ]);
  expect(offsetOn(readZone(zone), '2099-07-01')).toBe(7_200);
});

test('a change at the very midnight of the first day is in it', () => {
  const zone = formatZone('America/Santiago', '2026-09-06', '2027-01-01');
  expect(ICAL.stringify(zone)).toContain('20260906T000000');
});
