import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SHAPES } from '../../../../../utils/app/background/door-shapes.ts';
import { WRITTEN } from '../../../../../utils/app/background/commands/index.ts';
import type { CommandName } from '../../../../../utils/app/commands/index.ts';
import { closeNotebook } from '../../../../../utils/storage/connection.ts';
import type { World } from '../../../../support/world.ts';
import { CASES } from './command-cases.ts';
import { cutEverywhere } from './cutting.ts';
import { homeAfter, makeHome, type Home } from './home.ts';

let home: Home;

beforeEach(async () => {
  // Made once: every run begins in a copy of it.
  home ??= await makeHome();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await closeNotebook();
});

/** After them a look leaves everything alone, until a page is opened. */
const OF_THE_WHOLE: readonly string[] = ['eraseEverything', 'restoreSnapshot', 'startFresh'];

test('no command is missing here', () => {
  expect(Object.keys(CASES).sort()).toEqual(Object.keys(SHAPES).sort());
  expect(Object.keys(CASES)).toEqual(expect.arrayContaining(Object.keys(WRITTEN)));
});

test.each(Object.keys(CASES) as CommandName[])(
  '%s, cut before or after any port call, is wholly there or wholly absent',
  async (name) => {
    const { input, before, changesNothing = false } = CASES[name];
    const from = before ? await homeAfter(home, (world) => before(world, home)) : home.from;
    const given = typeof input === 'function' ? input(home) : input;
    const outcomes = await cutEverywhere({
      from,
      happen: (world: World) => world.send(name, given),
      erases: /^(erase|remove|start)/.test(name),
      clears: name === 'changeSettings',
      ...(OF_THE_WHOLE.includes(name)
        ? { next: (world: World) => world.send('opened', { surface: 'dashboard' }) }
        : {}),
    });
    expect([...outcomes].sort()).toEqual(changesNothing ? ['whole'] : ['absent', 'whole']);
  },
  60_000,
);
