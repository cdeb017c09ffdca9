import type { WxtBrowser } from 'wxt/browser';

declare const chrome: WxtBrowser;

/**
 * The browser's own API, promises included, in every browser we support. Pages use it instead of
 * `wxt/browser`, so that the polyfill stays off their first paint.
 */
export function native(): WxtBrowser {
  return chrome;
}
