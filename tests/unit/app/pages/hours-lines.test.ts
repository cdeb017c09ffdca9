import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { draftKeeper } from '../../../../utils/app/pages/drafts.ts';
import {
  formatHoursDraft,
  hoursDrafts,
  hoursInput,
  hoursRefusal,
  parseHoursDraft,
  readHoursLines,
} from '../../../../utils/app/pages/hours-lines.ts';
import { offeredKinds } from '../../../../utils/domain/hours-view.ts';
import { browserCalendar } from '../../../../utils/platform/calendar.ts';
import { browserClock } from '../../../../utils/platform/clock.ts';
import { closeNotebook } from '../../../../utils/storage/connection.ts';
import { aTime } from '../../../support/week.ts';
import { World } from '../../../support/world.ts';

const CEILING = { sphere: 'us', direction: 'ceiling', amount: 20, unit: 'hours' } as const;
const FLOOR = { sphere: 'me', direction: 'floor', amount: 5, unit: 'hours' } as const;

let world: World;

/** A Wednesday. */
beforeEach(async () => {
  world = await World.at('2026-11-25T19:00', 'Europe/Berlin');
  vi.spyOn(browserClock, 'read').mockImplementation(async () => ({
    now: world.now,
    zone: world.zone,
  }));
  vi.spyOn(browserCalendar, 'weekStart').mockResolvedValue(1);
  await world.worker.start();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await closeNotebook();
});

test('a line tells what this calendar week has of it, and nothing of the week before', async () => {
  await world.ask('setHoursLine', FLOOR);
  await world.ask('logTime', aTime(world, { minutes: 90 }));
  await world.ask('logTime', aTime(world, { minutes: 300, day: '2026-11-22' }));
  const { lines } = await readHoursLines();
  expect(lines).toMatchObject([{ kind: 'floor.me', amount: 5, unit: 'hours', had: 90, line: 300 }]);
});

test('a line counts what was logged on a day that a flight west has yet to come to', async () => {
  await world.ask('setHoursLine', FLOOR);
  world.zone = 'Asia/Tokyo';
  world.pass({ hours: 4 });
  await world.ask('logTime', aTime(world, { minutes: 90 }));
  world.zone = 'America/Los_Angeles';
  await world.worker.look();
  expect((await readHoursLines()).lines).toMatchObject([{ had: 90 }]);
});

test('lines about us are there only while somebody is chosen, and so are the offers', async () => {
  await world.ask('setHoursLine', CEILING);
  const alone = await readHoursLines();
  expect(alone.lines).toEqual([]);
  expect(offeredKinds(alone)).toEqual({
    first: ['floor.me', 'floor.others'],
    more: ['ceiling.me', 'ceiling.others'],
  });
  await world.ask('chooseBond', { kind: 'partner', name: 'Lee' });
  const together = await readHoursLines();
  expect(together).toMatchObject({ usName: 'Lee', bond: 'partner' });
  expect(together.lines.map(({ kind }) => kind)).toEqual(['ceiling.us']);
  expect(offeredKinds(together)).toEqual({
    first: ['floor.me', 'floor.others'],
    more: ['floor.us', 'ceiling.me', 'ceiling.others'],
  });
});

test('for somebody cared for, what is for oneself is offered first', async () => {
  await world.ask('chooseBond', { kind: 'caredFor', name: '' });
  expect(offeredKinds(await readHoursLines()).first).toEqual([
    'floor.me',
    'floor.others',
    'ceiling.us',
  ]);
});

test('what is typed becomes a line, or a sentence beside the field', async () => {
  expect(hoursInput('floor.me', { amount: '4,5', unit: 'hours' })).toEqual({
    sphere: 'me',
    direction: 'floor',
    amount: 4.5,
    unit: 'hours',
  });
  expect(hoursInput('floor.me', { amount: 'soon', unit: 'hours' })).toMatch(/^A number/);
});

test.each([
  [{ ...FLOOR, amount: 4.25 }, /steps of half an hour/],
  [{ ...FLOOR, amount: 8, unit: 'evenings' }, /from 1 to 7/],
  [{ ...FLOOR, amount: 2, unit: 'evenings' }, /hours/],
  [{ ...FLOOR, amount: 11 }, /cannot be more than/],
] as const)('%j is refused in words beside a ceiling of ten hours', async (input, words) => {
  await world.ask('setHoursLine', { ...FLOOR, direction: 'ceiling', amount: 10 });
  const answer = await world.send('setHoursLine', input);
  expect(hoursRefusal(answer, { amount: '', unit: input.unit })).toMatch(words);
});

test('a draft is as it was typed, and says nothing it does not know', () => {
  const draft = { kind: 'floor.me', amount: '4,', unit: 'evenings' } as const;
  expect(parseHoursDraft(formatHoursDraft(draft))).toEqual(draft);
  expect(parseHoursDraft({ kind: 'floor.moon', unit: 'days' })).toEqual({});
  expect(formatHoursDraft({ kind: null })).toEqual({});
});

test('what is typed of a line is there again, until the line is changed or removed', async () => {
  const { id } = await world.ask('setHoursLine', FLOOR);
  hoursDrafts().keep(id, { amount: '6' });
  await vi.waitFor(async () => {
    expect(await hoursDrafts().read()).toEqual(new Map([[id, { amount: '6' }]]));
  });
  await world.ask('setHoursLine', { ...FLOOR, amount: 6 });
  expect(await hoursDrafts().read()).toEqual(new Map([[id, {}]]));
});

test('what is typed of a new line stays while another is moved, and goes with the new one', async () => {
  await world.ask('setHoursLine', FLOOR);
  const forms = async () => {
    const { drafts } = await world.rows();
    return (drafts as readonly { form: string }[]).map(({ form }) => form);
  };
  draftKeeper('addHoursLine').keep({ kind: 'ceiling.me', amount: '9' });
  await vi.waitFor(async () => expect(await forms()).toEqual(['addHoursLine']));
  await world.ask('setHoursLine', { ...FLOOR, amount: 6 });
  expect(await forms()).toEqual(['addHoursLine']);
  await world.ask('setHoursLine', { ...FLOOR, direction: 'ceiling', amount: 9 });
  expect(await forms()).toEqual([]);
});
