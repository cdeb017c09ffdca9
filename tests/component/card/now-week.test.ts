import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { pageNotebook } from '../../../utils/app/pages/notebook.ts';
import { Now } from '../../../utils/app/pages/now.svelte.ts';
import { NO_SHARES, type Shares } from '../../../utils/domain/day-stamp.ts';
import type { GlanceHours, PopupGlance } from '../../../utils/domain/glance.ts';
import { plainWords } from '../../../utils/domain/record.ts';
import { HOUR, MINUTE } from '../../../utils/domain/time.ts';
import { browserClock } from '../../../utils/platform/clock.ts';
import * as messages from '../../../utils/platform/messages.ts';
import { closeNotebook } from '../../../utils/storage/connection.ts';
import { glanceOf } from './glances.ts';

const NOW = Date.parse('2026-11-24T10:00:00+01:00');
const READING = { now: NOW, zone: 'Europe/Berlin' };
const NEAR: GlanceHours = {
  sphere: 'us',
  direction: 'ceiling',
  unit: 'hours',
  had: 960,
  line: 1200,
  standing: 'near',
  named: false,
};

let now: Now;
let written: number;
let ok: boolean;
const sent: unknown[] = [];

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  written = NOW;
  ok = true;
  sent.length = 0;
  vi.spyOn(browserClock, 'read').mockResolvedValue(READING);
  vi.spyOn(messages, 'send').mockImplementation((message) => {
    sent.push(message);
    const error = { code: 'tooLate' };
    return Promise.resolve(ok ? { ok: true, value: null } : { ok: false, error });
  });
  now = new Now(READING);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await closeNotebook();
});

async function planned(over: Partial<PopupGlance> = {}): Promise<void> {
  written += 1;
  const calm = { kind: 'calm', held: false } as const;
  const row = glanceOf(calm, { now: NOW, writtenAt: written }) as PopupGlance;
  await (await pageNotebook()).put('glances', { ...row, ...over });
  await now.refresh();
}
const stamp = (tapped: Partial<Shares>, folded = false) => ({
  stamp: { shares: { ...NO_SHARES, ...tapped }, us: true, folded },
});
const shown = () => now.week.stamp?.shares;

describe('the chips', () => {
  test('show at once what was tapped, until the row has it, and then what the row says', async () => {
    await planned(stamp({}));
    await now.week.tap({ ...NO_SHARES, me: 1 });
    expect(sent).toEqual([
      {
        command: 'setStamp',
        input: { day: '2026-11-24', shares: { ...NO_SHARES, me: 1 } },
      },
    ]);
    expect(shown()).toMatchObject({ me: 1 });
    await planned(stamp({}));
    expect(shown(), 'a row from before').toMatchObject({ me: 1 });
    await planned(stamp({ me: 1 }));
    await planned(stamp({ me: 2 }));
    expect(shown(), 'changed elsewhere').toMatchObject({ me: 2 });
  });

  test('show what is kept where a tap was refused, and say so', async () => {
    await planned(stamp({ us: 1 }));
    ok = false;
    await now.week.tap({ ...NO_SHARES, us: 2 });
    expect(shown()).toMatchObject({ us: 1 });
    expect(now.status.message).not.toBe('');
  });

  test('are not there once they have folded away, nor after their day, nor in an old row', async () => {
    await planned();
    expect(now.week.stamp).toBeNull();
    await planned(stamp({}, true));
    expect(now.week.stamp).toBeNull();
    expect(now.week.unfolded).not.toBeNull();
    await planned({ ...stamp({}), dayEnds: NOW });
    expect(now.week.unfolded).toBeNull();
  });
});

describe('the boat', () => {
  test('of a row of an earlier version is at anchor', async () => {
    await planned();
    expect(now.week.picture).toEqual({ kind: 'atAnchor' });
    expect(now.week.sentence).toBe('At anchor this morning.');
  });

  test('invites to tap only while there is something to tap', async () => {
    const boat = {
      picture: { kind: 'atAnchor' },
      sentence: { kind: 'atAnchor', recorded: 0, plans: 0 },
    } as const;
    await planned({ boat, ...stamp({}) });
    expect(now.week.sentence).toMatch(/Tap how today went/);
    await planned({ boat, ...stamp({}, true) });
    expect(now.week.sentence).toBe('At anchor this morning.');
  });
});

describe('the one row of lines', () => {
  const words = plainWords({
    name: '',
    reaches: [],
    askAbout: '',
    settledName: '',
    goals: [],
    line: 'Laptop shut',
  });
  const clockLine = (inMs: number) => ({ line: { boundaryId: 'b', at: NOW + inMs }, words });

  test.each<[string, Partial<PopupGlance>, boolean]>([
    ['no clock line', { hours: { ...NEAR, standing: 'open' } }, true],
    ['a clock line', { hours: { ...NEAR, standing: 'open' }, ...clockLine(3 * HOUR) }, false],
    ['a clock line far off, and one comes near', { hours: NEAR, ...clockLine(3 * HOUR) }, true],
    ['a clock line within the hour', { hours: NEAR, ...clockLine(30 * MINUTE) }, false],
    ['nothing drawn', { hours: null }, false],
  ])('with %s', async (_what, row, told) => {
    await planned(row);
    expect(now.week.hours !== '').toBe(told);
  });
});
