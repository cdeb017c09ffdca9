import { t } from './translate.ts';

/** What it is called, plainly marked where it is an invented one. */
export function marked(name: string, { sample }: { readonly sample: boolean }): string {
  return sample && name !== '' ? t('sample_marked', { name }) : name;
}
