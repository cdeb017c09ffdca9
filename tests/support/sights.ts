import { expect } from 'vitest';
import type { Evaluator } from './remote.ts';

/** How long after a change every open page may still show what was before. */
export const AT_ONCE_MS = 1_000;

/** What is to be seen on a page: every one of these. */
export interface Sight {
  readonly text?: string;
  /** A text that is nowhere on the page. */
  readonly without?: string;
  /** The page's first checkbox is ticked, or not. */
  readonly ticked?: boolean;
}

interface Watcher {
  readonly sight: Sight;
  readonly patience: number;
}

/** A page of either tool: each has more to evaluate with than is needed here. */
type Page = { evaluate: unknown };

/**
 * Watches inside the page itself; resolves to the milliseconds since the epoch at which the sight
 * was first there. Asked before the change, so that what was there already shows in the time.
 */
export function whenSeen(page: Page, sight: Sight, patience = 5_000): Promise<number> {
  return (page as Evaluator).evaluate(
    ({ sight: { text, without, ticked }, patience: most }: Watcher) =>
      new Promise<number>((resolve, reject) => {
        const isThere = () => {
          const words = document.body.innerText;
          const box = document.querySelector<HTMLInputElement>(
            'input[type=checkbox]:not([hidden])',
          );
          return (
            (text === undefined || words.includes(text)) &&
            (without === undefined || !words.includes(without)) &&
            (ticked === undefined || box?.checked === ticked)
          );
        };
        const look = () => {
          if (isThere()) settle(() => resolve(performance.timeOrigin + performance.now()));
        };
        const watching = new MutationObserver(look);
        // Whether a box is ticked is told by no mutation.
        const asking = setInterval(look, 10);
        const giving = setTimeout(
          () => settle(() => reject(new Error(`never seen in: ${document.body.innerText}`))),
          most,
        );
        const settle = (then: () => void) => {
          watching.disconnect();
          clearInterval(asking);
          clearTimeout(giving);
          then();
        };
        const everything = {
          subtree: true,
          childList: true,
          characterData: true,
          attributes: true,
        };
        watching.observe(document.documentElement, everything);
        look();
      }),
    { sight, patience },
  );
}

/** When something is next pressed or clicked on the page, by its own clock. */
export function whenPressed(page: Page): Promise<number> {
  return (page as Evaluator).evaluate(
    () =>
      new Promise<number>((resolve) => {
        document.addEventListener(
          'click',
          () => resolve(performance.timeOrigin + performance.now()),
          { capture: true, once: true },
        );
      }),
    null,
  );
}

/** Every page shows its sight soon after the change, and not before. */
export async function expectAtOnce(
  pages: Readonly<Record<string, readonly [page: Page, sight: Sight]>>,
  change: () => Promise<unknown>,
  began: Promise<number> = Promise.resolve(Date.now()),
): Promise<void> {
  const names = Object.keys(pages);
  const seen = Object.values(pages).map(([page, sight]) => whenSeen(page, sight));
  // Whatever fails first is told; the others are not left behind unheard.
  const all = Promise.all(
    seen.map((one, at) => one.catch((error: Error) => failed(names[at], error))),
  );
  await change();
  const start = await began;
  for (const [at, time] of (await all).entries()) {
    const took = Math.round(time - start);
    expect(took, `${names[at]}: ms from the change to the sight`).toBeLessThanOrEqual(AT_ONCE_MS);
    expect(took, `${names[at]} showed it before the change`).toBeGreaterThanOrEqual(-5);
  }
}

function failed(name: string | undefined, error: Error): never {
  throw new Error(`${name}: ${error.message}`);
}
