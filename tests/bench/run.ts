import { Browser } from './browser.ts';
import { measure, type Sample } from './measure.ts';
import { prepare } from './prepare.ts';
import { gather, PAGES, workerBytes, type PageKind } from './subjects.ts';

export interface Measured {
  readonly subject: string;
  readonly samples: readonly Sample[];
  readonly workerBytes: number;
}

export interface PageResult {
  readonly page: PageKind;
  /** The floors first. */
  readonly measured: readonly Measured[];
}

/** Everything in one browser, round by round, so that whatever else the machine does hits all alike. */
export async function runBench(
  release: string,
  rounds: number,
  tell: (line: string) => void,
): Promise<readonly PageResult[]> {
  const { subjects, remove } = gather(release);
  const browser = await Browser.launch(subjects.map(({ folder }) => folder));
  try {
    const origins = await browser.origins(subjects.length);
    await prepare(browser, subjects, origins);
    const samples = new Map<string, Sample[]>();
    for (let round = 0; round < rounds; round += 1) {
      for (const page of PAGES) {
        for (const subject of rotated(subjects, round)) {
          const sample = await measure(browser, page, subject, origins.get(subject.name) ?? '');
          const key = `${page.name} ${subject.name}`;
          samples.set(key, [...(samples.get(key) ?? []), sample]);
        }
      }
      tell(`round ${round + 1} of ${rounds}`);
    }
    return PAGES.map((page) => ({
      page,
      measured: subjects.map((subject) => ({
        subject: subject.name,
        samples: samples.get(`${page.name} ${subject.name}`) ?? [],
        workerBytes: workerBytes(subject),
      })),
    }));
  } finally {
    await browser.close();
    remove();
  }
}

/** Each goes first as often as the others. */
function rotated<Item>(items: readonly Item[], by: number): readonly Item[] {
  const start = by % items.length;
  return [...items.slice(start), ...items.slice(0, start)];
}
