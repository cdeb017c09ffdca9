import { afterEach, beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { addDays, HOUR, MINUTE } from '../../../utils/domain/time.ts';
import { NEXT_LOOK, TICK } from '../../../utils/platform/alarms.ts';
import { closeNotebook } from '../../../utils/storage/connection.ts';
import type { NudgeRow } from '../../../utils/storage/schema.ts';
import { chanceFrom } from '../../support/random.ts';
import { moveTo, rungAt } from '../../support/hours.ts';
import { settled, World } from '../../support/world.ts';

let world: World;

beforeEach(async () => {
  world = await World.at('2026-06-01T12:00', 'Europe/Berlin');
  await world.worker.start();
  await world.ask('changeSettings', { changes: { breaks: { on: false, afterMinutes: 55 } } });
});
afterEach(async () => {
  await world.worker.look();
  await closeNotebook();
});

const nudges = async () => [...(await world.rows()).nudges] as unknown as NudgeRow[];
const enter = (name: string, daysAgo: number) =>
  world.ask('addPerson', { name, lastTalked: addDays('2026-06-01', -daysAgo) });
const line = (time: string) =>
  world.ask('addClockLine', {
    sentence: 'Laptop shut',
    time,
    days: [1, 2, 3, 4, 5, 6, 7],
    inQuietHours: false,
  });

async function comeBack(): Promise<void> {
  await world.goIdle('locked');
  await world.goIdle('active');
}

it('pitfall 12: put off, it comes at its time although somebody else was edited and the browser restarted', async () => {
  const mina = await enter('Mina', 60);
  const jonas = await enter('Jonas', 2);
  moveTo(world, '2026-06-02T10:00');
  await comeBack();
  await world.ask('answer', {
    subjectId: mina.id,
    nudgeId: null,
    answer: { kind: 'later', when: 'tomorrow' },
  });
  await world.ask('editPerson', { id: jonas.id, changes: { name: 'Jon', circle: 'inner' } });
  await world.stop();
  await world.worker.start();
  moveTo(world, '2026-06-03T09:59');
  await world.worker.look();
  expect(world.toasts()).toEqual([]);
  moveTo(world, '2026-06-03T10:00');
  await world.worker.look();
  expect(world.toasts()).toEqual([`${mina.id}:2026-06-03:later1`]);
});

it.each(['start', 'look', 'idle', 'command', 'opened'] as const)(
  'pitfall 19: all alarms gone, %s makes exactly one set of them',
  async (waker) => {
    await fakeBrowser.alarms.clearAll();
    await world.stop();
    if (waker === 'start') await world.worker.start();
    if (waker === 'look') await world.worker.look();
    if (waker === 'idle') await world.goIdle('active');
    if (waker === 'command') await enter('Mina', 1);
    if (waker === 'opened') await world.send('opened', { surface: 'popup' });
    await world.worker.look();
    const names = (await world.alarms()).map(({ name }) => name).sort();
    expect(names).toEqual([NEXT_LOOK, TICK].sort());
  },
);

it('pitfall 20: a day of wakes that come late adds up no delay, neither of slots nor of the tick', async () => {
  const chance = chanceFrom(20);
  await line('18:30');
  const tickAt = async () =>
    (await world.alarms()).find(({ name }) => name === TICK)?.scheduledTime;
  const tick = await tickAt();
  for (let day = 0; day < 3; day += 1) {
    for (let look = 0; look < 288; look += 1) {
      world.now += 5 * MINUTE;
      const late = chance.whole(0, 20) * 1000;
      world.now += late;
      await world.worker.look();
      world.now -= late;
    }
  }
  const off = rungAt(world).map((time) => time.slice(11));
  expect(off).toHaveLength(6);
  for (const [n, time] of off.entries()) {
    expect(time).toMatch(n % 2 === 0 ? /^18:2[0-5]$/ : /^18:4[0-5]$/);
  }
  expect(await tickAt()).toBe(tick);
});

it('pitfall 21: what an alarm in the past never rang for is handled at the start', async () => {
  await line('18:30');
  await world.stop();
  moveTo(world, '2026-06-01T18:55');
  await world.worker.start();
  expect(rungAt(world)).toEqual(['2026-06-01T18:55']);
  const next = (await world.alarms()).find(({ name }) => name === NEXT_LOOK);
  expect(next?.scheduledTime).toBeGreaterThan(world.now);
});

it('pitfall 22: the next-look alarm lost, the safety tick finds what is due', async () => {
  await line('18:30');
  await fakeBrowser.alarms.clear(NEXT_LOOK);
  await world.stop();
  moveTo(world, '2026-06-01T18:21');
  await world.worker.look();
  expect(rungAt(world)).toEqual(['2026-06-01T18:21']);
  expect((await world.alarms()).map(({ name }) => name)).toContain(NEXT_LOOK);
});

it('pitfall 23: cut between shown and saved, it shows once more under the same id and never at later starts', async () => {
  await enter('Mina', 60);
  moveTo(world, '2026-06-02T10:00');
  await world.goIdle('locked');
  world.idle = 'active';
  // The worker dies at the first port call after the toast was shown.
  let calls = 0;
  while (world.shown.length === 0) {
    calls += 1;
    world.dieAfter(calls);
    void world.worker.idle('active');
    for (let turn = 0; turn < 5; turn += 1) await settled();
    await world.stop();
    if (world.shown.length === 0) await world.goIdle('locked');
    world.idle = 'active';
  }
  for (let start = 0; start < 5; start += 1) {
    world.now += MINUTE;
    await world.stop();
    await world.worker.start();
  }
  const ids = world.shown.map(({ toast }) => toast.id);
  expect(new Set(ids).size).toBe(1);
  expect(ids.length).toBeLessThanOrEqual(2);
  const [{ id, subjectId } = { id: '', subjectId: '' }] = await nudges();
  await world.ask('answer', { subjectId, nudgeId: id, answer: { kind: 'done', when: 'today' } });
  for (let start = 0; start < 5; start += 1) {
    world.now += HOUR;
    await world.stop();
    await world.worker.start();
  }
  expect(world.shown).toHaveLength(ids.length);
});

it('pitfall 26: a pause whose end passed while asleep is over at the first look', async () => {
  await enter('Mina', 60);
  await world.ask('pause', { length: 'tomorrow' });
  expect(world.badge).toBe('paused');
  await world.stop();
  moveTo(world, '2026-06-02T10:00');
  await comeBack();
  expect(world.badge).toBe('dot');
  expect(world.toasts()).toHaveLength(1);
  expect((await world.rows()).singles.map((row) => (row as { name: string }).name)).not.toContain(
    'pause',
  );
});

it('pitfall 18: in another zone it rings at the time of the place, with the worker dead on the way', async () => {
  await line('18:30');
  await world.stop();
  world.zone = 'America/New_York';
  moveTo(world, '2026-06-01T12:20');
  await world.worker.start();
  // Half past six at home is half past twelve here.
  moveTo(world, '2026-06-01T12:31');
  await world.worker.look();
  expect(rungAt(world)).toEqual([]);
  moveTo(world, '2026-06-01T18:21');
  await world.worker.look();
  expect(rungAt(world)).toEqual(['2026-06-01T18:21']);
});
