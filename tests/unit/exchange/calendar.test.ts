import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { formatCalendar, type CalendarEntry } from '../../../utils/exchange/calendar.ts';
import {
  birthdayEntry,
  careEntry,
  goalEntry,
  planEntry,
} from '../../../utils/exchange/calendar-entries.ts';
import { BERLIN } from '../planning/make.ts';

const ID = '6b7c1f0e-5d43-4c8a-9a57-0f2e8b1d3c66';
const AT = Temporal.Instant.from('2026-11-26T08:00:00.123Z').epochMilliseconds;

function entry(over: Partial<CalendarEntry> = {}): CalendarEntry {
  return {
    id: ID,
    sequence: 0,
    title: null,
    day: '2026-03-02',
    rule: null,
    span: { kind: 'timed', time: '18:30', minutes: 90 },
    ...over,
  };
}

function calendar(entries: readonly CalendarEntry[], zone = BERLIN): string {
  return formatCalendar({ entries, zone, at: AT, untitled: 'Plan' });
}

/** The lines of its events, unfolded. */
function eventLines(entries: readonly CalendarEntry[], zone = BERLIN): readonly string[] {
  const text = calendar(entries, zone).replaceAll('\r\n ', '');
  return [...text.matchAll(/BEGIN:VEVENT\r\n(.*?)END:VEVENT/gs)].flatMap(([, lines = '']) =>
    lines.split('\r\n').filter(Boolean),
  );
}

describe('a plan in a calendar file', () => {
  test('stands at its time on the wall, and is called Plan', () => {
    expect(eventLines([entry()])).toEqual([
      `UID:${ID}`,
      'SEQUENCE:0',
      'DTSTAMP:20261126T080000Z',
      'DTSTART;TZID=Europe/Berlin:20260302T183000',
      'DURATION:PT90M',
      'SUMMARY:Plan',
      'CLASS:PRIVATE',
      'TRANSP:OPAQUE',
    ]);
  });

  test('is called otherwise where that was chosen, whatever the title has in it', () => {
    const title = 'Lunch, soup; \\ and\n"two" spoons 🥄 with Zoë '.repeat(4);
    const read = new ICAL.Component(ICAL.parse(calendar([entry({ title })])));
    expect(read.getFirstSubcomponent('vevent')?.getFirstPropertyValue('summary')).toBe(title);
  });

  test('keeps the time that was typed where the clock leaves it out', () => {
    const skipped = entry({
      day: '2026-03-29',
      span: { kind: 'timed', time: '02:30', minutes: 60 },
    });
    expect(eventLines([skipped])).toContain('DTSTART;TZID=Europe/Berlin:20260329T023000');
    expect(eventLines([skipped])).toContain('DURATION:PT60M');
  });

  test('all day long is a day in every zone', () => {
    const lines = eventLines([entry({ span: { kind: 'allDay' } })], 'Pacific/Kiritimati');
    expect(lines).toContain('DTSTART;VALUE=DATE:20260302');
    expect(lines).toContain('TRANSP:TRANSPARENT');
    expect(lines.join()).not.toContain('DURATION');
  });

  test.each([
    ['morning', '040000', 'PT480M'],
    ['afternoon', '120000', 'PT300M'],
    ['evening', '170000', 'PT300M'],
    ['night', '220000', 'PT360M'],
  ] as const)('for the %s takes it up and blocks nothing', (part, time, length) => {
    const lines = eventLines([entry({ span: { kind: 'part', part } })]);
    expect(lines).toContain(`DTSTART;TZID=Europe/Berlin:20260302T${time}`);
    expect(lines).toContain(`DURATION:${length}`);
    expect(lines).toContain('TRANSP:TRANSPARENT');
  });

  test('that repeats begins on the first of its days', () => {
    const lines = eventLines([entry({ rule: { kind: 'weekly', days: [3] } })]);
    expect(lines).toContain('DTSTART;TZID=Europe/Berlin:20260304T183000');
    expect(lines).toContain('RRULE:FREQ=WEEKLY;BYDAY=WE');
  });

  test('that repeats until a day ends at its time there, as an instant', () => {
    const rule = { kind: 'weekly', days: [3] } as const;
    const lines = eventLines([entry({ rule, until: '2026-04-01' })]);
    expect(lines).toContain('RRULE:FREQ=WEEKLY;BYDAY=WE;UNTIL=20260401T163000Z');
    const days = eventLines([entry({ rule, until: '2026-04-01', span: { kind: 'allDay' } })]);
    expect(days).toContain('RRULE:FREQ=WEEKLY;BYDAY=WE;UNTIL=20260401');
    expect(eventLines([entry({ rule, until: '2026-03-03' })])).toEqual([]);
  });

  test('that repeats leaves out the days that were taken out', () => {
    const rule = { kind: 'daily' } as const;
    const except = ['2026-03-04', '2026-03-05'];
    expect(eventLines([entry({ rule, except })])).toContain(
      'EXDATE;TZID=Europe/Berlin:20260304T183000,20260305T183000',
    );
    expect(eventLines([entry({ rule, except })], 'UTC')).toContain(
      'EXDATE:20260304T183000Z,20260305T183000Z',
    );
    expect(eventLines([entry({ rule, except, span: { kind: 'allDay' } })])).toContain(
      'EXDATE;VALUE=DATE:20260304,20260305',
    );
  });

  test('once of what repeats takes that time’s place and leaves the others', () => {
    const one = entry({ ofSeries: true });
    expect(eventLines([one])).toContain('RECURRENCE-ID;TZID=Europe/Berlin:20260302T183000');
    expect(eventLines([one], 'UTC')).toContain('RECURRENCE-ID:20260302T183000Z');
    const day = entry({ ofSeries: true, span: { kind: 'allDay' } });
    expect(eventLines([day])).toContain('RECURRENCE-ID;VALUE=DATE:20260302');
    expect(eventLines([one, day]).join()).not.toContain('RRULE');
  });

  test('that repeats on no day is not there', () => {
    expect(eventLines([entry({ rule: { kind: 'weekly', days: [] } })])).toEqual([]);
  });

  test('where the clock is that of the world needs no zone', () => {
    expect(eventLines([entry()], 'UTC')).toContain('DTSTART:20260302T183000Z');
    expect(calendar([entry()], 'UTC')).not.toContain('VTIMEZONE');
  });
});

describe('the file', () => {
  const many = [
    entry({ title: '漢🐢'.repeat(60) + 'x'.repeat(200) }),
    entry({ id: 'other', rule: { kind: 'daily' } }),
  ];

  test('has lines of 75 bytes at the most, each ended as the format has it', () => {
    const lines = calendar(many, 'America/Santiago').split('\r\n');
    expect(lines.at(-1)).toBe('');
    const lengths = lines.map((line) => new TextEncoder().encode(line).length);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(75);
    expect(lines.join('')).not.toMatch(/[\r\n\ufffd]/);
  });

  test('has its zone once, and does not tell what wrote it', () => {
    expect(calendar(many).match(/BEGIN:VTIMEZONE/g)).toHaveLength(1);
    expect(calendar(many)).not.toMatch(/evenkeel/i);
  });

  test('written again has the same ids and a higher sequence', () => {
    const again = many.map((one) => ({ ...one, sequence: one.sequence + 1 }));
    const marks = (entries: readonly CalendarEntry[], mark: RegExp) =>
      eventLines(entries).filter((line) => mark.test(line));
    expect(marks(again, /^UID/)).toEqual(marks(many, /^UID/));
    expect(marks(many, /^SEQ/)).toEqual(['SEQUENCE:0', 'SEQUENCE:0']);
    expect(marks(again, /^SEQ/)).toEqual(['SEQUENCE:1', 'SEQUENCE:1']);
  });

  test('without entries is a calendar all the same', () => {
    expect(calendar([])).toBe(
      'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Plan//EN\r\nEND:VCALENDAR\r\n',
    );
  });
});

describe('an entry is made of', () => {
  const entered = { sequence: 3, title: null, from: '2026-01-01' };
  const at = { kind: 'at', time: '18:30', offsets: [0], inQuietHours: false } as const;
  const weekly = { kind: 'weekly', days: [1] } as const;
  const timed = { kind: 'timed', time: '18:30' } as const;

  test('a plan for one day', () => {
    const plan = { id: ID, when: { ...at, on: { day: '2026-03-02' } }, minutes: 90 };
    expect(planEntry(plan, entered)).toEqual(entry({ sequence: 3 }));
  });

  test('a plan, or a clock line, for many', () => {
    const line = { id: ID, when: { ...at, on: { rule: weekly } }, minutes: 0 };
    expect(planEntry(line, entered)).toMatchObject({
      ...{ day: '2026-01-01', rule: weekly, span: { ...timed, minutes: 0 } },
    });
    expect(eventLines([planEntry(line, entered)]).join()).not.toContain('DURATION');
  });

  test('a plan that began, ends, and was taken out once', () => {
    const on = { rule: weekly, from: '2026-02-02', until: '2026-03-30', except: ['2026-03-09'] };
    expect(planEntry({ id: ID, when: { ...at, on }, minutes: 60 }, entered)).toMatchObject({
      ...{ day: '2026-02-02', until: '2026-03-30', except: ['2026-03-09'] },
    });
  });

  test('self-care that has a place in the week', () => {
    const rhythm = { kind: 'on', rule: weekly, time: '18:30', daysBefore: [] } as const;
    const care = { id: ID, rhythm, minutes: 30 };
    expect(careEntry(care, entered)).toMatchObject({
      ...{ rule: weekly, span: { ...timed, minutes: 30 } },
    });
    expect(careEntry({ ...care, rhythm: null }, entered)).toBeNull();
  });

  test('the daily look at a goal', () => {
    expect(goalEntry({ id: ID, lookAt: '18:30' }, entered)).toMatchObject({
      ...{ rule: { kind: 'daily' }, span: { ...timed, minutes: 0 } },
    });
    expect(goalEntry({ id: ID, lookAt: null }, entered)).toBeNull();
  });

  test('a birthday, beside its person, all day and without its year', () => {
    const birthday = { date: '1984-02-29', leapDay: 'mar1', noticeDays: 3 } as const;
    const made = birthdayEntry({ id: ID, birthday }, entered);
    expect(made.id).toBe(`${ID}.birthday`);
    expect(eventLines([made])).toContain('DTSTART;VALUE=DATE:20260301');
    expect(eventLines([made])).toContain('RRULE:FREQ=YEARLY;BYYEARDAY=60');
    expect(eventLines([made]).join()).not.toContain('1984');
  });
});
