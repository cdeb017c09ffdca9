import { en } from '../locales/en/index.ts';
import { ALL_TEXTS } from '../utils/platform/texts.ts';

type Entry = string | Readonly<Record<string, string>>;

/** A WebExtension message file. */
type Messages = Readonly<Record<string, { readonly message: string }>>;

/** What the manifest names, and so the browser has to find by itself. */
const OF_MANIFEST = ['extension_name', 'extension_description'];

/** Every language as a WebExtension message file. */
export function catalogues(): { readonly locale: string; readonly messages: Messages }[] {
  return [{ locale: 'en', messages: toMessages(en) }];
}

/**
 * All texts as one message, a JSON object: the browser reads a file of few messages in half the time
 * it takes for one of hundreds, and no page says a word before it has (docs/bench.md).
 */
export function toMessages(catalogue: Readonly<Record<string, Entry>>): Messages {
  const texts = toTexts(catalogue);
  const own = OF_MANIFEST.map((key) => [key, toMessage(texts[key] ?? '')] as const);
  return { ...Object.fromEntries(own), [ALL_TEXTS]: toMessage(JSON.stringify(texts)) };
}

/** `$` begins a placeholder of the browser's own. */
function toMessage(text: string): { readonly message: string } {
  return { message: text.replaceAll('$', '$$$$') };
}

/** Flat: plural forms and forms for a bond as `key__form`. */
export function toTexts(catalogue: Readonly<Record<string, Entry>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(catalogue).flatMap(([key, entry]) =>
      typeof entry === 'string'
        ? [[key, entry]]
        : Object.entries(entry).map(([form, text]) => [`${key}__${form}`, text]),
    ),
  );
}
