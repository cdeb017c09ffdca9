import type { OpeningLineId } from '../domain/opening-lines.ts';
import { t } from './translate.ts';

/** The line as it is copied. */
export function openingWords(id: OpeningLineId): string {
  return t(`opener_${id}`);
}
