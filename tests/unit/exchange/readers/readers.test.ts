import { describe, expect, test } from 'vitest';
import type { SlotRule } from '../../../../utils/domain/rhythm.ts';
import { addDays, type Day, type Zone } from '../../../../utils/domain/time.ts';
import { formatCalendar, type CalendarEntry } from '../../../../utils/exchange/calendar.ts';
import { formatCards } from '../../../../utils/exchange/cards.ts';
import { slotDayFrom } from '../../../../utils/planning/slots.ts';
import { pythonWith, readWith, type Library } from './python.ts';

const YEARLY = { kind: 'yearly', month: 2, day: 29 } as const;

const RULES: readonly SlotRule[] = [
  { kind: 'daily' },
  { kind: 'weekdays' },
  { kind: 'weekly', days: [7, 3] },
  { kind: 'monthlyByDay', day: 28 },
  { kind: 'monthlyByDay', day: 29 },
  { kind: 'monthlyByDay', day: 30 },
  { kind: 'monthlyByDay', day: 31 },
  { kind: 'monthlyByWeekday', nth: 2, day: 2 },
  { kind: 'monthlyByWeekday', nth: -1, day: 7 },
  { ...YEARLY, month: 5, day: 5, leapDay: 'feb28' },
  { ...YEARLY, leapDay: 'feb28' },
  { ...YEARLY, leapDay: 'mar1' },
];
const ZONES = [
  ...['Europe/Berlin', 'America/New_York', 'America/Santiago', 'Africa/Casablanca', 'UTC'],
  ...['Australia/Lord_Howe', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', '+05:30'],
];

const FROM = '2026-03-02';
/** Times of each event that are compared: of a daily one, over a year. */
const COUNT = 400;
/** Up to when the other reader is asked: icalendar itself ends a zone's rule in 2038. */
const LAST_DAY: Readonly<Record<Library, Day>> = { icalendar: '2037-01-01', vobject: '2056-01-01' };
/** A name that no reader knows, so that it takes the zone from the file. */
const UNKNOWN = 'Nowhere/At_All';

const repeating = RULES.flatMap((rule, i): CalendarEntry[] => [
  {
    ...{ id: `timed-${i}`, sequence: i, title: `Löwe, "soup"; \\ and 🥄 ${'x'.repeat(i * 9)}` },
    ...{ day: FROM, rule, span: { kind: 'timed', time: '18:30', minutes: 90 } },
  },
  {
    ...{ id: `all-day-${i}`, sequence: i, title: null },
    ...{ day: FROM, rule, span: { kind: 'allDay' } },
  },
]);
const once: CalendarEntry = {
  ...{ id: 'once', sequence: 7, title: null },
  ...{ day: FROM, rule: null, span: { kind: 'timed', time: '07:15', minutes: 0 } },
};
/** Twice a week for a quarter, over a change of the clock, without two of its days. */
const ended = (['timed', 'allDay'] as const).map((kind): CalendarEntry => ({
  ...{ id: `ended-${kind}`, sequence: 0, title: null, day: FROM },
  ...{ rule: { kind: 'weekly', days: [3, 7] }, until: '2026-05-31' },
  except: ['2026-03-11', '2026-04-05'],
  span: kind === 'timed' ? { kind, time: '18:30', minutes: 60 } : { kind },
}));
/** One time of the first two, as a file of a week has it. */
const oneTime = repeating.slice(0, 2).map((entry): CalendarEntry => ({
  ...entry,
  ...{ sequence: 9, day: '2026-10-26', rule: null, ofSeries: true },
}));
const entries = [...repeating, ...ended, ...oneTime, once];

function daysOf({ rule, day, until, except }: CalendarEntry, last: Day): Day[] {
  if (!rule) return [day];
  const days: Day[] = [];
  for (let from = day; days.length < COUNT;) {
    const on = { rule, ...(until ? { until } : {}), ...(except ? { except } : {}) };
    const next = slotDayFrom({ on }, from);
    if (next === null || next > last) break;
    days.push(next);
    from = addDays(next, 1);
  }
  return days;
}

/** As the other reader tells it. */
function expected(entry: CalendarEntry, zone: Zone, last: Day) {
  const { id, sequence, title, span, ofSeries = false } = entry;
  const times = daysOf(entry, last).map((day) => {
    if (span.kind !== 'timed') return day;
    const at = Temporal.PlainDate.from(day).toZonedDateTime({
      timeZone: zone,
      plainTime: span.time,
    });
    return at.toInstant().toString();
  });
  const minutes = span.kind === 'timed' ? span.minutes : 0;
  const [first] = times;
  const only = ofSeries ? first : null;
  return { uid: id, sequence, title: title ?? 'Plan', minutes, only, times };
}

describe.each<Library>(['icalendar', 'vobject'])('%s, which is not ours, reads', (library) => {
  const python = pythonWith(library);

  test.for(ZONES)('a calendar of %s the same', (zone, { skip }) => {
    if (typeof python === 'string') return skip(python);
    const file = formatCalendar({ entries, zone, at: 0, untitled: 'Plan' });
    const read = readWith(
      python.path,
      [library, String(COUNT)],
      file.replaceAll(zone, UNKNOWN),
    ) as { times: string[] }[];
    const wanted = entries.map((entry) => expected(entry, zone, LAST_DAY[library]));
    const cut = read.map((event, i) => ({
      ...event,
      times: event.times.slice(0, entries[i]?.until ? COUNT : wanted[i]?.times.length),
    }));
    expect(cut).toEqual(wanted);
  });
});

test('vobject, which is not ours, reads cards the same', ({ skip }) => {
  const python = pythonWith('vobject');
  if (typeof python === 'string') return skip(python);
  const name = 'Zoë "Mimi" Löwe, once Park \\ 🐢'.padEnd(80, 'é');
  const file = formatCards([
    {
      ...{ id: 'a', name, birthday: '1984-05-05' },
      reaches: [
        { kind: 'phone', value: '+49 (0)30 1234567' },
        { kind: 'email', value: 'zoe@example.org' },
        { kind: 'link', value: 'https://example.org/zoe?a=b;c#d' },
      ],
    },
    { id: 'b', name: 'Mina', birthday: '--02-29', reaches: [] },
  ]);
  expect(readWith(python.path, ['cards'], file)).toEqual([
    {
      ...{ name, birthday: '19840505', phones: ['+49 (0)30 1234567'] },
      ...{ emails: ['zoe@example.org'], links: ['https://example.org/zoe?a=b;c#d'] },
    },
    { name: 'Mina', birthday: '--0229', phones: [], emails: [], links: [] },
  ]);
});
