import { beforeEach, expect, test } from 'vitest';
import { Chromium } from '../../support/chromium.ts';
import { forThisFile } from '../../support/files.ts';
import { Story } from '../../support/story.ts';
import { until } from '../../support/until.ts';

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7] as const;
const HALF_PAST_SIX = { sentence: 'Laptop shut', time: '18:30' } as const;

/** When the worker looks, and where from then on. */
type Look = readonly [at: string, zone?: string];

const browser = forThisFile(() => Chromium.launch());
let story: Story;

beforeEach(async () => {
  story = new Story(browser());
});

/** Everything from the start, at this instant. */
async function begin(at: string, zone: string): Promise<void> {
  await story.ask('eraseEverything', {});
  await browser().setClock(at, zone);
  await browser().setIdle('active');
  await story.ask('changeSettings', { changes: { breaks: { on: false, afterMinutes: 55 } } });
}

/** A line of every day, confirmed for quiet hours or not. */
async function enter(
  line: { sentence: string; time: string },
  inQuietHours = false,
): Promise<void> {
  await story.ask('addClockLine', { ...line, days: EVERY_DAY, inQuietHours });
}

/** Moves the clock, and says how many words were said once the worker has looked. */
async function look([at, zone]: Look, alive: boolean): Promise<number> {
  if (!alive) await browser().stopWorker();
  await browser().setClock(at, zone);
  if (alive) await browser().happen('alarm', 'next-look');
  else await browser().fireAlarm('next-look');
  const then = Date.parse(at);
  await until(async () => (await story.glance())?.writtenAt === then, `a look at ${at}`);
  return (await story.rows('nudges')).length;
}

/** The number of words said after each look; but for `alive`, a real alarm wakes a worker that was stopped. */
async function looks(all: readonly Look[], { alive = false } = {}): Promise<number[]> {
  const said: number[] = [];
  for (const one of all) said.push(await look(one, alive));
  return said;
}

const onMonday = (...times: readonly string[]): Look[] =>
  times.map((time) => [`2026-11-23T${time}:00+01:00`]);

test('rings at 18:20 and at 18:40, once each, by a worker stopped before, between and after', async () => {
  await begin('2026-11-23T12:00:00+01:00', 'Europe/Berlin');
  await enter(HALF_PAST_SIX);
  expect(await looks(onMonday('18:19', '18:20'))).toEqual([0, 1]);
  const [first] = await story.expectToasts(1);
  expect(await looks(onMonday('18:21', '18:30'))).toEqual([1, 1]);
  // The word before has nothing to say once the time is there.
  await story.expectToasts(0);
  expect(await looks(onMonday('18:40', '18:41'))).toEqual([2, 2]);
  const [second] = await story.expectToasts(1);
  expect(second).not.toBe(first);
  expect(await looks(onMonday('20:45'))).toEqual([2]);
  await story.expectToasts(0);
});

test.each([
  ['dead', false],
  ['alive', true],
])(
  'after a flight west with the worker %s, the second word comes at 18:40 there',
  async (_, alive) => {
    await begin('2026-11-23T12:00:00+01:00', 'Europe/Berlin');
    await enter(HALF_PAST_SIX);
    const there = 'America/New_York';
    const said = await looks(
      [
        ...onMonday('18:20'),
        // 12:45 and 18:20 on the clocks of New York, where the first word was said already.
        ['2026-11-23T12:45:00-05:00', there],
        ['2026-11-23T18:20:00-05:00'],
        ['2026-11-23T18:40:00-05:00'],
        ['2026-11-23T18:45:00-05:00'],
      ],
      { alive },
    );
    expect(said).toEqual([1, 1, 1, 2, 2]);
  },
);

test.each([
  ['dead', false],
  ['alive', true],
])(
  'after a flight east before it with the worker %s, both come by the clock there',
  async (_, alive) => {
    await begin('2026-11-23T09:00:00+01:00', 'Europe/Berlin');
    await enter(HALF_PAST_SIX);
    const there = 'Asia/Kolkata';
    const said = await looks(
      [
        ['2026-11-23T18:19:00+05:30', there],
        ['2026-11-23T18:20:00+05:30'],
        ['2026-11-23T18:40:00+05:30'],
        // 18:20 and 18:40 in Berlin are past midnight there.
        ...onMonday('18:20', '18:40').map(([at]) => [at, there] as const),
      ],
      { alive },
    );
    expect(said).toEqual([0, 1, 2, 2, 2]);
  },
);

test.each([
  ['forward', '2026-03-28T20:00:00+01:00', '2026-03-29', '+02:00'],
  ['back', '2026-10-24T20:00:00+02:00', '2026-10-25', '+01:00'],
])(
  'after a night the clock goes %s it rings by the new clock, once each',
  async (_, from, day, offset) => {
    await begin(from, 'Europe/Berlin');
    await enter(HALF_PAST_SIX);
    const at = (time: string): Look => [`${day}T${time}:00${offset}`];
    const said = await looks(['17:40', '18:20', '18:40', '19:20', '19:40'].map(at));
    expect(said).toEqual([0, 1, 2, 2, 2]);
  },
);

test('in a night that has its hour twice, a line inside it rings in the first of them alone', async () => {
  await begin('2026-10-25T00:00:00+02:00', 'Europe/Berlin');
  await enter({ sentence: 'Lights out', time: '02:30' }, true);
  const said = await looks([
    ['2026-10-25T02:20:00+02:00'],
    ['2026-10-25T02:40:00+02:00'],
    ['2026-10-25T02:20:00+01:00'],
    ['2026-10-25T02:40:00+01:00'],
  ]);
  expect(said).toEqual([1, 2, 2, 2]);
});

test('inside quiet hours it is refused unless confirmed, and rings there only then', async () => {
  await begin('2026-11-23T12:00:00+01:00', 'Europe/Berlin');
  const late = { sentence: 'Lights out', time: '22:00' };
  const input = { ...late, days: EVERY_DAY, inQuietHours: false };
  expect(await browser().send({ command: 'addClockLine', input })).toMatchObject({
    error: { code: 'inQuietHours' },
  });
  await enter(late, true);
  await enter(HALF_PAST_SIX);
  // Quiet from 18:00 on now: the line of 18:30 was never confirmed for that.
  const evening = [{ start: '18:00', end: '08:00' }];
  const week = Object.fromEntries(EVERY_DAY.map((day) => [day, evening]));
  await story.ask('changeSettings', { changes: { quietHours: week as never } });
  const said = await looks(onMonday('18:20', '18:40', '21:50', '22:10', '23:30'));
  expect(said).toEqual([0, 0, 1, 2, 2]);
});
