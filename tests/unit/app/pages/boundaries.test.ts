import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  boundaryDrafts,
  formatLineDraft,
  lineChanges,
  lineOutcome,
  parseLineDraft,
  readBoundaries,
} from '../../../../utils/app/pages/boundaries.ts';
import { DEFAULT_SETTINGS } from '../../../../utils/domain/settings.ts';
import { WEEKDAYS } from '../../../../utils/domain/time.ts';
import { browserClock } from '../../../../utils/platform/clock.ts';
import { closeNotebook } from '../../../../utils/storage/connection.ts';
import { World } from '../../../support/world.ts';

const LINE = { sentence: 'Lid', time: '18:30', days: WEEKDAYS, inQuietHours: false } as const;

let world: World;

beforeEach(async () => {
  world = await World.at('2026-11-23T19:00', 'Europe/Berlin');
  vi.spyOn(browserClock, 'read').mockImplementation(async () => ({
    now: world.now,
    zone: world.zone,
  }));
  await world.worker.start();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await closeNotebook();
});

test('lines stand by when they come next; today’s may have passed', async () => {
  await world.ask('addClockLine', LINE);
  await world.ask('addClockLine', { ...LINE, sentence: 'Tea', time: '19:30', days: [1] });
  await world.ask('addClockLine', { ...LINE, sentence: 'Choir', time: '19:00', days: [1] });
  const { lines } = await readBoundaries();
  expect(lines.map(({ sentence, next }) => [sentence, new Date(next ?? 0).toISOString()])).toEqual([
    ['Tea', '2026-11-23T18:30:00.000Z'],
    ['Lid', '2026-11-24T17:30:00.000Z'],
    ['Choir', '2026-11-30T18:00:00.000Z'],
  ]);
  expect(lines.map(({ days }) => days)).toEqual([[1], WEEKDAYS, [1]]);
});

test('limits to look at again stand first, from that very day on', async () => {
  const ids: string[] = [];
  for (const sentence of ['One', 'Two', 'Three']) {
    world.pass({ minutes: 1 });
    ids.push((await world.ask('addLimit', { sentence })).id);
  }
  const [first = '', second = '', third = ''] = ids;
  await world.ask('editLimit', { id: third, changes: { reviewOn: '2026-11-23' } });
  await world.ask('editLimit', { id: second, changes: { reviewOn: '2026-11-24' } });
  const newTab = { ...DEFAULT_SETTINGS.newTab, limitIds: [first] };
  await world.ask('changeSettings', { changes: { newTab } });
  const { limits } = await readBoundaries();
  expect(
    limits.map(({ sentence, reviewDue, onNewTab }) => [sentence, reviewDue, onNewTab]),
  ).toEqual([
    ['Three', true, false],
    ['One', false, true],
    ['Two', false, false],
  ]);
});

test('the bond decides the wording; who was closest before does not', async () => {
  expect((await readBoundaries()).bond).toBeNull();
  await world.ask('chooseBond', { kind: 'caredFor', name: '' });
  await world.ask('chooseBond', { kind: 'friend', name: '' });
  expect((await readBoundaries()).bond).toBe('friend');
});

test('a line survives as a draft, an empty day list and a missing time too', () => {
  for (const line of [
    { sentence: 'a, b', time: '18:30', days: [1, 7] },
    { sentence: '', time: '', days: [] },
  ] as const) {
    expect(parseLineDraft(formatLineDraft(line))).toEqual(line);
  }
  expect(parseLineDraft({})).toEqual({});
  expect(parseLineDraft({ days: '9,2,x,2' })).toEqual({ days: [2] });
});

test('what was typed about each record is found again', async () => {
  const line = await world.ask('addClockLine', LINE);
  const limit = await world.ask('addLimit', { sentence: 'One' });
  const drafts = boundaryDrafts();
  await drafts.read();
  drafts.keepLine(line.id, { sentence: 'Lid d', time: '', days: [1] });
  drafts.limit(limit.id).keep('wordsIWouldUse', 'I like');
  await vi.waitFor(async () => {
    const found = await boundaryDrafts().read();
    expect(found.get(line.id)).toEqual({ sentence: 'Lid d', time: '', days: '1' });
    expect(found.get(limit.id)).toEqual({ wordsIWouldUse: 'I like' });
  });
  drafts.keepLine(line.id, null);
  await vi.waitFor(async () => expect((await boundaryDrafts().read()).get(line.id)).toEqual({}));
});

test('only what differs is sent', () => {
  const before = { sentence: 'Lid', time: '18:30', days: [1, 2] } as const;
  expect(lineChanges(before, before)).toEqual({});
  expect(lineChanges(before, { ...before, time: '19:00' })).toEqual({ time: '19:00' });
  expect(lineChanges(before, { ...before, days: [2], sentence: 'Lid d' })).toEqual({
    sentence: 'Lid d',
    days: [2],
  });
});

test('an answer becomes something to show', () => {
  const refused = (error: object) => lineOutcome({ ok: false, error } as never);
  expect(lineOutcome({ ok: true, value: null })).toEqual({ kind: 'kept' });
  expect(refused({ code: 'inQuietHours' })).toEqual({ kind: 'inQuietHours' });
  expect(refused({ code: 'badField', field: 'sentence', problem: 'empty' })).toEqual({
    kind: 'refused',
    field: 'sentence',
    message: 'A word or two is needed here.',
  });
  expect(refused({ code: 'unexpected' })).toMatchObject({ kind: 'refused', field: null });
});
