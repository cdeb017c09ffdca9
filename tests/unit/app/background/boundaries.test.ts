import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Boundary } from '../../../../utils/domain/boundary.ts';
import type { Glance, NewTabGlance } from '../../../../utils/domain/glance.ts';
import { DEFAULT_SETTINGS, sameEveryDay } from '../../../../utils/domain/settings.ts';
import type { Weekday } from '../../../../utils/domain/time.ts';
import { closeNotebook } from '../../../../utils/storage/connection.ts';
import { passHours, rungAt } from '../../../support/hours.ts';
import { World } from '../../../support/world.ts';

let world: World;

const EVERY: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
const SHUT = { sentence: 'Laptop shut', time: '18:30', days: EVERY, inQuietHours: false } as const;

/** A Monday. */
beforeEach(async () => {
  world = await World.at('2026-11-23T12:00', 'Europe/Berlin');
  await world.worker.start();
});
afterEach(async () => {
  await world.worker.look();
  await closeNotebook();
});

const boundaries = async () => (await world.rows()).boundaries as readonly Boundary[];
const newtab = async () =>
  ((await world.rows()).glances as readonly Glance[]).find(
    ({ surface }) => surface === 'newtab',
  ) as NewTabGlance;

/** Everything kept anywhere, as text. */
async function everything(): Promise<string> {
  const { browser } = await import('wxt/browser');
  return JSON.stringify([await world.rows(), await browser.storage.local.get(null)]);
}

describe('inside quiet hours', () => {
  const LATE = { ...SHUT, time: '22:00' };

  it.each([
    ['21:35', true],
    ['21:20', true],
    ['21:19', false],
    ['08:09', true],
    ['08:10', false],
  ])('a line at %s, with its word before and after, is asked about: %s', async (time, asked) => {
    const answer = await world.send('addClockLine', { ...SHUT, time });
    expect(answer.ok).toBe(!asked);
    if (!answer.ok) expect(answer.error).toEqual({ code: 'inQuietHours' });
    expect(await boundaries()).toHaveLength(asked ? 0 : 1);
  });

  it('is asked by the days it has: a quiet Sunday means nothing to a Monday', async () => {
    const quietHours = { ...sameEveryDay([]), 7: [{ start: '18:00', end: '20:00' }] };
    await world.ask('changeSettings', { changes: { quietHours } });
    expect((await world.send('addClockLine', { ...SHUT, days: [1] })).ok).toBe(true);
    expect((await world.send('addClockLine', { ...SHUT, days: [6, 7] })).ok).toBe(false);
  });

  it('rings there only if that was confirmed', async () => {
    await world.ask('addClockLine', { ...LATE, inQuietHours: true });
    await passHours(world, 12);
    expect(rungAt(world)).toEqual(['2026-11-23T21:50', '2026-11-23T22:10']);
  });

  it('that came later hold it back: nothing rings there unconfirmed', async () => {
    await world.ask('addClockLine', SHUT);
    const quietHours = sameEveryDay([{ start: '18:00', end: '08:00' }]);
    await world.ask('changeSettings', { changes: { quietHours } });
    await passHours(world, 23);
    expect(rungAt(world)).toEqual([]);
  });

  it('that came later can be confirmed afterwards', async () => {
    const { id } = await world.ask('addClockLine', SHUT);
    const quietHours = sameEveryDay([{ start: '18:00', end: '08:00' }]);
    await world.ask('changeSettings', { changes: { quietHours } });
    await world.ask('editClockLine', { id, changes: { inQuietHours: true } });
    await passHours(world, 12);
    expect(rungAt(world)).toEqual(['2026-11-23T18:20', '2026-11-23T18:40']);
  });

  it('is asked again when it is moved, not when it is only worded anew', async () => {
    const { id } = await world.ask('addClockLine', { ...LATE, inQuietHours: true });
    await world.ask('editClockLine', { id, changes: { sentence: 'Lights out' } });
    expect(await world.send('editClockLine', { id, changes: { time: '22:30' } })).toEqual({
      ok: false,
      error: { code: 'inQuietHours' },
    });
    await world.ask('editClockLine', { id, changes: { time: '22:30', inQuietHours: true } });
    expect(await boundaries()).toMatchObject([
      {
        words: { text: { sentence: 'Lights out' } },
        line: { rhythm: { time: '22:30', inQuietHours: true } },
      },
    ]);
    await world.ask('editClockLine', { id, changes: { time: '18:30' } });
    expect(await boundaries()).toMatchObject([{ line: { rhythm: { inQuietHours: false } } }]);
  });
});

describe('a limit', () => {
  const SENTENCE = 'My phone is mine to read';

  it('is one sentence; what was not said is not claimed', async () => {
    const { id } = await world.ask('addLimit', { sentence: SENTENCE });
    expect(await boundaries()).toMatchObject([
      {
        id,
        words: { text: { sentence: SENTENCE, wordsIWouldUse: '' } },
        line: { area: null, firmness: null, standing: 'mine', reviewOn: null },
      },
    ]);
  });

  it('changes field by field, the others stay', async () => {
    const { id } = await world.ask('addLimit', { sentence: SENTENCE });
    for (const changes of [
      { firmness: 'fixed' },
      { wordsIWouldUse: 'I keep my phone\nto myself.' },
      { area: 'physical' },
      { reviewOn: '2027-02-28' },
      { standing: 'told' },
      { reviewOn: null },
    ] as const) {
      await world.ask('editLimit', { id, changes });
    }
    expect(await boundaries()).toMatchObject([
      {
        words: { text: { sentence: SENTENCE, wordsIWouldUse: 'I keep my phone\nto myself.' } },
        line: { area: 'physical', firmness: 'fixed', standing: 'told', reviewOn: null },
      },
    ]);
  });

  it.each([
    ['sentence', 'empty', { sentence: '' }],
    ['wordsIWouldUse', 'tooLong', { wordsIWouldUse: 'x'.repeat(2001) }],
    ['reviewOn', 'notADay', { reviewOn: '2027-02-29' }],
  ])('with %s that is %s is refused beside it', async (field, problem, changes) => {
    const { id } = await world.ask('addLimit', { sentence: SENTENCE });
    expect(await world.send('editLimit', { id, changes })).toMatchObject({
      error: { code: 'badField', field, problem },
    });
  });

  it('comes round for nobody: no subject, no toast, no glance, also when its review is due', async () => {
    const { id } = await world.ask('addLimit', { sentence: SENTENCE });
    await world.ask('editLimit', { id, changes: { reviewOn: '2026-11-24' } });
    const breaks = { ...DEFAULT_SETTINGS.breaks, on: false };
    await world.ask('changeSettings', { changes: { toastStyle: 'names', breaks } });
    await passHours(world, 36);
    const { glances, nudges: rung } = await world.rows();
    expect((await world.rows()).subjects).toEqual([]);
    expect(rung).toEqual([]);
    expect(world.shown).toEqual([]);
    expect(JSON.stringify(glances)).not.toContain(SENTENCE);
  });

  it('is on the new tab only if it was chosen, and gone from there when it is deleted', async () => {
    const { id } = await world.ask('addLimit', { sentence: SENTENCE });
    await world.ask('addLimit', { sentence: 'Not this one' });
    const newTab = { ...DEFAULT_SETTINGS.newTab, limitIds: [id] };
    await world.ask('changeSettings', { changes: { newTab } });
    expect((await newtab()).words).toMatchObject({ text: { limits: [SENTENCE] } });
    await world.ask('eraseBoundary', { id });
    expect((await newtab()).words).toMatchObject({ text: { limits: [] } });
    expect(await everything()).not.toContain(id);
  });
});
