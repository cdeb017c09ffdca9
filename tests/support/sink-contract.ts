import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { copyOf, testBuild } from './builds.ts';
import type { Evaluator, Remote } from './remote.ts';
import type { Sink } from './sink.ts';
import { until } from './until.ts';

interface Sunk extends Remote {
  readonly sink: Sink;
  openPage(path: string): Promise<unknown>;
  stopWorker(): Promise<void>;
  close(): Promise<void>;
}
type Launch = (options: { extension?: string | null }) => Promise<Sunk>;

const CONTROL_MS = 6_000;

/** What the network sink must show, and that it can show anything at all. */
export function sinkContract(browser: 'chrome' | 'firefox', launch: Launch): void {
  test('a browser without the extension asks nobody', async () => {
    // Silence can only be watched for a while: about as long as the tour below takes.
    const watch = () => new Promise<void>((resolve) => setTimeout(resolve, CONTROL_MS));
    expect(await requestsDuring(launch, null, watch)).toEqual([]);
  });

  test('the extension asks nobody on a tour of its pages, its worker stopped and woken between', async () => {
    const build = testBuild(browser);
    const pages = readdirSync(build).filter((name) => name.endsWith('.html'));
    expect(pages).toEqual(expect.arrayContaining(['dashboard.html', 'popup.html']));
    const tour = async (running: Sunk) => {
      for (const page of pages) await visit(running, page);
      await running.stopWorker();
      await running.fireAlarm('tick');
      for (const page of pages.toReversed()) await visit(running, page);
    };
    expect(await requestsDuring(launch, build, tour)).toEqual([]);
  });

  test('a request planted in a build without the policy arrives, once', async () => {
    const found = await withPlanted({ policy: false }, async (running) => {
      await visit(running, PLANTED);
      await until(() => running.sink.requests.length, 'the planted request');
    });
    expect(found).toHaveLength(1);
    expect(found[0]).toContain('planted.example');
  });

  test('the policy stops the same request', async () => {
    const asked = (running: Sunk) => visit(running, PLANTED);
    expect(await withPlanted({ policy: true }, asked)).toEqual([]);
  });

  async function withPlanted(
    options: { policy: boolean },
    act: (running: Sunk) => Promise<void>,
  ): Promise<readonly string[]> {
    const { remove, folder } = planted(browser, options);
    try {
      return await requestsDuring(launch, folder, act);
    } finally {
      remove();
    }
  }
}

async function requestsDuring(
  launch: Launch,
  extension: string | null,
  act: (running: Sunk) => Promise<void>,
): Promise<readonly string[]> {
  const running = await launch({ extension });
  try {
    await act(running);
  } finally {
    await running.close();
  }
  return running.sink.requests;
}

/** Opens a page and stays until all that it began at loading has ended. */
async function visit(running: Sunk, path: string): Promise<void> {
  const page = (await running.openPage(path)) as Evaluator;
  await until(
    () =>
      page.evaluate(
        () => document.readyState === 'complete' && !document.title.endsWith('…'),
        null,
      ),
    `${path} to come to rest`,
  );
}

const PLANTED = 'planted.html';

/** The test build with a page that asks a stranger. The script is a file, since what a test evaluates goes past the policy. */
function planted(browser: 'chrome' | 'firefox', { policy }: { policy: boolean }) {
  const copy = copyOf(testBuild(browser));
  const page = '<!doctype html><title>asking…</title><script src="planted.js"></script>';
  const script = `
    const done = () => { document.title = 'asked'; };
    fetch('http://planted.example/').then(done, done);
  `;
  writeFileSync(join(copy.folder, PLANTED), page);
  writeFileSync(join(copy.folder, 'planted.js'), script);
  if (!policy) {
    const file = join(copy.folder, 'manifest.json');
    const { content_security_policy: _, ...open } = JSON.parse(readFileSync(file, 'utf8'));
    writeFileSync(file, JSON.stringify(open));
  }
  return copy;
}
