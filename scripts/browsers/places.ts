import { posix, win32 } from 'node:path';
import type { Machine } from './machine.ts';

export const BROWSER_KINDS = [
  'chromium',
  'chrome-for-testing',
  'chrome',
  'edge',
  'firefox',
] as const;
export type BrowserKind = (typeof BROWSER_KINDS)[number];

export interface Place {
  readonly kind: BrowserKind;
  readonly path: string;
}

/** Every path where a browser of the kind may lie on this machine, most welcome first. */
export function placesOf(kind: BrowserKind, machine: Machine): readonly Place[] {
  const { join } = machine.platform === 'win32' ? win32 : posix;
  const named = machine.env[kind === 'firefox' ? 'FIREFOX_PATH' : 'CHROMIUM_PATH'];
  const paths = {
    linux: () => onLinux(kind, machine),
    darwin: () => onMac(kind, machine),
    win32: () => onWindows(kind, machine),
  };
  const usual = paths[machine.platform as keyof typeof paths]?.() ?? [];
  const own = kind === 'chromium' ? [machine.ownChromium] : [];
  const downloaded = kind === 'chrome-for-testing' ? fromPuppeteer(machine, join) : [];
  const asked = named && (kind === 'chromium' || kind === 'firefox') ? [named] : [];
  return [...asked, ...usual, ...own, ...downloaded].map((path) => ({ kind, path }));
}

const LINUX_NAMES: Readonly<Record<BrowserKind, readonly string[]>> = {
  chromium: ['chromium', 'chromium-browser'],
  'chrome-for-testing': ['google-chrome-for-testing'],
  chrome: ['google-chrome-stable', 'google-chrome', 'google-chrome-beta'],
  edge: ['microsoft-edge-stable', 'microsoft-edge'],
  firefox: ['firefox', 'firefox-esr'],
};

function onLinux(kind: BrowserKind, { env }: Machine): string[] {
  const usual = ['/usr/local/bin', '/usr/bin', '/snap/bin'];
  const folders = new Set([...(env['PATH'] ?? '').split(':').filter(Boolean), ...usual]);
  return LINUX_NAMES[kind].flatMap((name) => [...folders].map((folder) => `${folder}/${name}`));
}

const MAC_NAMES: Readonly<Record<BrowserKind, readonly string[]>> = {
  chromium: ['Chromium'],
  'chrome-for-testing': ['Google Chrome for Testing'],
  chrome: ['Google Chrome'],
  edge: ['Microsoft Edge'],
  firefox: ['Firefox', 'Firefox Developer Edition', 'Firefox Nightly'],
};

function onMac(kind: BrowserKind, { home }: Machine): string[] {
  return MAC_NAMES[kind].flatMap((name) => {
    const program = `${name}.app/Contents/MacOS/${kind === 'firefox' ? 'firefox' : name}`;
    return [`/Applications/${program}`, `${home}/Applications/${program}`];
  });
}

const WINDOWS_PROGRAMS: Readonly<Record<BrowserKind, readonly string[]>> = {
  chromium: ['Chromium\\Application\\chrome.exe'],
  'chrome-for-testing': ['Google\\Chrome for Testing\\Application\\chrome.exe'],
  chrome: ['Google\\Chrome\\Application\\chrome.exe'],
  edge: ['Microsoft\\Edge\\Application\\msedge.exe'],
  firefox: ['Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe'],
};

function onWindows(kind: BrowserKind, { env }: Machine): string[] {
  const folders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];
  return WINDOWS_PROGRAMS[kind].flatMap((program) =>
    folders.filter((folder) => folder !== undefined).map((folder) => `${folder}\\${program}`),
  );
}

/** Chrome for Testing where `@puppeteer/browsers` and its kin put it, newest first. */
function fromPuppeteer(machine: Machine, join: (...parts: string[]) => string): string[] {
  const cache = join(machine.home, '.cache', 'puppeteer', 'chrome');
  const program = (folder: string) => {
    if (folder.startsWith('chrome-mac')) {
      return join(
        'Google Chrome for Testing.app',
        'Contents',
        'MacOS',
        'Google Chrome for Testing',
      );
    }
    return folder.startsWith('chrome-win') ? 'chrome.exe' : 'chrome';
  };
  return [...machine.list(cache)]
    .sort((one, other) => other.localeCompare(one, 'en', { numeric: true }))
    .flatMap((version) =>
      machine
        .list(join(cache, version))
        .map((folder) => join(cache, version, folder, program(folder))),
    );
}
