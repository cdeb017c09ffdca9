import { en } from '../locales/en/index.ts';

type Entry = string | Readonly<Record<string, string>>;

/** Every language as a WebExtension message file: `$` escaped, plural forms as `key__form`. */
export function catalogues(): { locale: string; messages: Record<string, { message: string }> }[] {
  return [{ locale: 'en', messages: toMessages(en) }];
}

export function toMessages(catalogue: Readonly<Record<string, Entry>>) {
  const messages: Record<string, { message: string }> = {};
  const add = (key: string, text: string) => {
    messages[key] = { message: text.replaceAll('$', '$$$$') };
  };
  for (const [key, entry] of Object.entries(catalogue)) {
    if (typeof entry === 'string') add(key, entry);
    else for (const [form, text] of Object.entries(entry)) add(`${key}__${form}`, text);
  }
  return messages;
}
