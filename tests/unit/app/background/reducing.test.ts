import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Moment } from '../../../../utils/domain/moment.ts';
import type { Plan } from '../../../../utils/domain/plan.ts';
import { plainWords, readWords } from '../../../../utils/domain/record.ts';
import { addDays } from '../../../../utils/domain/time.ts';
import { closeNotebook, notebook } from '../../../../utils/storage/connection.ts';
import { enterMoment } from '../../../../utils/storage/moments.ts';
import { reduceMoments } from '../../../../utils/storage/reducing.ts';
import { write } from '../../../../utils/storage/transaction.ts';
import type { SubjectRow } from '../../../../utils/storage/schema.ts';
import { momentsOf, todayOf } from '../../../support/week.ts';
import { World } from '../../../support/world.ts';

let world: World;
let mina: string;

beforeEach(async () => {
  world = await World.at('2026-11-26T12:00', 'Europe/Berlin');
  await world.worker.start();
  ({ id: mina } = await world.ask('addPerson', { name: 'Mina', lastTalked: 'unknown' }));
});
afterEach(async () => {
  await world.worker.look();
  await closeNotebook();
});

const talked = (ago: number) =>
  world.ask('logContact', {
    personId: mina,
    when: addDays(todayOf(world), -ago),
    note: `Tea, ${ago} days ago`,
  });

async function told(): Promise<string[]> {
  const moments = await momentsOf(world);
  return moments
    .filter(({ words, subjectId }) => subjectId !== null && readWords(words)?.note !== '')
    .map(({ words }) => readWords(words)?.note ?? '')
    .sort();
}

describe('Old notes and names', () => {
  test('are reduced to counts after ninety days, and the last contact stays known', async () => {
    await talked(89);
    world.pass({ days: 1 });
    await world.worker.look();
    expect(await told()).toEqual(['Tea, 89 days ago']);
    world.pass({ days: 1 });
    await world.worker.look();
    expect(await told()).toEqual([]);
    expect(await momentsOf(world)).toMatchObject([
      { sphere: 'others', subjectId: null, words: { text: { note: '' } } },
    ]);
    const subjects = (await world.rows()).subjects as readonly SubjectRow[];
    expect(subjects.find(({ id }) => id === mina)?.lastDone?.day).toBe('2026-08-29');
  });

  test('leave with plans that are over for as long; what comes round still stays', async () => {
    const plan = {
      template: 'own',
      title: 'Dinner with M.',
      sphere: 'others',
      day: todayOf(world),
      time: '19:00',
      minutes: 60,
      personId: mina,
      careId: null,
      repeats: null,
      inQuietHours: false,
    } as const;
    await world.ask('addPlan', plan);
    await world.ask('addPlan', { ...plan, title: 'Choir', repeats: { kind: 'daily' } });
    const titles = async () => {
      const { plans } = await world.rows();
      return (plans as readonly Plan[]).map(({ words }) => readWords(words)?.title);
    };
    world.pass({ days: 90 });
    await world.worker.look();
    expect((await titles()).toSorted()).toEqual(['Choir', 'Dinner with M.']);
    world.pass({ days: 1 });
    await world.worker.look();
    expect(await titles()).toEqual(['Choir']);
  });

  test('are reduced after thirty days once others use the computer, at once', async () => {
    await talked(31);
    await talked(29);
    world.pass({ minutes: 1 });
    await world.worker.look();
    expect(await told()).toHaveLength(2);
    await world.ask('changeSettings', { changes: { shared: true } });
    await world.worker.look();
    expect(await told()).toEqual(['Tea, 29 days ago']);
  });

  test('stay where the user keeps them', async () => {
    await world.ask('changeSettings', { changes: { keepNotes: true } });
    await talked(200);
    world.pass({ days: 2 });
    await world.worker.look();
    expect(await told()).toHaveLength(1);
  });

  test('entered for a day long reduced are reduced the next day', async () => {
    await world.worker.look();
    await talked(200);
    await world.worker.look();
    expect(await told()).toHaveLength(1);
    world.pass({ days: 1 });
    await world.worker.look();
    expect(await told()).toEqual([]);
  });
});

describe('Many of them', () => {
  async function remember(count: number, day: (n: number) => string): Promise<void> {
    await talked(1);
    await write(await notebook(), async (tx) => {
      const [moment] = await tx.objectStore('moments').getAll();
      if (!moment) throw new Error('no moment to take after');
      for (let n = 0; n < count; n += 1) {
        const words = plainWords({ note: 'Tea' });
        const old: Moment = { ...moment, id: `old-${n}`, day: day(n), words };
        await enterMoment(tx, old);
      }
    });
  }

  const runs = async () => {
    let count = 0;
    const database = await notebook();
    for (let isDone = false; !isDone; count += 1) {
      isDone = await write(database, (tx) => reduceMoments(tx, '2026-06-01', 50));
      if (count > 100) throw new Error('it never ends');
    }
    return count;
  };

  test('are reduced in slices, each going on where the last one ended', async () => {
    await remember(220, (n) => addDays('2025-06-01', n));
    expect(await runs()).toBe(5);
    expect(await told()).toEqual(['Tea, 1 days ago']);
  });

  test('of one day alone are reduced, too', async () => {
    await remember(220, () => '2026-01-01');
    await runs();
    expect(await told()).toEqual(['Tea, 1 days ago']);
  });
});
