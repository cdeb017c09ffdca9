import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { closeNotebook } from '../../../../../utils/storage/connection.ts';
import { World } from '../../../../support/world.ts';
import { cutEverywhere } from './cutting.ts';
import { homeAfter, makeHome, type Home } from './home.ts';

interface Event {
  /** Until the moment before it. */
  readonly before?: (world: World) => Promise<unknown>;
  readonly happen: (world: World, home: Home) => Promise<void>;
  /** Ids of the reminders that it raises and puts on the screen. */
  readonly shows: (home: Home) => readonly string[];
  /** What another look would do as well. */
  readonly repeats?: true;
}

const firstLine = ({ line }: Home) => [expect.stringContaining(`${line}:2026-11-24`) as string];

/** Mina is answered, and the line of 18:30 is ten minutes ahead. */
async function untilTheLine(world: World): Promise<void> {
  const [nudgeId = ''] = world.toasts();
  const [subjectId = ''] = nudgeId.split(':');
  await world.ask('answer', { subjectId, nudgeId, answer: { kind: 'done', when: 'today' } });
  world.pass({ hours: 8, minutes: 19 });
  await world.worker.look();
  world.pass({ minutes: 1 });
}

/** The day after, before anything is looked at: Ruth's rhythm has come round, and somebody comes back. */
async function untilTheReturn(world: World): Promise<void> {
  const people = (await world.rows()).people as readonly { id: string }[];
  const rhythm = { kind: 'every', n: 3, unit: 'days' } as const;
  for (const { id } of people) await world.ask('editPerson', { id, changes: { rhythm } });
  world.pass({ hours: 12 });
  await world.goIdle('locked');
  world.pass({ hours: 12 });
}

const EVENTS: Readonly<Record<string, Event>> = {
  'an alarm, with a line to be told of': {
    before: untilTheLine,
    happen: (world) => world.worker.look(),
    shows: firstLine,
    repeats: true,
  },
  'a start of the browser, with a line to be told of': {
    before: untilTheLine,
    happen: (world) => world.worker.start(),
    shows: firstLine,
    repeats: true,
  },
  'a return, with somebody to say hello to': {
    before: untilTheReturn,
    happen: (world) => world.goIdle('active'),
    shows: () => [expect.stringMatching(/:2026-11-25$/) as string],
    repeats: true,
  },
  'a popup opened, with somebody to offer': {
    before: async (world) => {
      await untilTheReturn(world);
      await world.goIdle('active');
      world.pass({ hours: 1 });
      await world.worker.look();
    },
    happen: async (world) => void (await world.send('opened', { surface: 'popup' })),
    shows: () => [],
  },
  'a press of Done on a toast': {
    happen: (world, { nudgeId }) => world.worker.pressed(nudgeId, 0),
    shows: () => [],
  },
  'a press of Later on a toast': {
    happen: (world, { nudgeId }) => world.worker.pressed(nudgeId, 1),
    shows: () => [],
  },
};

let home: Home;

beforeEach(async () => {
  // Made once: every run begins in a copy of it.
  home ??= await makeHome();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await closeNotebook();
});

test.each(Object.entries(EVENTS))(
  '%s, cut before or after any port call, is wholly there or wholly absent',
  async (_what, { before, happen, shows, repeats = false }) => {
    const from = before ? await homeAfter(home, before) : home.from;
    const outcomes = await cutEverywhere({
      from,
      happen: async (world) => {
        await happen(world, home);
        return null;
      },
    });
    expect([...outcomes].sort()).toEqual(repeats ? ['whole'] : ['absent', 'whole']);
    const world = await World.from(from);
    await happen(world, home);
    // A press answers before the plan is made again.
    await world.worker.look();
    expect(world.shown.map(({ toast }) => toast.id)).toEqual(shows(home));
  },
  60_000,
);
