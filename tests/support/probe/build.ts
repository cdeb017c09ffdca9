import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { copyOf, testBuild } from '../builds.ts';

/** The test build with the probe for a background: same manifest, policy, icons and texts. */
export async function probeBuild(
  browser: 'chrome' | 'firefox',
): Promise<ReturnType<typeof copyOf>> {
  const copy = copyOf(testBuild(browser));
  await build({
    configFile: false,
    logLevel: 'error',
    mode: 'e2e',
    resolve: {
      alias: {
        'wxt/browser': fileURLToPath(import.meta.resolve('@wxt-dev/webextension-polyfill/browser')),
      },
    },
    build: {
      outDir: copy.folder,
      emptyOutDir: false,
      copyPublicDir: false,
      lib: {
        entry: join(import.meta.dirname, 'background.ts'),
        formats: ['iife'],
        name: 'probe',
        fileName: () => 'background.js',
      },
    },
  });
  return copy;
}
