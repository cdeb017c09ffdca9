import { TROUBLES, type Trouble } from '../../storage/connection.ts';
import { problemSentence } from '../../texts/problems.ts';
import { t } from '../../texts/translate.ts';
import type { CommandAnswer, CommandName } from '../commands/index.ts';

/** Null when it was done, else the sentence to show. A notebook in trouble leads to the recovery page. */
export function refusalOf(answer: CommandAnswer<CommandName>): string | null {
  if (answer.ok) return null;
  const { error } = answer;
  if (error.code === 'badField') return problemSentence(error.problem);
  if (isTrouble(error.code)) becomeRecovery();
  return t('problem_unexpected');
}

/** This page becomes the recovery page and leaves no address behind. */
export function becomeRecovery(): void {
  history.replaceState(null, '', 'recovery.html');
  location.reload();
}

function isTrouble(code: string): code is Trouble {
  return (TROUBLES as readonly string[]).includes(code);
}
