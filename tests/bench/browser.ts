import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromiumArguments, findBrowser } from '../../scripts/browsers/launch.ts';
import { until } from '../support/until.ts';
import { Protocol } from './protocol.ts';
import { Tab, type Size } from './tab.ts';

interface Target {
  readonly targetId: string;
  readonly type: string;
  readonly url: string;
}

/** One headless Chromium with all extensions of the comparison in it. */
export class Browser {
  readonly #protocol: Protocol;
  readonly #process: ChildProcess;
  readonly #profile: string;
  readonly #control: Tab;
  /** Of each worker, as last reported. */
  readonly #statuses = new Map<string, string>();

  private constructor(protocol: Protocol, process: ChildProcess, profile: string, control: Tab) {
    this.#protocol = protocol;
    this.#process = process;
    this.#profile = profile;
    this.#control = control;
  }

  static async launch(extensions: readonly string[]): Promise<Browser> {
    const program = await findBrowser('chromium');
    if (!program) throw new Error('no Chromium on this machine: npm test gets one');
    const profile = mkdtempSync(join(tmpdir(), 'evenkeel-bench-'));
    const args = chromiumArguments({ extensions, profile, headless: true });
    const chromium = spawn(program, [...args, '--remote-debugging-port=0', 'about:blank'], {
      stdio: 'ignore',
    });
    // It outlives no bench that ends in an error.
    process.once('exit', () => chromium.kill());
    const protocol = await Protocol.connect(await addressOf(profile));
    const control = await Tab.open(protocol);
    const browser = new Browser(protocol, chromium, profile, control);
    await browser.#watchWorkers();
    return browser;
  }

  openTab(size: Size): Promise<Tab> {
    return Tab.open(this.#protocol, size);
  }

  /** A page that an extension opened by itself would lend its process to those measured. */
  async closeExtensionPages(): Promise<void> {
    await until(async () => {
      const pages = await this.#extensionTargets('page');
      for (const { targetId } of pages) {
        // One that is closing already is no target any more.
        await this.#protocol.send('Target.closeTarget', { targetId }).catch(() => undefined);
      }
      return pages.length === 0;
    }, 'the pages of the extensions to close');
  }

  /** The address of each extension by its name, read in its worker. */
  async origins(count: number): Promise<ReadonlyMap<string, string>> {
    const workers = await until(async () => {
      const found = await this.#workers();
      return found.length >= count && found;
    }, `${count} workers`);
    const named = workers.map(async ({ targetId, url }) => {
      const worker = await Tab.attach(this.#protocol, targetId);
      // A worker that has only just begun has no API yet.
      const name = await until(() => worker.evaluate<string>(NAME), 'a worker to begin');
      await worker.detach();
      return [name, `chrome-extension://${new URL(url).host}`] as const;
    });
    return new Map(await Promise.all(named));
  }

  /** Every worker is gone when this returns: by its last status, and from the list of targets. */
  async stopWorkers(): Promise<void> {
    await this.#control.send('ServiceWorker.stopAllWorkers');
    await until(() => this.areWorkersStopped(), 'the workers to stop');
  }

  async areWorkersStopped(): Promise<boolean> {
    const statuses = [...this.#statuses.values()];
    return statuses.every((it) => it === 'stopped') && (await this.#workers()).length === 0;
  }

  async close(): Promise<void> {
    const gone = once(this.#process, 'exit');
    // It may leave without an answer.
    void this.#protocol.send('Browser.close');
    await gone;
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }

  #workers(): Promise<readonly Target[]> {
    return this.#extensionTargets('service_worker');
  }

  async #extensionTargets(wanted: string): Promise<readonly Target[]> {
    const { targetInfos } = await this.#protocol.send<{ targetInfos: readonly Target[] }>(
      'Target.getTargets',
    );
    return targetInfos.filter(
      ({ type, url }) => type === wanted && url.startsWith('chrome-extension://'),
    );
  }

  async #watchWorkers(): Promise<void> {
    this.#control.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      for (const { versionId, runningStatus } of versions as readonly Version[]) {
        this.#statuses.set(versionId, runningStatus);
      }
    });
    await this.#control.send('ServiceWorker.enable');
  }
}

const NAME = 'globalThis.chrome?.runtime?.getManifest().name';

interface Version {
  readonly versionId: string;
  readonly runningStatus: string;
}

async function addressOf(profile: string): Promise<string> {
  const file = join(profile, 'DevToolsActivePort');
  const [port, path] = await until(
    () => existsSync(file) && readFileSync(file, 'utf8').trim().split('\n'),
    'the browser to listen',
  );
  return `ws://127.0.0.1:${port}${path}`;
}
