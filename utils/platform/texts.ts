import type { Browser } from 'webextension-polyfill';
import type { TextSource } from '../texts/translate.ts';

declare const chrome: Pick<Browser, 'i18n'>;

/** The one message of the browser's catalogue that holds every text, as a JSON object by key. */
export const ALL_TEXTS = 'texts';

/**
 * The browser's own message catalogue. It is asked natively (`chrome.i18n` exists in every browser
 * we support), because these are the first words painted and the polyfill is not needed for them.
 */
export function browserTexts(): TextSource {
  let texts: Readonly<Record<string, string>> | null = null;
  let language: string | null = null;
  function message(key: string): string {
    texts ??= JSON.parse(chrome.i18n.getMessage(ALL_TEXTS)) as Readonly<Record<string, string>>;
    return texts[key] ?? '';
  }
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
