import { expect } from 'vitest';
import type { NudgeRow } from '../../utils/storage/schema.ts';
import type { Remote } from './remote.ts';
import { Story } from './story.ts';
import { until } from './until.ts';

/** A browser that can be closed and started again with everything that stays. */
export interface Restarting extends Remote {
  stopWorker(): Promise<void>;
  restart(): Promise<Restarting>;
  close(): Promise<void>;
}

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7] as const;
const at = (time: string) => `2026-11-23T${time}:00+01:00`;
const MINUTE_MS = 60_000;

/**
 * What was timed for while the browser was closed, less than two hours ago, is told once, within a
 * minute of its start, by nothing but the start; and not again at the next one. The browser is
 * closed afterwards.
 */
export async function tellsOfWhatRangMeanwhile(first: Restarting): Promise<void> {
  let open = first;
  try {
    await toldOnce(first, async () => (open = await open.restart()));
  } finally {
    await open.close();
  }
}

async function toldOnce(first: Restarting, restart: () => Promise<Restarting>): Promise<void> {
  const before = new Story(first);
  await before.ask('eraseEverything', {});
  await first.setClock(at('12:00'), 'Europe/Berlin');
  await first.setIdle('active');
  await before.ask('changeSettings', { changes: { breaks: { on: false, afterMinutes: 55 } } });
  const line = { sentence: 'Laptop shut', time: '18:30', days: EVERY_DAY, inQuietHours: false };
  await before.ask('addClockLine', line);
  await first.setClock(at('18:10'));
  await first.happen('alarm', 'next-look');
  expect(await before.rows('nudges')).toEqual([]);

  // 18:40 passes while it is closed.
  await first.setClock(at('19:35'));
  const began = performance.now();
  const second = await restart();
  const story = new Story(second);
  const told = await until(async () => shown(story), 'the word of 18:40', MINUTE_MS);
  expect(performance.now() - began).toBeLessThan(MINUTE_MS);
  expect(told).toHaveLength(1);
  expect(await story.expectToasts(1)).toEqual([told[0]?.id]);
  await story.expectBadge('•');
  await story.expectTwoAlarms();

  await second.setClock(at('19:40'));
  const third = await restart();
  const after = new Story(third);
  const now = Date.parse(at('19:40'));
  await until(async () => (await after.glance())?.writtenAt === now, 'a look', MINUTE_MS);
  await after.expectBadge('•');
  await after.expectTwoAlarms();
  expect(await after.rows('nudges')).toEqual(told);
  expect(await third.notifications(), 'shown again').toEqual([]);
}

/** All there are, once one of them was put before the user. */
async function shown(story: Story): Promise<readonly NudgeRow[] | null> {
  const rows = (await story.rows('nudges')) as readonly NudgeRow[];
  return rows.some(({ state }) => state.kind === 'shown') ? rows : null;
}
