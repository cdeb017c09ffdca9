import { thisMachine, type Machine } from './machine.ts';
import { BROWSER_KINDS, placesOf, type BrowserKind, type Place } from './places.ts';

/** The oldest versions the extension runs in, as its manifest says. */
const OLDEST: Readonly<Record<BrowserKind, number>> = {
  chromium: 144,
  'chrome-for-testing': 144,
  chrome: 144,
  edge: 144,
  firefox: 142,
};

/** Kinds whose command line still takes an unpacked extension: branded Chrome (since 137) and Edge refuse. */
export const OPENS_UNPACKED: readonly BrowserKind[] = ['chromium', 'chrome-for-testing', 'firefox'];

/** The first browser of these kinds that is here and new enough. */
export async function findAny(
  kinds: readonly BrowserKind[] = BROWSER_KINDS,
  machine: Machine = thisMachine(),
): Promise<Place | null> {
  for (const kind of kinds) {
    for (const place of placesOf(kind, machine)) {
      if (machine.exists(place.path) && (await isUsable(place, machine))) return place;
    }
  }
  return null;
}

/** The path of a browser that a test can drive, or null. */
export async function findBrowser(
  kind: 'chromium' | 'firefox',
  machine: Machine = thisMachine(),
): Promise<string | null> {
  const kinds = kind === 'firefox' ? (['firefox'] as const) : OPENS_UNPACKED.slice(0, 2);
  return (await findAny(kinds, machine))?.path ?? null;
}

/** A name on the path may be an empty promise (Ubuntu's `chromium-browser`), so the browser is asked. */
async function isUsable({ kind, path }: Place, machine: Machine): Promise<boolean> {
  // On Windows `--version` opens a window instead of answering.
  if (machine.platform === 'win32') return true;
  const { code, output } = await machine.run(path, ['--version']);
  const version = Number(/(\d+)\.\d/.exec(output)?.[1]);
  return code === 0 && version >= OLDEST[kind];
}
