import type { Machine } from '../../../scripts/browsers/machine.ts';

interface Given extends Partial<Machine> {
  /** Browsers and programs by path, with what they answer to `--version`. */
  readonly installed?: Readonly<Record<string, string>>;
}

/** A machine made of words: nothing is there but what the test puts there. */
export function makeMachine({ installed = {}, ...given }: Given = {}): Machine {
  return {
    platform: 'linux',
    env: { PATH: '/usr/bin' },
    home: '/home/ada',
    isRoot: false,
    isTty: false,
    ownChromium: '/home/ada/.cache/own/chrome',
    exists: (path) => path in installed,
    list: () => [],
    run: (command) => Promise.resolve({ code: 0, output: installed[command] ?? '' }),
    ...given,
  };
}
