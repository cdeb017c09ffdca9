import { TROUBLES, type Trouble } from '../../domain/trouble.ts';
import { problemSentence } from '../../texts/problems.ts';
import { t } from '../../texts/translate.ts';
import type { CommandError } from '../commands/index.ts';

/** The notebook's trouble, where that is why a command changed nothing. */
export function troubleIn({ code }: CommandError): Trouble | null {
  return TROUBLES.find((trouble) => trouble === code) ?? null;
}

/** Why nothing was changed, in words. */
export function errorSentence(error: CommandError): string {
  switch (error.code) {
    case 'badField':
      return problemSentence(error.problem);
    case 'alreadyAnswered':
      return t('already_answered');
    case 'tooLate':
      return t('problem_too_late');
    case 'notFound':
      return t('problem_not_found');
    case 'inQuietHours':
      return t('problem_in_quiet_hours');
    case 'sightIsFull':
      return t('goals_full');
    case 'unknownCommand':
    case 'malformed':
    case 'noSnapshot':
    case 'newer':
    case 'unreadable':
    case 'blocked':
    case 'emptied':
    case 'unexpected':
      return t('problem_unexpected');
    default:
      return error satisfies never;
  }
}
