export interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

interface Test {
  result(): { readonly state: 'passed' | 'failed' | 'skipped' | 'pending' };
}

interface TestFile {
  readonly children: { allTests(): Iterable<Test> };
  state(): string;
}

/** A file that could not be read, and an error that belongs to no test, count as one failure each. */
export function countOf(files: readonly TestFile[], strayErrors: number): Count {
  const count = { passed: 0, failed: strayErrors, skipped: 0 };
  for (const file of files) {
    const states = [...file.children.allTests()].map((test) => test.result().state);
    for (const state of states) {
      // A test that never ran because its file broke down.
      count[state === 'pending' ? 'skipped' : state] += 1;
    }
    if (file.state() === 'failed' && !states.includes('failed')) count.failed += 1;
  }
  return count;
}

export function lastLine({ passed, failed, skipped }: Count): string {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
}

/** Without Firefox a person may go on; without Chromium, or in CI without either, the run has failed. */
export function exitCode(count: Count, missing: readonly string[], isCi: boolean): number {
  const isBlind = missing.includes('chromium') || (isCi && missing.length > 0);
  return count.failed > 0 || count.passed === 0 || isBlind ? 1 : 0;
}
