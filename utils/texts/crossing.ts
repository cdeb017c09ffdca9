import { t } from './translate.ts';

/** What is said where two pages edit one field: each learns of the other, and no text is lost. */
export function crossingWords() {
  return {
    meanwhile: t('changed_elsewhere'),
    afterwards: t('replaced_elsewhere'),
    putBack: t('replaced_put_back'),
    leave: t('replaced_leave'),
  };
}
