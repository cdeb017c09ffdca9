const STEP_MS = 40;

/** Asks again and again until the answer is something; never a fixed wait. */
export async function until<Answer>(
  ask: () => Answer | Promise<Answer>,
  what: string,
  deadlineMs = 15_000,
): Promise<Exclude<Answer, false | null | undefined | 0 | ''>> {
  const end = performance.now() + deadlineMs;
  let last: unknown;
  do {
    last = await ask();
    if (last) return last as Exclude<Answer, false | null | undefined | 0 | ''>;
    await new Promise((resolve) => setTimeout(resolve, STEP_MS));
  } while (performance.now() < end);
  throw new Error(`not within ${deadlineMs} ms: ${what} (last answer: ${JSON.stringify(last)})`);
}
