import { browserTexts } from '../../platform/texts.ts';
import { directionOf } from '../../texts/direction.ts';
import { language, useTexts } from '../../texts/translate.ts';

/** What every page does before its first word: its texts, its language, its direction. */
export function startPage(): void {
  useTexts(browserTexts());
  speak(language());
}

/** The page's language and direction. */
export function speak(tag: string): void {
  const { documentElement } = document;
  if (documentElement.lang !== tag) documentElement.lang = tag;
  const direction = directionOf(tag);
  if (documentElement.dir !== direction) documentElement.dir = direction;
}

/** Once the first frame is on the screen, so that nothing competes with it. */
export function afterPaint(then: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(then));
}
