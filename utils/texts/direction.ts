/** Scripts written from right to left that a language of today may use (ISO 15924). */
const RIGHT_TO_LEFT = ['Adlm', 'Arab', 'Hebr', 'Nkoo', 'Rohg', 'Syrc', 'Thaa'];

/** The writing direction of a language, for `<html dir>`: by its script, since not every browser knows `getTextInfo`. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  // The browser loads its table of scripts for the first question: not before the first word of this catalogue.
  if (/^en(-(?![A-Z][a-z]{3}\b)|$)/.test(language)) return 'ltr';
  const { script } = new Intl.Locale(language).maximize();
  return script !== undefined && RIGHT_TO_LEFT.includes(script) ? 'rtl' : 'ltr';
}
