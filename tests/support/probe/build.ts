import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { copyOf, testBuild } from '../builds.ts';

const PAGE =
  '<!doctype html><html lang="en"><title>Evenkeel</title><script src="page.js"></script>';

/** The test build with probes for its background, popup and dashboard: same manifest, policy, icons and texts. */
export async function probeBuild(
  browser: 'chrome' | 'firefox',
): Promise<ReturnType<typeof copyOf>> {
  const copy = copyOf(testBuild(browser));
  for (const script of ['background', 'page']) await bundle(script, copy.folder);
  for (const page of ['popup', 'dashboard']) writeFileSync(join(copy.folder, `${page}.html`), PAGE);
  return copy;
}

function bundle(script: string, outDir: string): Promise<unknown> {
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
        entry: join(import.meta.dirname, `${script}.ts`),
        formats: ['iife'],
        name: 'probe',
        fileName: () => `${script}.js`,
      },
    },
  });
}
