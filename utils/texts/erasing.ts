import { t } from './translate.ts';

/** What is said before something is deleted for good. */
export function erasingWords({
  sentence,
  title,
  text,
}: {
  readonly sentence: string;
  readonly title: string;
  readonly text: string;
}) {
  return {
    erase: t('boundary_erase'),
    label: t('boundary_erase_label', { sentence }),
    title,
    text,
    final: t('boundary_erase_final'),
    cancel: t('cancel'),
  };
}
