import { notebook } from '../../storage/connection.ts';
import { single } from '../../storage/singles.ts';
import { readingOf } from '../../storage/transaction.ts';

/** The welcome opens by itself once: right after installing, where it has not begun yet. */
export async function greet(reason: string, openWelcome: () => Promise<void>): Promise<void> {
  if (reason !== 'install') return;
  const begun = await single(readingOf(await notebook()), 'welcome');
  if (begun === null) await openWelcome();
}
