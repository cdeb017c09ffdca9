import type { Browser } from 'webextension-polyfill';
import type { TextSource } from '../texts/translate.ts';

declare const chrome: Pick<Browser, 'i18n'>;

/**
 * The browser's own message catalogue. It is asked natively (`chrome.i18n` exists in every browser
 * we support), because these are the first words painted and the polyfill is not needed for them.
 */
export function browserTexts(): TextSource {
  const message = (key: string) => chrome.i18n.getMessage(key);
  let language: string | null = null;
  return {
    message,
    // Asked late: the first text a page asks for costs as much as opening the database.
    get language() {
      language ??= languageOf(message('language_tag'), chrome.i18n.getUILanguage());
      return language;
    },
  };
}

/** The user's own variety of the catalogue's language (en-GB for en), or the catalogue's own. */
function languageOf(catalogue: string, user: string): string {
  return user.split('-')[0] === catalogue ? user : catalogue;
}
