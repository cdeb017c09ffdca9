import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DATABASE } from '../../utils/storage/names.ts';
import { Browser } from './browser.ts';
import { remember } from './history.ts';
import { measureWords } from './measure.ts';
import { raiseReminder } from './prepare.ts';
import { copyOf, PAGES } from './subjects.ts';
import type { Size } from './tab.ts';

/** Moments behind, in each of the notebooks that are compared; the first is what the others are ratios to. */
export const BEHIND = [0, 1_000, 10_000, 100_000] as const;
/** People whom the moments are about: they reach back years, and days hold many. */
const SUBJECTS = 20;

/** Openings that are not counted: the browser compiles, and sorts what was written. */
const WARM_UP = 3;

interface WeekPage extends Size {
  readonly name: string;
  readonly path: string;
  /** At most so many times what it takes with nothing behind. */
  readonly goal: number;
}

const WEEK_PAGES: readonly WeekPage[] = [
  ...PAGES.map(({ name, ours, width, height }) => ({
    name,
    path: ours,
    width,
    height,
    goal: 1.15,
  })),
  { name: 'History', path: 'dashboard.html#/history', width: 1280, height: 800, goal: 1.5 },
];

export interface WeekResult {
  readonly page: WeekPage;
  /** Milliseconds to the first words, of each round, by the place in `BEHIND`. */
  readonly words: readonly (readonly number[])[];
}

/** Copies of one build in one browser, each with its own notebook; who is first changes each round. */
export async function benchWeek(
  release: string,
  rounds: number,
  tell: (line: string) => void,
): Promise<readonly WeekResult[]> {
  const copies = mkdtempSync(join(tmpdir(), 'evenkeel-week-'));
  const folders = BEHIND.map((moments) => copyOf(release, copies, nameOf(moments)));
  const browser = await Browser.launch(folders);
  try {
    const origins = await prepareNotebooks(browser, tell);
    const results = WEEK_PAGES.map((page) => ({ page, words: BEHIND.map((): number[] => []) }));
    for (let round = -WARM_UP; round < rounds; round += 1) {
      for (const { page, words } of results) {
        for (let turn = 0; turn < BEHIND.length; turn += 1) {
          const at = (turn + round + WARM_UP) % BEHIND.length;
          const spent = await measureWords(browser, page, `${origins[at]}/${page.path}`);
          if (round >= 0) words[at]?.push(spent);
        }
      }
      if (round >= 0) tell(`round ${round + 1} of ${rounds}`);
    }
    return results;
  } finally {
    await browser.close();
    rmSync(copies, { recursive: true, force: true });
  }
}

/** Their addresses, in the order of `BEHIND`. */
async function prepareNotebooks(
  browser: Browser,
  tell: (line: string) => void,
): Promise<readonly string[]> {
  const named = await browser.origins(BEHIND.length);
  const origins = BEHIND.map((moments) => named.get(nameOf(moments)) ?? '');
  for (const [at, moments] of BEHIND.entries()) {
    const tab = await browser.openTab({ width: 400, height: 300 });
    // A page of the extension that reads nothing when something changed.
    await tab.goto(`${origins[at]}/manifest.json`);
    await remember(tab, { subjects: SUBJECTS, moments });
    await raiseReminder(tab);
    await tab.evaluate(HAVE_REDUCED);
    await tab.close();
    tell(`${SUBJECTS} people, ${moments} moments`);
  }
  await browser.closeExtensionPages();
  return origins;
}

/** Old moments are as in a notebook of years: reduced long ago, and not while this measures. */
const HAVE_REDUCED = `new Promise((resolve, reject) => {
  const opening = indexedDB.open('${DATABASE}');
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const tx = opening.result.transaction('singles', 'readwrite');
    const value = new Date(Date.now() - 89 * 86_400_000).toISOString().slice(0, 10);
    tx.objectStore('singles').put({ name: 'reducedTo', value });
    tx.oncomplete = () => resolve(opening.result.close());
  };
})`;

function nameOf(moments: number): string {
  return `${moments} behind`;
}
