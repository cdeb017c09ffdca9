import { defineConfig } from 'wxt';
import { bareNewTab } from './scripts/bare.ts';
import { catalogues } from './scripts/catalogue.ts';
import { chunkOf } from './scripts/chunks.ts';
import { compiledAtOnce } from './scripts/compile-hints.ts';
import { inlineStyles } from './scripts/inline-styles.ts';
import { admitStyles, manifest } from './scripts/manifest.ts';
import { polyfillAsModule } from './scripts/polyfill.ts';
import { isLeftOut } from './scripts/variants.ts';

export default defineConfig({
  modules: ['@wxt-dev/module-svelte', '@wxt-dev/webextension-polyfill'],
  imports: false,
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'firefox'],
  manifest,
  // The oldest browsers the manifest admits: nothing is rewritten for older ones.
  vite: () => ({
    plugins: [bareNewTab(), polyfillAsModule(), compiledAtOnce()],
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
    'build:manifestGenerated': (wxt, built) => {
      if (wxt.config.command === 'build') admitStyles(built, inlineStyles(wxt.config.outDir));
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
