import type { Browser } from 'webextension-polyfill';
import type { TextSource } from '../texts/translate.ts';

declare const chrome: Pick<Browser, 'i18n'>;

/**
 * The browser's own message catalogue. It is asked natively (`chrome.i18n` exists in every browser
 * we support), because these are the first words painted and the polyfill is not needed for them.
 */
export function browserTexts(): TextSource {
  const { i18n } = chrome;
  return {
    message: (key) => i18n.getMessage(key),
    language: i18n.getUILanguage(),
  };
}
