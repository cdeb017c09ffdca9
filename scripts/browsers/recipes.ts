import { toolCommand } from '../processes.ts';
import type { Machine } from './machine.ts';

export type Wanted = 'chromium' | 'firefox';

export interface Step {
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** One way to get browsers onto this machine. */
export interface Recipe {
  readonly name: string;
  readonly steps: readonly Step[];
}

const DEBIAN_PACKAGES: Readonly<Record<Wanted, string>> = {
  chromium: 'chromium',
  firefox: 'firefox-esr',
};

/** A serif, and one that `system-ui` finds: Liberation alone sets pages like a typewriter. */
const FONTS = ['fonts-dejavu-core'];

/** The ways open here, best first; none where there is nothing to be done. */
export function recipesFor(missing: readonly Wanted[], machine: Machine): readonly Recipe[] {
  const byPackage = missing.length > 0 && canInstallPackages(machine);
  return [
    ...(byPackage ? [fromDebian(missing)] : []),
    ...(missing.includes('chromium') ? [download(machine)] : []),
  ];
}

function canInstallPackages(machine: Machine): boolean {
  return machine.platform === 'linux' && machine.isRoot && machine.exists('/usr/bin/apt-get');
}

function fromDebian(missing: readonly Wanted[]): Recipe {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const packages = missing.map((browser) => DEBIAN_PACKAGES[browser]);
  return {
    name: `${packages.join(' and ')} from the packages of this system`,
    steps: [
      { command: 'apt-get', args: ['update'], env },
      {
        command: 'apt-get',
        args: ['install', '-y', '--no-install-recommends', ...packages, ...FONTS],
        env,
      },
    ],
  };
}

function download(machine: Machine): Recipe {
  const [command, program] = toolCommand('playwright');
  const libraries = canInstallPackages(machine) ? ['--with-deps'] : [];
  return {
    name: 'the test tool’s own Chromium, as a download',
    steps: [{ command, args: [program, 'install', '--no-shell', ...libraries, 'chromium'] }],
  };
}

/** What somebody can do where nothing else worked, one command or address a line. */
export function howToInstall(missing: readonly Wanted[], machine: Machine): readonly string[] {
  const has = (program: string) => machine.exists(`/usr/bin/${program}`);
  const list = (names: Readonly<Record<Wanted, string>>) =>
    missing.map((browser) => names[browser]).join(' ');
  if (machine.platform === 'darwin') {
    return [`brew install --cask ${list({ chromium: 'chromium', firefox: 'firefox' })}`];
  }
  if (machine.platform === 'win32') {
    const ids = { chromium: 'Hibbiki.Chromium', firefox: 'Mozilla.Firefox' };
    return missing.map((browser) => `winget install ${ids[browser]}`);
  }
  const plain = { chromium: 'chromium', firefox: 'firefox' };
  if (has('dnf')) return [`sudo dnf install ${list(plain)}`];
  if (has('pacman')) return [`sudo pacman -S ${list(plain)}`];
  return ['sudo apt-get update', `sudo apt-get install ${list(DEBIAN_PACKAGES)}`];
}

export function asTyped({ command, args }: Step): string {
  return [command === process.execPath ? 'node' : command, ...args].join(' ');
}
