import { beforeEach } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { en } from '../../locales/en/index.ts';
import { toMessages } from '../../scripts/catalogue.ts';
import { useTexts } from '../../utils/texts/translate.ts';

const messages: Readonly<Record<string, { message: string }>> = toMessages(en);

/** The sources' own catalogue, read back as the browser reads the built one. */
export const sourceTexts = {
  message: (key: string) => messages[key]?.message.replaceAll('$$', '$') ?? '',
  language: 'en',
};

beforeEach(() => {
  fakeBrowser.reset();
  useTexts(sourceTexts);
});
