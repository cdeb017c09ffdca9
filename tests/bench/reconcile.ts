import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Browser } from './browser.ts';
import { remember } from './history.ts';
import { copyOf } from './subjects.ts';
import type { Tab } from './tab.ts';

export const SUBJECTS = 500;
export const MOMENTS = 100_000;

/** Rounds that are not counted: the browser still sorts what was written, and compiles. */
const WARM_UP = 20;

/** Milliseconds from asking for a look to its end, by what lies behind the same people. */
export interface LookTimes {
  readonly without: readonly number[];
  readonly history: readonly number[];
}

interface Side {
  readonly name: keyof LookTimes;
  readonly moments: number;
}

const SIDES: readonly Side[] = [
  { name: 'without', moments: 0 },
  { name: 'history', moments: MOMENTS },
];

/** Two copies of one build in one browser, each with its own notebook; who looks first changes each round. */
export async function benchReconcile(
  release: string,
  rounds: number,
  tell: (line: string) => void,
): Promise<LookTimes> {
  const copies = mkdtempSync(join(tmpdir(), 'evenkeel-reconcile-'));
  const folders = SIDES.map(({ name }) => copyOf(release, copies, name));
  const browser = await Browser.launch(folders);
  try {
    const origins = await browser.origins(SIDES.length);
    const tabs = new Map<string, Tab>();
    for (const { name, moments } of SIDES) {
      const tab = await browser.openTab({ width: 400, height: 300 });
      // A page of the extension that reads nothing when something changed.
      await tab.goto(`${origins.get(name)}/manifest.json`);
      await remember(tab, { subjects: SUBJECTS, moments });
      tabs.set(name, tab);
      tell(`${SUBJECTS} people, ${moments} moments`);
    }
    const times = { without: [] as number[], history: [] as number[] };
    for (let round = -WARM_UP; round < rounds; round += 1) {
      const sides = round % 2 === 0 ? SIDES : SIDES.toReversed();
      for (const { name } of sides) {
        const tab = tabs.get(name);
        if (!tab) continue;
        const spent = await tab.evaluate<number>(LOOK);
        if (round >= 0) times[name].push(spent);
      }
    }
    return times;
  } finally {
    await browser.close();
    rmSync(copies, { recursive: true, force: true });
  }
}

/** A page that says it has painted is answered when the look is over. */
const LOOK = `(async () => {
  const asked = performance.now();
  const answer = await chrome.runtime.sendMessage({
    command: 'opened',
    input: { surface: 'newtab' },
  });
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return performance.now() - asked;
})()`;
