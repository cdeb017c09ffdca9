import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { copyOf, testBuild } from '../builds.ts';

const PAGE =
  '<!doctype html><html lang="en"><title>Evenkeel</title><script src="page.js"></script>';

const SCRIPTS = [
  { name: 'background', entry: import.meta.resolve('./background.ts') },
  { name: 'page', entry: import.meta.resolve('./page.ts') },
] as const;

/** The test build with probes for its background, popup and dashboard: same manifest, policy, icons and texts. */
export async function probeBuild(
  browser: 'chrome' | 'firefox',
): Promise<ReturnType<typeof copyOf>> {
  const copy = copyOf(testBuild(browser));
  for (const script of SCRIPTS) await bundle(script, copy.folder);
  for (const page of ['popup', 'dashboard']) writeFileSync(join(copy.folder, `${page}.html`), PAGE);
  return copy;
}

function bundle({ name, entry }: (typeof SCRIPTS)[number], outDir: string): Promise<unknown> {
  return build({
    configFile: false,
    logLevel: 'error',
    mode: 'e2e',
    resolve: {
      alias: {
        'wxt/browser': fileURLToPath(import.meta.resolve('@wxt-dev/webextension-polyfill/browser')),
      },
    },
    build: {
      outDir,
      emptyOutDir: false,
      copyPublicDir: false,
      lib: {
        entry: fileURLToPath(entry),
        formats: ['iife'],
        name: 'probe',
        fileName: () => `${name}.js`,
      },
    },
  });
}
