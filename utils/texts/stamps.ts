import type { Share } from '../domain/day-stamp.ts';
import type { TimeSphere } from '../domain/sphere.ts';
import { t } from './translate.ts';

/** Letters of a name that a chip has room for, as a reader counts them. */
const NAME_LETTERS = 12;

/** What a chip is called: for us what the user calls whoever is closest. */
export function stampName(sphere: TimeSphere, usName: string): string {
  return sphere === 'us' && usName !== '' ? cut(usName) : t(`stamp_${sphere}`);
}

/** "Others: some", read out. */
export function stampLabel(share: Share, name: string): string {
  switch (share) {
    case 0:
      return t('stamp_none', { name });
    case 1:
      return t('stamp_some', { name });
    case 2:
      return t('stamp_most', { name });
    default:
      return share satisfies never;
  }
}

function cut(name: string): string {
  // Most names are short, and counting letters is dear.
  if (name.length <= NAME_LETTERS) return name;
  const letters = [...new Intl.Segmenter().segment(name)].map(({ segment }) => segment);
  if (letters.length <= NAME_LETTERS) return name;
  return `${letters
    .slice(0, NAME_LETTERS - 1)
    .join('')
    .trimEnd()}…`;
}
