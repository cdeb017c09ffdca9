import { beforeEach } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { en } from '../../locales/en/index.ts';
import { toTexts } from '../../scripts/catalogue.ts';
import { useTexts } from '../../utils/texts/translate.ts';

const texts = toTexts(en);

/** The sources' own catalogue. */
export const sourceTexts = {
  message: (key: string) => texts[key] ?? '',
  language: 'en',
};

beforeEach(() => {
  fakeBrowser.reset();
  useTexts(sourceTexts);
});
