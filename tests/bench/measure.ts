import type { Browser } from './browser.ts';
import { bytesOf, pathOf, type PageKind, type Subject } from './subjects.ts';
import type { Size, Tab } from './tab.ts';

/** What one opening cost. Times are milliseconds from the page's time origin, or spent. */
export interface Sample {
  readonly firstPaint: number;
  readonly wordsPainted: number;
  readonly cpu: number;
  readonly scriptBytes: number;
  readonly heapBytes: number;
  readonly workerAnswer: number;
}

/** Long enough for whatever a page does after its first paint, so that its work is counted. */
const SETTLE_MS = 700;

/** Opens the page with every worker stopped, lets it settle, and asks its worker from cold. */
export async function measure(
  browser: Browser,
  page: PageKind,
  subject: Subject,
  origin: string,
): Promise<Sample> {
  const tab = await browser.openTab(page);
  await tab.send('Performance.enable');
  await browser.stopWorkers();
  await tab.goto(`${origin}/${pathOf(page, subject)}`);
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
  const cpu = await metric(tab, 'TaskDuration');
  const painted = await tab.evaluate<Painted>(READ_PAINTS);
  const scripts = (await scriptsOf(tab)).map((path) => bytesOf(subject.folder, path));
  const scriptBytes = scripts.reduce((sum, bytes) => sum + bytes, 0);
  await tab.send('HeapProfiler.collectGarbage');
  const heapBytes = await metric(tab, 'JSHeapUsedSize');
  await browser.stopWorkers();
  const workerAnswer = await tab.evaluate<number>(ASK_WORKER);
  await tab.close();
  return { ...painted, cpu: cpu * 1000, scriptBytes, heapBytes, workerAnswer };
}

/** Milliseconds from the page's time origin to its first words, opened with every worker stopped. */
export async function measureWords(browser: Browser, size: Size, url: string): Promise<number> {
  const tab = await browser.openTab(size);
  await browser.stopWorkers();
  await tab.goto(url);
  const { wordsPainted } = await tab.evaluate<Painted>(READ_PAINTS);
  // What the opening set off is over before anything else is measured.
  await tab.evaluate<number>(ASK_WORKER);
  await tab.close();
  return wordsPainted;
}

interface Painted {
  readonly firstPaint: number;
  readonly wordsPainted: number;
}

/** Marked nodes are those that hold the first text of the user's own. */
const READ_PAINTS = `new Promise((resolve, reject) => {
  setTimeout(() => reject(new Error('no words were painted')), 2000);
  new PerformanceObserver((list) => {
    const [paint] = performance.getEntriesByName('first-paint');
    resolve({
      firstPaint: paint.startTime,
      wordsPainted: Math.min(...list.getEntries().map(({ renderTime }) => renderTime)),
    });
  }).observe({ type: 'element', buffered: true });
})`;

/** What it says does not matter: a message that no command fits is refused after the same start. */
const ASK_WORKER = `(async () => {
  const asked = performance.now();
  await chrome.runtime.sendMessage({ command: 'answerMe', input: {} });
  return performance.now() - asked;
})()`;

/** Paths of the scripts that the page loaded, each once. */
async function scriptsOf(tab: Tab): Promise<readonly string[]> {
  const { frameTree } = await tab.send<{
    frameTree: { resources: readonly { url: string; type: string }[] };
  }>('Page.getResourceTree');
  const scripts = frameTree.resources.filter(({ type }) => type === 'Script');
  return [...new Set(scripts.map(({ url }) => new URL(url).pathname))];
}

async function metric(tab: Tab, wanted: string): Promise<number> {
  const { metrics } = await tab.send<{ metrics: readonly { name: string; value: number }[] }>(
    'Performance.getMetrics',
  );
  const found = metrics.find(({ name }) => name === wanted);
  if (!found) throw new Error(`the browser does not measure ${wanted}`);
  return found.value;
}
