import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Moment } from '../../../utils/domain/moment.ts';
import { plainWords, readWords } from '../../../utils/domain/record.ts';
import { addDays } from '../../../utils/domain/time.ts';
import { closeNotebook, notebook } from '../../../utils/storage/connection.ts';
import { historyPage, type HistoryPlace } from '../../../utils/storage/history.ts';
import { readingOf, write } from '../../../utils/storage/transaction.ts';
import { chanceFrom } from '../../support/random.ts';
import { rowsReadBy } from '../../support/rows-read.ts';
import { World } from '../../support/world.ts';

const NEWEST = '2026-11-26';

beforeEach(async () => {
  await World.at('2026-11-26T12:00', 'Europe/Berlin');
});
afterEach(closeNotebook);

function moment(n: number, over: Partial<Moment> = {}): Moment {
  return {
    id: `moment-${String(n).padStart(5, '0')}`,
    createdAt: n,
    updatedAt: n,
    words: plainWords({ note: n % 40 === 0 ? 'Tea with Zoë' : 'A walk' }),
    sphere: 'others',
    at: 1_000_000 - n,
    zone: 'Europe/Berlin',
    day: addDays(NEWEST, -Math.floor(n / 5)),
    minutes: 30,
    subjectId: null,
    estimated: false,
    ...over,
  };
}

async function remember(moments: readonly Moment[]): Promise<void> {
  await write(await notebook(), async (tx) => {
    for (const each of moments) await tx.objectStore('moments').put(each);
  });
}

async function page(
  after: HistoryPlace | null,
  matches: (each: Moment) => boolean = () => true,
  size = 20,
) {
  return historyPage(readingOf(await notebook()), { after, size, matches });
}

async function all(matches?: (each: Moment) => boolean, size = 20): Promise<string[]> {
  const found: string[] = [];
  let after: HistoryPlace | null = null;
  for (let pages = 0; pages < 1000; pages += 1) {
    const { moments, next }: Awaited<ReturnType<typeof page>> = await page(after, matches, size);
    found.push(...moments.map(({ id }) => id));
    if (next === null) return found;
    after = next;
  }
  throw new Error('it never ends');
}

const ids = (moments: readonly Moment[]) => moments.map(({ id }) => id);
const aboutTea = ({ words }: Moment) => readWords(words)?.note.includes('Tea') ?? false;
const many = (count: number) => Array.from({ length: count }, (_, n) => moment(n));

describe('A page of the history', () => {
  test('of nothing is nothing', async () => {
    expect(await page(null)).toEqual({ moments: [], next: null });
  });

  test('comes newest first, and the next one goes on where it ended', async () => {
    const moments = many(113);
    await remember(moments.toReversed());
    expect(await all()).toEqual(ids(moments));
    expect(await all(() => true, 1)).toEqual(ids(moments));
  });

  test('finds every moment once, however they lie', async () => {
    const chance = chanceFrom(7);
    const moments = Array.from({ length: 300 }, (_, n) =>
      moment(n, {
        day: addDays(NEWEST, -chance.pick([0, 0, 1, 13, 14, 15, 200, chance.whole(0, 900)])),
        at: chance.whole(0, 3),
      }),
    );
    await remember(moments);
    const found = await all(() => true, 7);
    expect(found).toHaveLength(300);
    expect(new Set(found).size).toBe(300);
    const dayOf = new Map(moments.map(({ id, day }) => [id, day]));
    const days = found.map((id) => dayOf.get(id) ?? '');
    expect(days).toEqual([...days].sort().reverse());
  });

  test('holds what matches alone, over gaps of years', async () => {
    const moments = [
      ...many(200),
      moment(900, { day: '2019-01-01', words: plainWords({ note: 'Tea' }) }),
    ];
    await remember(moments);
    expect(await all(aboutTea, 2)).toEqual(ids(moments.filter(aboutTea)));
  });

  test('leaves out what was deleted', async () => {
    await remember([moment(0), moment(1, { deletedAt: 5 })]);
    expect(await all()).toEqual(['moment-00000']);
  });
});

describe('With a long history', () => {
  test('the first page reads a few days, however much lies behind them', async () => {
    await remember(many(400));
    const few = await rowsReadBy(() => page(null));
    await remember(many(4000));
    expect(await rowsReadBy(() => page(null))).toBe(few);
    expect(few).toBeLessThan(120);
  });

  test('a search stops at a page, and after so many moments without one', async () => {
    await remember(many(12_000));
    expect(await rowsReadBy(() => page(null, aboutTea, 5))).toBeLessThan(400);
    const none = () => false;
    const read = await rowsReadBy(() => page(null, none));
    expect(read).toBeGreaterThanOrEqual(5_000);
    expect(read).toBeLessThan(5_200);
    expect((await page(null, none)).next).not.toBeNull();
    expect(await all(none)).toEqual([]);
  }, 60_000);
});
