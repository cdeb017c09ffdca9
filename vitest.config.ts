import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

const BUILT = 'tests/unit/house/built/**/*.test.ts';

const HOUR = 3_600_000;

/** Browsers share one machine: one file at a time, and time for a slow one. */
const inBrowser = {
  environment: 'node' as const,
  fileParallelism: false,
  testTimeout: 60_000,
  hookTimeout: 120_000,
  // After the quick tests, so that nothing else takes the processor.
  sequence: { groupOrder: 1 },
};

export default defineConfig({
  test: {
    maxWorkers: '100%',
    projects: [
      {
        plugins: [WxtVitest()],
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/unit/**/*.test.ts', 'tests/simulation/**/*.test.ts'],
          exclude: [BUILT],
          setupFiles: ['tests/support/setup.ts'],
          testTimeout: process.env['SOAK'] || process.env['SEED'] ? 6 * HOUR : 20_000,
          // A look leaves much behind that is soon forgotten: room for it halves a long run.
          execArgv: process.env['SOAK'] ? ['--max-semi-space-size=128'] : [],
        },
      },
      {
        plugins: [WxtVitest(), svelte({ configFile: false }), svelteTesting()],
        test: {
          name: 'component',
          environment: 'jsdom',
          include: ['tests/component/**/*.test.ts'],
          setupFiles: ['tests/support/setup-component.ts'],
        },
      },
      { test: { name: 'built', environment: 'node', include: [BUILT] } },
      { test: { name: 'chromium', include: ['tests/e2e/chromium/**/*.test.ts'], ...inBrowser } },
      { test: { name: 'firefox', include: ['tests/e2e/firefox/**/*.test.ts'], ...inBrowser } },
    ],
  },
});
