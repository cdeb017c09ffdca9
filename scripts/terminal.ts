import { createInterface } from 'node:readline/promises';

export function say(line = ''): void {
  process.stdout.write(`${line}\n`);
}

/** Enter means yes. */
export async function agrees(question: string): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return isYes(await terminal.question(`${question} [Y/n] `));
  } finally {
    terminal.close();
  }
}

export function isYes(answer: string): boolean {
  return ['', 'y', 'yes'].includes(answer.trim().toLowerCase());
}

export function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}
