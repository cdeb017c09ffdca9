import axe, { type AxeResults, type RunOptions } from 'axe-core';
import type { Evaluator } from './remote.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds on a page once it has come to rest, one line each: rule, what is wrong, where. */
export async function axeViolations(page: Evaluator): Promise<string[]> {
  await page.evaluate(
    () =>
      Promise.allSettled(document.getAnimations().map(({ finished }) => finished)).then(() => null),
    null,
  );
  // A string runs as a script past the policy: a script element would be refused.
  const runScript = page.evaluate.bind(page) as unknown as (script: string) => Promise<unknown>;
  await runScript(axe.source);
  const found = await page.evaluate(async (rules) => {
    const { axe: inPage } = globalThis as unknown as {
      axe: { run(options: RunOptions): Promise<AxeResults> };
    };
    const { violations } = await inPage.run({ runOnly: rules, resultTypes: ['violations'] });
    return violations.map(({ id, help, nodes }) => ({
      id,
      help,
      where: nodes.map(({ target }) => target.join(' ')),
    }));
  }, RULES);
  return found.map(({ id, help, where }) => `${id}: ${help} (${where.join(', ')})`);
}
