import { describe, expect, test, vi } from 'vitest';
import type { Machine } from '../../../scripts/browsers/machine.ts';
import { obtain } from '../../../scripts/browsers/obtain.ts';
import { makeMachine } from './machines.ts';

const APT = '/usr/bin/apt-get';

/** A machine whose installers put browsers where they are looked for, or do not. */
function installing(given: Partial<Machine>, brings: Readonly<Record<string, readonly string[]>>) {
  const installed: Record<string, string> = { [APT]: '' };
  const commands: string[] = [];
  const run: Machine['run'] = (command, args) => {
    if (args[0] === '--version')
      return Promise.resolve({ code: 0, output: installed[command] ?? '' });
    commands.push([command.split('/').at(-1), ...args].join(' '));
    const typed = commands.at(-1) ?? '';
    const [, paths] = Object.entries(brings).find(([words]) => typed.includes(words)) ?? [];
    if (!paths) return Promise.resolve({ code: args[0] === 'update' ? 0 : 1, output: 'refused' });
    for (const path of paths) installed[path] = 'Browser 156.0';
    return Promise.resolve({ code: 0, output: '' });
  };
  const machine = makeMachine({ exists: (path) => path in installed, run, ...given });
  return { machine, commands };
}

const quiet = { yes: false, tell: () => undefined };
const OWN = '/home/ada/.cache/own/chrome';

describe('with root and apt', () => {
  test('both browsers come from one installation', async () => {
    const paths = ['/usr/bin/chromium', '/usr/bin/firefox-esr'];
    const { machine, commands } = installing({ isRoot: true }, { 'firefox-esr': paths });
    expect(await obtain(['chromium', 'firefox'], { ...quiet, machine })).toEqual({
      chromium: '/usr/bin/chromium',
      firefox: '/usr/bin/firefox-esr',
    });
    expect(commands).toEqual([
      'apt-get update',
      'apt-get install -y --no-install-recommends chromium firefox-esr fonts-dejavu-core',
    ]);
  });

  test('what apt cannot bring is downloaded, with the libraries it needs', async () => {
    const { machine, commands } = installing({ isRoot: true }, { '--no-shell': [OWN] });
    const found = await obtain(['chromium'], { ...quiet, machine });
    expect(found.chromium).toBe(OWN);
    expect(commands.at(-1)).toMatch(/cli\.js install --no-shell --with-deps chromium$/);
  });
});

describe('without apt or root', () => {
  test('Chromium is the test tool’s own download', async () => {
    const { machine, commands } = installing({}, { 'cli.js install': [OWN] });
    const found = await obtain(['chromium', 'firefox'], { ...quiet, machine });
    expect(found).toEqual({ chromium: OWN, firefox: null });
    expect(commands).toHaveLength(1);
    expect(commands[0]).toMatch(/cli\.js install --no-shell chromium$/);
  });

  test('where nothing works it says exactly what to install', async () => {
    const { machine } = installing({}, {});
    const lines: string[] = [];
    const found = await obtain(['chromium', 'firefox'], {
      yes: false,
      machine,
      tell: (line) => lines.push(line),
    });
    expect(found).toEqual({ chromium: null, firefox: null });
    expect(lines.slice(-3)).toEqual([
      'No chromium, no firefox could be had. To install by hand:',
      '  sudo apt-get update',
      '  sudo apt-get install chromium firefox-esr',
    ]);
  });

  test.each([
    ['darwin', 'brew install --cask chromium'],
    ['win32', 'winget install Hibbiki.Chromium'],
  ])('on %s it names %s', async (platform, command) => {
    const lines: string[] = [];
    const { machine } = installing({ platform }, {});
    await obtain(['chromium'], { yes: true, machine, tell: (line) => lines.push(line) });
    expect(lines.at(-1)?.trim()).toBe(command);
  });
});

describe('the question', () => {
  const at = (given: Partial<Machine>, yes = false) => {
    const { machine, commands } = installing({ isTty: true, ...given }, { 'cli.js': [OWN] });
    const ask = vi.fn(() => Promise.resolve(false));
    return { commands, ask, done: obtain(['chromium'], { ...quiet, yes, ask, machine }) };
  };

  test('is asked at a terminal, and “no” runs nothing', async () => {
    const { ask, commands, done } = at({});
    expect((await done).chromium).toBeNull();
    expect(ask).toHaveBeenCalledOnce();
    expect(commands).toEqual([]);
  });

  test.each([
    ['with --yes', {}, true],
    ['away from a terminal', { isTty: false }, false],
    ['in CI', { env: { CI: 'true' } }, false],
  ])('is not asked %s', async (_where, given, yes) => {
    const { ask, done } = at(given, yes);
    expect((await done).chromium).toBe(OWN);
    expect(ask).not.toHaveBeenCalled();
  });
});

test('a browser that is here is taken without a word', async () => {
  const machine = makeMachine({ installed: { '/usr/bin/chromium': 'Chromium 156.0' } });
  const tell = vi.fn();
  expect((await obtain(['chromium'], { yes: false, machine, tell })).chromium).toBe(
    '/usr/bin/chromium',
  );
  expect(tell).not.toHaveBeenCalled();
});
