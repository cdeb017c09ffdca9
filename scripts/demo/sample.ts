import type { Page } from 'puppeteer-core';

interface Api {
  runtime: { sendMessage(message: unknown): Promise<unknown> };
}
declare const chrome: Api;

interface Answer {
  readonly ok: boolean;
  readonly value?: { readonly planAt: number };
}

/** Loads the sample as a page of ours would; answers when its plan is due, in epoch milliseconds. */
export async function loadSample(page: Page): Promise<number> {
  const answer = (await page.evaluate(() =>
    chrome.runtime.sendMessage({ command: 'loadSample', input: {} }),
  )) as Answer | undefined;
  if (!answer?.ok || !answer.value) {
    throw new Error(`The sample was refused: ${JSON.stringify(answer)}`);
  }
  return answer.value.planAt;
}
