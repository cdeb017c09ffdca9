import { defineConfig } from 'wxt';
import { bareNewTab } from './scripts/bare.ts';
import { catalogues } from './scripts/catalogue.ts';
import { chunkOf } from './scripts/chunks.ts';
import { manifest } from './scripts/manifest.ts';
import { isLeftOut } from './scripts/variants.ts';

export default defineConfig({
  modules: ['@wxt-dev/module-svelte', '@wxt-dev/webextension-polyfill'],
  imports: false,
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'firefox'],
  manifest,
  // The oldest browsers the manifest admits: nothing is rewritten for older ones.
  vite: () => ({
    plugins: [bareNewTab()],
    build: {
      target: ['chrome144', 'firefox142'],
      modulePreload: { polyfill: false },
      rolldownOptions: { output: { codeSplitting: { groups: [{ name: chunkOf }] } } },
    },
  }),
  hooks: {
    'entrypoints:found': (wxt, found) => {
      const kept = found.filter(({ name }) => !isLeftOut(name, wxt.config.mode));
      found.splice(0, found.length, ...kept);
    },
    'build:publicAssets': (_wxt, files) => {
      for (const { locale, messages } of catalogues()) {
        files.push({
          relativeDest: `_locales/${locale}/messages.json`,
          contents: JSON.stringify(messages),
        });
      }
    },
  },
});
