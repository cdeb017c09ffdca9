import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addDays } from '../../../../utils/domain/time.ts';
import { closeNotebook } from '../../../../utils/storage/connection.ts';
import { moveTo } from '../../../support/hours.ts';
import { shares, stamp, stampsOf, todayOf } from '../../../support/week.ts';
import { World } from '../../../support/world.ts';

let world: World;

/** A Thursday. */
beforeEach(async () => {
  world = await World.at('2026-11-26T18:00', 'Europe/Berlin');
  await world.worker.start();
});
afterEach(async () => {
  await world.worker.look();
  await closeNotebook();
});

const days = async () => (await stampsOf(world)).map(({ day, source }) => `${day} ${source}`);

describe('A stamp', () => {
  test('is kept for today and for yesterday, and is in the popup’s row at once', async () => {
    expect(await stamp(world, { us: 2, me: 1 })).toMatchObject({ ok: true });
    expect(await stamp(world, { others: 1 }, '2026-11-25')).toMatchObject({ ok: true });
    expect(await days()).toEqual(['2026-11-25 stamped', '2026-11-26 stamped']);
    await world.worker.look();
    expect((await world.popup())?.stamp).toEqual({
      shares: shares({ us: 2, me: 1 }),
      us: false,
      folded: false,
    });
  });

  test('is refused for any other day', async () => {
    expect(await stamp(world, { us: 1 }, '2026-11-24')).toEqual({
      ok: false,
      error: { code: 'tooLate' },
    });
    expect(await stamp(world, { us: 1 }, '2026-11-27')).toMatchObject({
      error: { code: 'badField', field: 'day', problem: 'inTheFuture' },
    });
    expect(await days()).toEqual([]);
  });

  test('belongs to the day that lasts until four in the morning', async () => {
    moveTo(world, '2026-11-27T03:30');
    expect(await stamp(world, { us: 1 }, '2026-11-26')).toMatchObject({ ok: true });
    expect(await stamp(world, { us: 1 }, '2026-11-27')).toMatchObject({ ok: false });
    moveTo(world, '2026-11-27T04:30');
    expect(await stamp(world, { us: 2 }, '2026-11-26')).toMatchObject({ ok: true });
    expect(await days()).toEqual(['2026-11-26 stamped']);
  });

  test('of nothing is none, and clearing it twice is as good as once', async () => {
    await stamp(world, { us: 1 });
    await stamp(world, {});
    expect(await days()).toEqual([]);
    await stamp(world, { us: 1 });
    for (let times = 0; times < 2; times += 1) {
      expect(await world.send('clearStamp', { day: todayOf(world) })).toMatchObject({ ok: true });
    }
    expect(await days()).toEqual([]);
  });

  test('given twice changes nothing the second time', async () => {
    await stamp(world, { us: 1 });
    const before = await stampsOf(world);
    world.pass({ minutes: 5 });
    await stamp(world, { us: 1 });
    expect(await stampsOf(world)).toEqual(before);
  });
});

describe('The row', () => {
  const folded = async () => {
    await world.worker.look();
    return (await world.popup())?.stamp?.folded;
  };

  test('folds itself away after fourteen days without a touch, and comes back with one', async () => {
    await stamp(world, { us: 1 });
    world.pass({ days: 13 });
    expect(await folded()).toBe(false);
    world.pass({ days: 1 });
    expect(await folded()).toBe(true);
    await stamp(world, { me: 1 });
    expect(await folded()).toBe(false);
  });

  test('waits as long after the first day, though nothing was ever tapped', async () => {
    world.pass({ days: 13 });
    expect(await folded()).toBe(false);
    world.pass({ days: 1 });
    expect(await folded()).toBe(true);
  });
});

describe('The other days, about as usual', () => {
  /** Two weeks of stamps, then a week with only its first day stamped. */
  async function threeWeeks(): Promise<void> {
    for (let day = 0; day < 15; day += 1) {
      await stamp(world, day % 7 === 0 ? { others: 2 } : { us: 2, me: 1 });
      world.pass({ days: 1 });
    }
    world.pass({ days: 6 });
    await world.worker.look();
  }

  test('are assumed from the user’s own stamps of each weekday, and can be taken back', async () => {
    await threeWeeks();
    const before = await stampsOf(world);
    const { days: count, undoId } = await world.ask('acceptUsual', {});
    expect(count).toBe(6);
    const assumed = (await stampsOf(world)).filter(({ source }) => source === 'assumed');
    expect(assumed.map(({ day }) => day)).toEqual(
      [6, 5, 4, 3, 2, 1].map((ago) => addDays(todayOf(world), -ago)),
    );
    for (const each of assumed) expect(each.shares).toEqual(shares({ us: 2, me: 1 }));
    await world.ask('undo', { undoId });
    expect(await stampsOf(world)).toEqual(before);
  });

  test('are accepted once', async () => {
    await threeWeeks();
    await world.ask('acceptUsual', {});
    expect(await world.send('acceptUsual', {})).toMatchObject({ error: { code: 'notFound' } });
  });

  test('taken back, leave alone what was tapped meanwhile', async () => {
    await threeWeeks();
    const { undoId } = await world.ask('acceptUsual', {});
    const yesterday = addDays(todayOf(world), -1);
    await stamp(world, { elsewhere: 2 }, yesterday);
    await world.ask('undo', { undoId });
    expect(
      (await stampsOf(world)).filter(({ day }) => day >= addDays(yesterday, -5)),
    ).toMatchObject([{ day: yesterday, source: 'stamped', shares: shares({ elsewhere: 2 }) }]);
  });

  test('are nothing to accept in the first two weeks', async () => {
    await stamp(world, { us: 1 });
    world.pass({ days: 8 });
    expect(await world.send('acceptUsual', {})).toMatchObject({ error: { code: 'notFound' } });
  });
});

describe('A rough guess of the last week', () => {
  test('stands for its days until they are stamped, and blank takes it back', async () => {
    await stamp(world, { me: 2 }, '2026-11-25');
    await world.ask('guessWeek', { shares: shares({ us: 2, elsewhere: 1 }) });
    expect((await days()).filter((each) => each.endsWith('estimated'))).toHaveLength(6);
    expect(await days()).toContain('2026-11-25 stamped');
    await world.ask('guessWeek', { shares: shares({}) });
    expect(await days()).toEqual(['2026-11-25 stamped']);
  });
});
