import { setTimeout as passing } from 'node:timers/promises';
import { beforeAll, expect, test } from 'vitest';
import { say } from '../../../scripts/terminal.ts';
import type { NudgeRow } from '../../../utils/storage/schema.ts';
import type { Whole } from '../../../utils/storage/whole.ts';
import { randomAct, type Act } from '../../support/acts.ts';
import { Chromium } from '../../support/chromium.ts';
import { forThisFile } from '../../support/files.ts';
import { chanceFrom } from '../../support/random.ts';
import { isSound } from '../../support/sound.ts';
import { Story } from '../../support/story.ts';
import { until } from '../../support/until.ts';

/** Replay one run with SEED=n. */
const SEED = Number(process.env['SEED'] ?? 20261123);
const CUTS = process.env['SOAK'] ? 200 : 20;
/** A worker has done with an act by then, woken for it or not. */
const LONGEST_MS = 60;

const MARKS = { '': 'none', '•': 'dot', '‖': 'paused' } as const;

/** When each reminder was put before the user, by what was recorded of it. */
const recorded = new Map<string, number>();
/** Somebody was erased, and took reminders along that are counted. */
let hasErased = false;

const browser = forThisFile(() => Chromium.launch());
const chance = chanceFrom(SEED);
let story: Story;

beforeAll(async () => {
  story = new Story(browser());
  await story.begin();
  for (const name of ['Mina', 'Jonas', 'Ruth']) await story.enterFriend(name);
  await story.ask('addGoal', { wish: 'Ten pages' });
  await story.sleepThroughTheNight();
});

test(
  `a worker stopped at ${CUTS} random moments loses nothing, doubles nothing, and leaves nothing half done`,
  async () => {
    const ended = { whole: 0, absent: 0, event: 0 };
    for (let n = 1; n <= CUTS; n += 1) {
      const act = randomAct(story, await found(), chance, `words ${n}`);
      const told = { point: `SEED=${SEED}, cut ${n}, in ${act.what}` };
      await browser().advance(chance.pick([1, 7, 50, 240]) * 60_000);
      ended[await cutIn(act, told.point)] += 1;
    }
    say(
      `cut anywhere in Chromium: ${CUTS} cuts, ${ended.whole} commands whole, ` +
        `${ended.absent} absent, ${ended.event} in events, SEED=${SEED}`,
    );
    expect(ended.whole + ended.absent + ended.event).toBe(CUTS);
  },
  CUTS * 15_000,
);

/** Stops the worker at a random moment of an act; a real alarm wakes the next one. */
async function cutIn(act: Act, point: string): Promise<'whole' | 'absent' | 'event'> {
  if (chance.whole(0, 1) === 0) await browser().stopWorker();
  let accepted = false;
  void act.happen().then(
    (answer) => (accepted = (answer as { ok?: boolean } | null)?.ok === true),
    () => null, // Cut off, the question goes unanswered.
  );
  // The one thing here that is left to the clock is what is tried.
  await passing(chance.whole(0, LONGEST_MS));
  await browser().stopWorker();
  const wasAccepted = accepted;
  await lookAgain();
  const rows = await found();
  hasErased ||= act.erases === true;
  await isSoundNow(rows, point);
  const whole = act.isWhole?.(rows);
  if (whole === undefined) return 'event';
  if (!whole) {
    expect(act.isAbsent?.(rows), `${point}: half done`).toBe(true);
    expect(wasAccepted, `${point}: answered, and absent`).toBe(false);
  }
  return whole ? 'whole' : 'absent';
}

async function lookAgain(): Promise<void> {
  await browser().fireAlarm('next-look');
  await until(() => browser().isWorkerRunning(), 'the alarm to wake a worker');
  await browser().happen('alarm', 'next-look');
}

async function found(): Promise<Whole> {
  const { databases } = await browser().storageDump();
  return databases['evenkeel'] as unknown as Whole;
}

/** Sound, and as it stays when another worker looks. */
async function isSoundNow(rows: Whole, point: string): Promise<void> {
  const seen = async () => ({
    badge: MARKS[(await browser().badge()) as keyof typeof MARKS],
    toasts: await browser().notifications(),
    alarms: await browser().alarms(),
  });
  const { local } = await browser().storageDump();
  const before = await seen();
  isSound({ rows, local, ...before }, { point, erases: hasErased });
  shownOnce(rows, point);
  await browser().stopWorker();
  await browser().happen('alarm', 'next-look');
  expect(await found(), `${point}: another look`).toEqual(rows);
  const after = await seen();
  expect(after.alarms, `${point}: another look`).toEqual(before.alarms);
  expect(after.badge, `${point}: another look`).toBe(before.badge);
}

/** What is recorded as shown is not shown anew. */
function shownOnce(rows: Whole, point: string): void {
  for (const { id, state } of rows.nudges as readonly NudgeRow[]) {
    if (state.kind !== 'shown') continue;
    expect(recorded.get(id) ?? state.at, `${point}: shown again`).toBe(state.at);
    recorded.set(id, state.at);
  }
}
