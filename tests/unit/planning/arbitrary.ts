import fc from 'fast-check';
import type { Settings } from '../../../utils/domain/settings.ts';
import { sameEveryDay } from '../../../utils/domain/settings.ts';
import type { Subject } from '../../../utils/domain/subject.ts';
import { addDays, instantOf, MINUTE, type Zone } from '../../../utils/domain/time.ts';
import { freshPresence } from '../../../utils/domain/presence.ts';
import { Life, type Answer, type Step } from './life.ts';
import {
  atTime,
  makeBirthday,
  makeBreak,
  makeGoal,
  makePerson,
  makeSettings,
  makeTimed,
  onSlot,
} from './make.ts';

export const ZONES: readonly Zone[] = [
  'Europe/Berlin',
  'America/New_York',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'Australia/Lord_Howe',
  'Asia/Kolkata',
  'America/Sao_Paulo',
];

/** Around both clock changes of Berlin and New York, and an ordinary day. */
const DAYS = ['2026-03-07', '2026-03-28', '2026-07-01', '2026-10-24', '2026-10-31', '2027-02-27'];

const wallTime = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '10', '30', '59'))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${minute}`);

const settings: fc.Arbitrary<Settings> = fc
  .record({
    quiet: fc.array(fc.record({ start: wallTime, end: wallTime }), { maxLength: 2 }),
    cap: fc.integer({ min: 0, max: 8 }),
    spacingMinutes: fc.constantFrom(20, 45, 90, 180),
    dayStart: fc.constantFrom('00:00', '02:30', '04:00', '08:00'),
    useReturns: fc.boolean(),
  })
  .map(({ quiet, ...rest }) => makeSettings({ ...rest, quietHours: sameEveryDay(quiet) }));

const person = fc.record({
  cadence: fc.constantFrom(1, 2, 7, 14, 30, 120, 365),
  daysAgo: fc.option(fc.integer({ min: 0, max: 400 })),
  starred: fc.boolean(),
  /** A ritual for two comes round as people do. */
  kind: fc.constantFrom('person' as const, 'person' as const, 'person' as const, 'us' as const),
});

const timed = fc.record({
  time: wallTime,
  inQuietHours: fc.boolean(),
  offsets: fc.constantFrom([0], [-10, 10]),
  kind: fc.constantFrom('plan' as const, 'clockLine' as const),
});

const slot = fc.record({
  time: wallTime,
  days: fc.constantFrom([1, 2, 3, 4, 5, 6, 7] as const, [1, 4, 6] as const, [] as const),
  kind: fc.constantFrom('goal' as const, 'goal' as const, 'care' as const),
});

const birthday = fc.record({
  ahead: fc.integer({ min: -10, max: 16 }),
  noticeDays: fc.integer({ min: 0, max: 14 }),
});

const idleState = fc.constantFrom('active' as const, 'idle' as const, 'locked' as const);
export const ANSWERS: readonly Answer[] = [
  'done',
  'doneYesterday',
  'laterToday',
  'tomorrow',
  'nextWeek',
  'notThisOne',
  'lessOften',
];

const sphere = fc.constantFrom('me' as const, 'us' as const, 'others' as const);

const line = fc.record({
  sphere,
  direction: fc.constantFrom('ceiling' as const, 'ceiling' as const, 'floor' as const),
  minutes: fc.constantFrom(60, 300, 1_200),
});

/** What the user changes of people, plans and settings. */
export const edits: readonly fc.Arbitrary<Step>[] = [
  fc.record({
    kind: fc.constant('rhythm' as const),
    pick: fc.nat(9),
    days: fc.constantFrom(1, 3, 7, 30, 120),
  }),
  fc.record({ kind: fc.constant('settings' as const), changes: settings }),
  fc.record({ kind: fc.constant('enter' as const), cadence: fc.constantFrom(2, 7, 30) }),
  fc.record({
    kind: fc.constant('log' as const),
    sphere,
    minutes: fc.constantFrom(15, 90, 240),
  }),
  fc.record({
    kind: fc.constant('promise' as const),
    minutes: fc.integer({ min: 1, max: 1_500 }),
    inQuietHours: fc.boolean(),
  }),
];

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      kind: fc.constant('look' as const),
      minutes: fc.oneof(
        fc.constant(5),
        fc.integer({ min: 0, max: 15 }),
        fc.integer({ min: 0, max: 600 }),
      ),
      state: idleState,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('open' as const),
      minutes: fc.integer({ min: 0, max: 120 }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('answer' as const),
      answer: fc.constantFrom(...ANSWERS),
      pick: fc.nat(5),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('jump' as const),
      minutes: fc.oneof(
        fc.integer({ min: -4_000, max: 5_000 }),
        fc.integer({ min: -60, max: 60 }),
        fc.integer({ min: -100_000, max: 100_000 }),
      ),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('travel' as const), zone: fc.constantFrom(...ZONES) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('pause' as const),
      minutes: fc.integer({ min: 1, max: 2_000 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('remove' as const), pick: fc.nat(9) }) },
  { weight: 2, arbitrary: fc.oneof(...edits) },
);

/** An hour or two at the screen, as the regular look sees it. */
const work = fc
  .integer({ min: 6, max: 26 })
  .map((looks) =>
    Array.from({ length: looks }, (): Step => ({ kind: 'look', minutes: 5, state: 'active' })),
  );

export const steps = fc
  .array(
    fc.oneof(
      { weight: 15, arbitrary: step.map((one): Step[] => [one]) },
      { weight: 1, arbitrary: work },
    ),
    { minLength: 15, maxLength: 50 },
  )
  .map((parts) => parts.flat());

export const life = fc
  .record({
    day: fc.constantFrom(...DAYS),
    time: wallTime,
    zone: fc.constantFrom(...ZONES),
    settings,
    people: fc.array(person, { maxLength: 6 }),
    timed: fc.array(timed, { maxLength: 3 }),
    slots: fc.array(slot, { maxLength: 6 }),
    birthdays: fc.array(birthday, { maxLength: 3 }),
    breakAfter: fc.option(fc.integer({ min: 25, max: 90 })),
    installedDaysAgo: fc.constantFrom(0, 3, 200),
    learned: fc.boolean(),
    lines: fc.array(line, { maxLength: 2 }),
  })
  .map(({ day, time, zone, people, timed: times, installedDaysAgo, learned, ...rest }) => {
    const { slots, birthdays, breakAfter } = rest;
    const now = instantOf(day, time, zone);
    const installedAt = instantOf(addDays(day, -installedDaysAgo), time, zone);
    const entered = { since: addDays(day, -installedDaysAgo), setAt: installedAt };
    const subjects: Subject[] = [
      ...people.map(({ cadence, daysAgo, starred, kind }, order) => ({
        ...makePerson(`person${order}`, cadence, null, {
          order,
          starred,
          kind,
          sphere: kind === 'us' ? 'us' : 'others',
          ...entered,
        }),
        lastDone: daysAgo === null ? null : { day: addDays(day, -daysAgo), at: installedAt },
      })),
      ...times.map(({ time: clock, inQuietHours, offsets, kind }, i) =>
        makeTimed(`timed${i}`, atTime(clock, { inQuietHours, offsets }), { kind, ...entered }),
      ),
      ...slots.map(({ time: clock, days, kind }, i) =>
        makeGoal(`slot${i}`, onSlot(clock, { rule: { kind: 'weekly', days } }), {
          kind,
          ...entered,
        }),
      ),
      ...birthdays.map(({ ahead, noticeDays }, i) =>
        makeBirthday(`person${i}`, { date: addDays(day, ahead), noticeDays }, entered),
      ),
      ...(breakAfter === null ? [] : [makeBreak(breakAfter)]),
    ];
    const cells = learned
      ? [
          {
            kind: 'person' as const,
            part: 'morning' as const,
            shown: 30,
            acted: 1,
            asOf: now - 5e8,
          },
        ]
      : [];
    return new Life(
      {
        settings: rest.settings,
        installedAt,
        pause: null,
        presence: freshPresence(now - 5 * MINUTE, zone),
        subjects,
        nudges: [],
        tallies: [],
        lines: rest.lines,
        cells,
      },
      now,
      zone,
    );
  });
