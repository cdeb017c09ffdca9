import { createHash } from 'node:crypto';
import { parseArgs } from 'node:util';
import { OPENS_UNPACKED } from '../browsers/find.ts';
import type { Machine } from '../browsers/machine.ts';
import { BROWSER_KINDS, type BrowserKind } from '../browsers/places.ts';

export interface Options {
  readonly firefox: boolean;
  readonly headless: boolean;
  /** The profile stays for the next time. */
  readonly keep: boolean;
  /** Sample people, and a plan a minute ahead. */
  readonly sample: boolean;
  readonly yes: boolean;
}

export function optionsOf(args: readonly string[]): Options {
  const flag = { type: 'boolean', default: false } as const;
  const options = { firefox: flag, headless: flag, keep: flag, sample: flag, yes: flag };
  return parseArgs({ args: [...args], options }).values;
}

export function isHeadless({ headless }: Options, { platform, env }: Machine): boolean {
  const hasDisplay = platform !== 'linux' || env['DISPLAY'] || env['WAYLAND_DISPLAY'];
  return headless || !hasDisplay;
}

/** Browsers that will do, most welcome first: without a window nobody could load a folder by hand. */
export function kindsFor({ firefox }: Options, headless: boolean): readonly BrowserKind[] {
  if (firefox) return ['firefox'];
  return headless ? OPENS_UNPACKED : BROWSER_KINDS;
}

/** What somebody does where the command line takes no unpacked extension. */
export function stepsByHand(kind: BrowserKind, folder: string): readonly string[] {
  const [name, page] =
    kind === 'edge' ? ['Edge', 'edge://extensions'] : ['Chrome', 'chrome://extensions'];
  return [
    `${name} takes unpacked extensions by hand only, in three steps:`,
    `  1. Go to ${page} in the window that has just opened.`,
    '  2. Switch on “Developer mode”.',
    `  3. Press “Load unpacked” and choose ${folder}`,
  ];
}

/** The id Chromium derives from the folder of an unpacked extension. */
export function idOfUnpacked(folder: string, platform: string): string {
  const bytes = Buffer.from(folder, platform === 'win32' ? 'utf16le' : 'utf8');
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 32);
  return digest.replace(/./g, (digit) => String.fromCharCode(97 + parseInt(digit, 16)));
}
