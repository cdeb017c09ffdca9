import { expect, test } from 'vitest';
import { directionOf } from '../../../utils/texts/direction.ts';

test.each(['ar', 'ar-EG', 'ar-XB', 'he', 'fa-AF', 'ur', 'ku-Arab', 'dv'])(
  '%s is written from right to left',
  (language) => {
    expect(directionOf(language)).toBe('rtl');
  },
);

test.each(['en', 'en-XA', 'de', 'ku', 'az', 'ar-Latn', 'zh-Hant', 'xx'])(
  '%s is written from left to right',
  (language) => {
    expect(directionOf(language)).toBe('ltr');
  },
);
