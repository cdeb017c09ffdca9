import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DayTally, LearningCell } from '../../../../utils/domain/tally.ts';
import { addDays } from '../../../../utils/domain/time.ts';
import type { Answer } from '../../../../utils/app/commands/index.ts';
import { closeNotebook } from '../../../../utils/storage/connection.ts';
import { moveTo, passHours } from '../../../support/hours.ts';
import { World } from '../../../support/world.ts';

let world: World;
let mina: string;

/** Mina is due, and shown at ten the next morning. */
beforeEach(async () => {
  world = await World.at('2026-06-01T12:00', 'Europe/Berlin');
  await world.worker.start();
  const lastTalked = addDays('2026-06-01', -60);
  ({ id: mina } = await world.ask('addPerson', { name: 'Mina', lastTalked }));
  await world.goIdle('locked');
  moveTo(world, '2026-06-02T10:00');
  await world.goIdle('active');
});
afterEach(async () => {
  await world.worker.look();
  await closeNotebook();
});

const cell = async () =>
  ([...(await world.rows()).cells] as unknown as LearningCell[]).map(
    ({ kind, part, shown, acted }) => [kind, part, shown, acted],
  );
const tallies = async () => [...(await world.rows()).tallies] as unknown as DayTally[];
const answer = (given: Answer) =>
  world.ask('answer', { subjectId: mina, nudgeId: null, answer: given });

test('a showing is counted with it, once', async () => {
  expect(world.toasts()).toHaveLength(1);
  expect(await cell()).toEqual([['person', 'morning', 1, 0]]);
  await world.stop();
  await world.worker.start();
  expect(await cell()).toEqual([['person', 'morning', 1, 0]]);
});

test('done is acted on where it was shown, and taken back it is not', async () => {
  const { undoId } = await answer({ kind: 'done', when: 'today' });
  expect(await cell()).toEqual([['person', 'morning', 1, 1]]);
  await world.ask('undo', { undoId });
  expect(await cell()).toEqual([['person', 'morning', 1, 0]]);
});

test('later takes the showing back, and taken back gives it again', async () => {
  const { undoId } = await answer({ kind: 'later', when: 'tomorrow' });
  expect(await cell()).toEqual([['person', 'morning', 0, 0]]);
  await world.ask('undo', { undoId });
  expect(await cell()).toEqual([['person', 'morning', 1, 0]]);
});

test('declined stays shown', async () => {
  await answer({ kind: 'notThisOne' });
  expect(await cell()).toEqual([['person', 'morning', 1, 0]]);
});

test('logged anywhere else, it was acted on all the same', async () => {
  await world.ask('logContact', { personId: mina, when: 'today', note: '' });
  expect(await cell()).toEqual([['person', 'morning', 1, 1]]);
});

test('what was learned can be forgotten', async () => {
  await world.ask('forgetLearning', {});
  expect(await cell()).toEqual([]);
});

test('a later on the toast can be taken back in the popup', async () => {
  await world.worker.pressed(world.toasts()[0] ?? '', 1);
  await world.worker.look();
  const settled = (await world.popup())?.settled;
  expect(settled).toMatchObject({ subjectId: mina, nextDue: null, later: world.now + 90 * 60_000 });
  await world.ask('undo', { undoId: settled?.undoId ?? '' });
  expect((await world.popup())?.card).toMatchObject({ kind: 'reminder', subjectId: mina });
});

test('minutes go into the tally of their day with the moment, and out of it with the undo', async () => {
  const { id } = await world.ask('addCare', { activity: 'A walk' });
  await world.ask('editCare', { id, changes: { minutes: 30 } });
  const { undoId } = await world.ask('logCare', { id });
  const me = async () => (await tallies()).find(({ day }) => day === '2026-06-02')?.minutes.me;
  expect(await me()).toBe(30);
  await world.ask('undo', { undoId });
  expect(await me()).toBeUndefined();
});

test('a pause ended by hand marks the days it held for, and one made longer is one', async () => {
  await world.ask('pause', { length: 'week' });
  moveTo(world, '2026-06-04T12:00');
  await world.ask('pause', { length: 'week' });
  moveTo(world, '2026-06-05T12:00');
  await world.ask('resume', {});
  const paused = (await tallies()).filter((row) => row.paused).map(({ day }) => day);
  expect(paused).toEqual(['2026-06-02', '2026-06-03', '2026-06-04']);
});

test('a cap of one’s own ends the drawing back and counts anew', async () => {
  const backOff = async () =>
    ([...(await world.rows()).singles] as unknown as { name: string; value: unknown }[]).find(
      ({ name }) => name === 'backOff',
    )?.value;
  expect(await backOff()).toBeUndefined();
  await world.ask('changeSettings', { changes: { cap: 6 } });
  expect(await backOff()).toEqual({ cap: null, since: '2026-06-02', untold: null });
});

test('a break offers one activity of the menu that fits, and the next break the next one', async () => {
  for (const [activity, minutes] of [
    ['Stretch', 10],
    ['A long walk', 60],
    ['Breathe', 5],
  ] as const) {
    const { id } = await world.ask('addCare', { activity });
    await world.ask('editCare', { id, changes: { minutes } });
  }
  await answer({ kind: 'done', when: 'today' });
  await passHours(world, 1.25);
  const offered = async () => {
    const words = (await world.popup())?.words;
    return words?.kind === 'plain' ? words.text.care?.activity : undefined;
  };
  const first = await offered();
  await passHours(world, 0.75);
  expect([first, await offered()].sort()).toEqual(['Breathe', 'Stretch']);
});

test('where the browser cannot tell of activity, no break comes, and people do', async () => {
  world.idle = null;
  await passHours(world, 3);
  const kinds = world.shown.map(({ toast }) => toast.id.includes('#'));
  expect(kinds).toEqual([false]);
});

test('replan puts everybody due one a day ahead, at once undone', async () => {
  const { undoId, people } = await world.ask('replan', {});
  expect(people).toBe(1);
  expect(world.toasts()).toEqual([]);
  expect((await world.rows()).subjects).toMatchObject([{ rest: { until: '2026-06-03' } }]);
  await world.ask('undo', { undoId });
  expect((await world.popup())?.card).toMatchObject({ kind: 'reminder', subjectId: mina });
});
