import type { CommandAnswer, CommandName } from '../commands/index.ts';
import { errorSentence, troubleIn } from './command-errors.ts';

/** Null when it was done, else the sentence to show. A notebook in trouble leads to the recovery page. */
export function refusalOf(answer: CommandAnswer<CommandName>): string | null {
  if (answer.ok) return null;
  if (troubleIn(answer.error)) becomeRecovery();
  return errorSentence(answer.error);
}

/** This page becomes the recovery page and leaves no address behind. */
export function becomeRecovery(): void {
  history.replaceState(null, '', 'recovery.html');
  location.reload();
}
