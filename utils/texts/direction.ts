/** The writing direction of a language, for `<html dir>`. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const locale = new Intl.Locale(language) as Intl.Locale & {
    getTextInfo?: () => { direction?: 'ltr' | 'rtl' };
  };
  return locale.getTextInfo?.().direction ?? 'ltr';
}
