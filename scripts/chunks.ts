interface Modules {
  getModuleInfo(id: string): { readonly importers: readonly string[] } | null;
}

const ENTRYPOINTS = /[\\/]entrypoints[\\/]/;
const POPUP_START = /[\\/]entrypoints[\\/]popup[\\/](main\.ts|index\.html)$/;

/**
 * All that the popup starts with and shares lies in one file: a page waits for every file more
 * before its first words (docs/bench.md). Null leaves a module to the bundler.
 */
export function chunkOf(id: string, modules: Modules): string | null {
  if (ENTRYPOINTS.test(id)) return null;
  const importers = new Set([id]);
  for (const each of importers) {
    if (POPUP_START.test(each)) return 'shared';
    for (const importer of modules.getModuleInfo(each)?.importers ?? []) importers.add(importer);
  }
  return null;
}
