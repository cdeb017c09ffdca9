import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Sphere } from '../../../../utils/domain/sphere.ts';
import type { Glance, NewTabGlance } from '../../../../utils/domain/glance.ts';
import { addDays } from '../../../../utils/domain/time.ts';
import { closeNotebook } from '../../../../utils/storage/connection.ts';
import { moveTo } from '../../../support/hours.ts';
import { aTime, minutesOf, shares, stamp, todayOf } from '../../../support/week.ts';
import { World } from '../../../support/world.ts';

let world: World;

/** A Thursday, with somebody close. */
beforeEach(async () => {
  world = await World.at('2026-11-26T18:00', 'Europe/Berlin');
  await world.worker.start();
  await world.ask('chooseBond', { kind: 'partner', name: 'Lee' });
});
afterEach(async () => {
  await world.worker.look();
  await closeNotebook();
});

const draw = (sphere: Sphere, direction: 'floor' | 'ceiling', amount: number) =>
  world.ask('setHoursLine', { sphere, direction, amount, unit: 'hours' });
const boat = async () => {
  await world.worker.look();
  return (await world.popup())?.boat;
};

/** So many hours of us, me, others and elsewhere, spread over the four days up to today. */
async function week(us: number, me: number, others: number, elsewhere: number): Promise<void> {
  for (const [sphere, hours] of Object.entries({ us, me, others, elsewhere })) {
    for (let ago = 0; ago < 4; ago += 1) {
      const day = addDays(todayOf(world), -ago);
      const time = { sphere: sphere as Sphere, minutes: hours * 15, day };
      if (hours > 0) await world.ask('logTime', aTime(world, time));
    }
  }
}
async function pinnedLines(): Promise<void> {
  await draw('us', 'ceiling', 20);
  await draw('me', 'floor', 5);
  await draw('others', 'floor', 4);
}

describe('Without data', () => {
  test('the boat is at anchor, here and in the toolbar', async () => {
    expect(await boat()).toEqual({
      picture: { kind: 'atAnchor' },
      sentence: { kind: 'atAnchor', recorded: 0, plans: 0 },
    });
    expect(world.icon).toBe('anchor');
  });

  test('it sails with the fourth day that is told of, and no earlier', async () => {
    for (let day = 1; day <= 3; day += 1) {
      await stamp(world, { us: 1, me: 1 });
      expect(await boat()).toMatchObject({ sentence: { kind: 'atAnchor', recorded: day } });
      world.pass({ days: 1 });
    }
    await stamp(world, { us: 1, me: 1 });
    expect(await boat()).toMatchObject({ picture: { kind: 'sailing', lean: 'level' } });
    expect(world.icon).toBe('level');
  });

  test('it says how many plans this week holds', async () => {
    await world.ask('loadSample', {});
    expect(await boat()).toMatchObject({ sentence: { kind: 'atAnchor', plans: 1 } });
  });

  test('a rough guess lets it sail, and says that it is one', async () => {
    await world.ask('guessWeek', { shares: shares({ us: 1, me: 1 }) });
    expect(await boat()).toMatchObject({ sentence: { kind: 'sailing', guessed: true } });
    await stamp(world, { us: 1 });
    expect(await boat()).toMatchObject({ sentence: { kind: 'sailing', guessed: false } });
  });
});

describe('The pinned weeks, logged hour by hour', () => {
  test.each([
    [[9, 5, 4, 22], 'level', 'level'],
    [[3, 1, 1, 35], 'level', 'level'],
    [[25, 2, 1, 12], 'usALot', 'toUs'],
  ] as const)('%j is %s', async (hours, lean, icon) => {
    await pinnedLines();
    const [us, me, others, elsewhere] = hours;
    await week(us, me, others, elsewhere);
    expect(await boat()).toMatchObject({ picture: { kind: 'sailing', lean } });
    expect(world.icon).toBe(icon);
  });

  test('a floor of us of eight hours, with two of forty, leans away', async () => {
    await draw('us', 'floor', 8);
    await week(2, 8, 8, 22);
    expect(await boat()).toMatchObject({
      picture: { lean: 'awayALittle' },
      sentence: { side: -1, fact: { kind: 'short', sphere: 'us', had: 120, line: 480 } },
    });
    expect(world.icon).toBe('away');
  });
});

describe('The toolbar’s boat', () => {
  test('keeps still where that is chosen, and the popup’s does not', async () => {
    await world.ask('changeSettings', { changes: { stillBoat: true } });
    await world.worker.look();
    expect(world.icon).toBe('level');
    await pinnedLines();
    await week(25, 2, 1, 12);
    expect(await boat()).toMatchObject({ picture: { lean: 'usALot' } });
    expect(world.icon).toBe('level');
  });

  test('shows nothing of a week once everything is erased', async () => {
    await pinnedLines();
    await week(25, 2, 1, 12);
    await world.worker.look();
    expect(world.icon).toBe('toUs');
    await world.send('eraseEverything', {});
    expect(world.icon).toBe('level');
  });
});

describe('It changes', () => {
  test('at once with a log, and with what is taken back', async () => {
    await pinnedLines();
    await week(9, 5, 4, 22);
    const { undoId } = await world.ask('logTime', aTime(world, { sphere: 'us', minutes: 23 * 60 }));
    expect(await boat()).toMatchObject({ picture: { lean: 'usALot' } });
    await world.ask('undo', { undoId });
    expect(await boat()).toMatchObject({ picture: { lean: 'level' } });
  });

  test('with the day, once', async () => {
    await draw('us', 'floor', 8);
    await week(9, 1, 1, 9);
    expect(await boat()).toMatchObject({ picture: { lean: 'level' } });
    // The first of the four days leaves the last seven.
    moveTo(world, '2026-11-30T03:30');
    expect(await boat()).toMatchObject({ picture: { kind: 'sailing' } });
    moveTo(world, '2026-11-30T04:30');
    expect(await boat()).toMatchObject({ picture: { kind: 'atAnchor' } });
  });

  test('when somebody is chosen or nobody is: alone it stays level', async () => {
    await pinnedLines();
    await week(25, 2, 1, 12);
    await world.ask('chooseBond', { kind: null, name: '' });
    expect(await boat()).toMatchObject({
      picture: { lean: 'level' },
      sentence: { side: 0, fact: { kind: 'short', sphere: 'others' } },
    });
    await world.ask('chooseBond', { kind: 'friend', name: 'Kim' });
    expect(await boat()).toMatchObject({ picture: { lean: 'usALot' } });
  });
});

describe('The new tab', () => {
  const newTab = async () => {
    await world.worker.look();
    const rows = (await world.rows()).glances as readonly Glance[];
    return rows.find((row): row is NewTabGlance => row.surface === 'newtab');
  };

  test('has the picture and not a number; emptied it has neither', async () => {
    await pinnedLines();
    await week(25, 2, 1, 12);
    expect(await newTab()).toMatchObject({ boat: { lean: 'usALot' } });
    expect(JSON.stringify(await newTab())).not.toContain('had');
    await world.ask('changeSettings', { changes: { newTab: { emptied: true } } });
    expect(await newTab()).not.toHaveProperty('boat');
  });
});

describe('Pitfall 2: hours of a week', () => {
  test('are the same after a change of the clocks and in two other zones', async () => {
    // The clocks of Berlin go back in the night to Sunday, 25 October.
    world = await World.at('2026-10-21T20:00', 'Europe/Berlin');
    await world.worker.start();
    await draw('others', 'ceiling', 8);
    const zones = ['Europe/Berlin', 'Pacific/Kiritimati', 'America/Los_Angeles'];
    for (let day = 0; day < 5; day += 1) {
      await world.ask('logTime', aTime(world, { sphere: 'others', evening: true }));
      if (day === 1) world.zone = zones[1] ?? '';
      if (day === 3) world.zone = zones[2] ?? '';
      world.pass({ days: 1 });
    }
    const hours = { others: 300 };
    expect(await minutesOf(world)).toEqual(hours);
    for (const zone of zones) {
      world.zone = zone;
      await world.worker.look();
      expect(await minutesOf(world)).toEqual(hours);
    }
    moveTo(world, '2026-10-25T20:00');
    await world.worker.look();
    expect((await world.popup())?.hours).toMatchObject({ had: 300, line: 480 });
  });
});
