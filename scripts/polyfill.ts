/** What of Rollup's plugins is needed here. */
interface Plugin {
  readonly name: string;
  transform(code: string, id: string): string | null;
}

/**
 * The polyfill as a module with a default export. As CommonJS the bundler would copy every property
 * of the browser's own API off it, and so make each API: a third of a worker's cold start.
 */
export function polyfillAsModule(): Plugin {
  return {
    name: 'evenkeel:polyfill-as-module',
    transform(code, id) {
      if (!/webextension-polyfill[/\\]dist[/\\]browser-polyfill(\.min)?\.js$/.test(id)) return null;
      return [
        'const module = { exports: {} };',
        'const exports = module.exports;',
        code,
        'export default module.exports;',
      ].join('\n');
    },
  };
}
