interface Modules {
  getModuleInfo(id: string): { readonly importers: readonly string[] } | null;
}

const ENTRYPOINTS = /[\\/]entrypoints[\\/]/;
const NEW_TAB_START = /[\\/]entrypoints[\\/]newtab[\\/](main\.ts|index\.html)$/;
const POPUP_START = /[\\/]entrypoints[\\/]popup[\\/](main\.ts|index\.html)$/;

/**
 * All that the popup starts with and shares lies in one file: a page waits for every file more
 * before its first words (docs/bench.md). What the new tab needs as well lies in a small one of its
 * own, so that it loads nothing else. Null leaves a module to the bundler.
 */
export function chunkOf(id: string, modules: Modules): string | null {
  if (ENTRYPOINTS.test(id)) return null;
  const importers = [...importersOf(id, modules)];
  if (importers.some((each) => NEW_TAB_START.test(each))) return 'core';
  return importers.some((each) => POPUP_START.test(each)) ? 'shared' : null;
}

/** The module itself, and whatever imports it at first, second or further hand. */
function importersOf(id: string, modules: Modules): ReadonlySet<string> {
  const importers = new Set([id]);
  for (const each of importers) {
    for (const importer of modules.getModuleInfo(each)?.importers ?? []) importers.add(importer);
  }
  return importers;
}
