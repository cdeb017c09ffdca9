import { defineConfig } from 'wxt';
import { catalogues } from './scripts/catalogue.ts';
import { chunkOf } from './scripts/chunks.ts';
import { manifest } from './scripts/manifest.ts';

export default defineConfig({
  modules: ['@wxt-dev/module-svelte', '@wxt-dev/webextension-polyfill'],
  imports: false,
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'firefox'],
  manifest,
  // The oldest browsers the manifest admits: nothing is rewritten for older ones.
  vite: () => ({
    build: {
      target: ['chrome144', 'firefox142'],
      modulePreload: { polyfill: false },
      rolldownOptions: { output: { codeSplitting: { groups: [{ name: chunkOf }] } } },
    },
  }),
  // The gallery shows every component in every state; it exists in the test build only.
  hooks: {
    'entrypoints:found': (wxt, found) => {
      if (wxt.config.mode === 'e2e') return;
      const gallery = found.findIndex((entrypoint) => entrypoint.name === 'gallery');
      if (gallery >= 0) found.splice(gallery, 1);
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
