import { browserTexts } from '../../platform/texts.ts';
import { directionOf } from '../../texts/direction.ts';
import { useTexts } from '../../texts/translate.ts';

/** What every page does before its first word: its texts, its language, its direction. */
export function startPage(): void {
  const texts = browserTexts();
  useTexts(texts);
  document.documentElement.lang = texts.language;
  document.documentElement.dir = directionOf(texts.language);
}

/** Once the first frame is on the screen, so that nothing competes with it. */
export function afterPaint(then: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(then));
}
