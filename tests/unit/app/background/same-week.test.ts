import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { en } from '../../../../locales/en/index.ts';
import { toTexts } from '../../../../scripts/catalogue.ts';
import { readWeekPicture } from '../../../../utils/app/pages/pictures/week.ts';
import { readWeeksPicture } from '../../../../utils/app/pages/pictures/weeks.ts';
import { addDays, type Day, type Zone } from '../../../../utils/domain/time.ts';
import { browserCalendar } from '../../../../utils/platform/calendar.ts';
import { browserClock } from '../../../../utils/platform/clock.ts';
import { closeNotebook } from '../../../../utils/storage/connection.ts';
import { weeksTable, weekTable } from '../../../../utils/texts/pictures.ts';
import { useTexts } from '../../../../utils/texts/translate.ts';
import { moveTo } from '../../../support/hours.ts';
import { aTime, momentsOf, stamp } from '../../../support/week.ts';
import { World } from '../../../support/world.ts';

const BERLIN = 'Europe/Berlin';
const TOKYO = 'Asia/Tokyo';
const LOS_ANGELES = 'America/Los_Angeles';

const texts = toTexts(en);
let world: World;

beforeEach(() => {
  useTexts({ language: 'en', message: (key) => texts[key] ?? '' });
  vi.spyOn(browserClock, 'read').mockImplementation(async () => ({
    now: world.now,
    zone: world.zone,
  }));
  vi.spyOn(browserCalendar, 'weekStart').mockImplementation(async () => world.weekStart);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await world.worker.look();
  await closeNotebook();
});

/** From where somebody is in the zone, by days after Monday. */
type Journey = Readonly<Partial<Record<number, Zone>>>;

/** A week that begins on this Monday, with somebody close and a line for my own time of ten hours. */
async function begin(monday: Day): Promise<void> {
  world = await World.at(`${monday}T08:00`, BERLIN);
  await world.worker.start();
  await world.ask('chooseBond', { kind: 'partner', name: 'Lee' });
  const line = { sphere: 'me', direction: 'floor', amount: 10, unit: 'hours' } as const;
  await world.ask('setHoursLine', line);
}

/**
 * 50 minutes of my own on each day from Monday to Saturday, the last in two halves in the night
 * after it; Tuesday and Thursday stamped as half mine, half ours. Ends on Sunday at noon.
 */
async function live(monday: Day, journey: Journey): Promise<void> {
  for (let day = 0; day < 6; day += 1) {
    world.zone = journey[day] ?? world.zone;
    moveTo(world, day < 5 ? `${addDays(monday, day)}T20:00` : `${addDays(monday, 6)}T02:30`);
    const minutes = day < 5 ? 50 : 25;
    await world.ask('logTime', aTime(world, { minutes }));
    if (day === 1 || day === 3) await stamp(world, { me: 1, us: 1 });
  }
  const sunday = Temporal.PlainDate.from(addDays(monday, 6)).toZonedDateTime(world.zone);
  // Where clocks go back, at half past two once more.
  world.pass({ minutes: sunday.hoursInDay > 24 ? 60 : 20 });
  await world.ask('logTime', aTime(world, { minutes: 25 }));
  moveTo(world, `${addDays(monday, 6)}T12:00`);
  await world.worker.look();
}

/** A stamped workday's other 190 minutes are shared in two: 2 × 95 besides the 300 that were logged. */
const LOGGED = 300;
const ABOUT = 190;

async function expectTheSameWeek(monday: Day): Promise<void> {
  const days = new Set((await momentsOf(world)).map(({ day }) => day));
  expect([...days].sort()).toEqual([0, 1, 2, 3, 4, 5].map((day) => addDays(monday, day)));
  const had = LOGGED + ABOUT;
  const popup = await world.popup();
  expect(popup?.hours).toMatchObject({ sphere: 'me', unit: 'hours', had, line: 600 });
  expect(popup?.boat?.sentence).toMatchObject({
    kind: 'sailing',
    fact: { kind: 'short', sphere: 'me', had, line: 600 },
  });
  const { from, bars } = await readWeekPicture();
  expect(from).toBe(monday);
  expect(bars).toMatchObject([
    { sphere: 'us', exact: 0, about: ABOUT },
    { sphere: 'me', exact: LOGGED, about: ABOUT, floor: 600 },
    { sphere: 'others', exact: 0, about: 0 },
    { sphere: 'elsewhere', exact: 0, about: 0 },
  ]);
  expect(weekTable(bars).rows[1]).toEqual({
    head: 'Me',
    cells: ['5 h', 'about 3 h', 'about 8 h', '10 h', 'no line'],
  });
  const weeks = await readWeeksPicture();
  expect(weeks[0]?.minutes).toEqual({ us: ABOUT, me: had, others: 0, elsewhere: 0 });
  expect(weeks.slice(1).every(({ told }) => !told)).toBe(true);
  expect(weeksTable(weeks, ['us', 'me']).rows[0]?.cells.slice(0, 2)).toEqual([
    'about 3 h',
    'about 8 h',
  ]);
}

describe('5 hours from Monday to Saturday and two stamped days are the same in the row, the boat, the pictures and their tables', () => {
  test.each<[string, Day, Journey]>([
    ['in an ordinary week', '2026-11-23', {}],
    ['when clocks go forward on its last night', '2026-03-23', {}],
    ['when they go back on its last night, at half past two twice', '2026-10-19', {}],
    ['after Tokyo and Los Angeles', '2026-11-23', { 2: TOKYO, 4: LOS_ANGELES }],
    ['after Tokyo on the last day but one', '2026-11-23', { 4: TOKYO, 5: LOS_ANGELES }],
    ['after both journeys while clocks go back', '2026-10-26', { 1: TOKYO, 3: LOS_ANGELES }],
    ['after both journeys while clocks go forward', '2026-03-02', { 1: TOKYO, 3: LOS_ANGELES }],
  ])('%s', async (_when, monday, journey) => {
    await begin(monday);
    await live(monday, journey);
    await expectTheSameWeek(monday);
  });

  test.each<[string, Day]>([
    ['when clocks go forward', '2026-03-29'],
    ['when they go back', '2026-10-25'],
  ])('%s on the first day of a week that begins on Sundays', async (_when, sunday) => {
    await begin(sunday);
    world.weekStart = 7;
    moveTo(world, `${sunday}T12:00`);
    await live(sunday, {});
    const { from, bars } = await readWeekPicture();
    expect(from).toBe(sunday);
    // Tuesday and Thursday of the others are Monday and Wednesday here: workdays as well.
    expect(bars[1]).toMatchObject({ sphere: 'me', exact: LOGGED, about: ABOUT });
    expect((await world.popup())?.hours).toMatchObject({ had: LOGGED + ABOUT });
  });
});

test('who has flown west keeps the hours of a day that has yet to come there', async () => {
  await begin('2026-11-23');
  world.zone = TOKYO;
  moveTo(world, '2026-11-28T10:00');
  await world.ask('logTime', aTime(world, { minutes: 50 }));
  const before = (await world.popup())?.hours;
  expect(before).toMatchObject({ had: 50 });
  world.zone = LOS_ANGELES;
  world.pass({ hours: 5 });
  await world.worker.look();
  expect((await world.popup())?.hours).toEqual(before);
  expect((await readWeekPicture()).bars[1]).toMatchObject({ exact: 50 });
  expect((await readWeeksPicture())[0]?.minutes.me).toBe(50);
});
