import type { Trouble } from '../../utils/domain/trouble.ts';
import { t } from '../../utils/texts/translate.ts';

/** `silent`: the notebook opens, and the background does not answer. */
export type Cause = Trouble | 'silent';

/** What happened, in one sentence. */
export function causeTitle(cause: Cause): string {
  switch (cause) {
    case 'newer':
    case 'unreadable':
    case 'blocked':
      return t('recovery_title');
    case 'emptied':
      return t('recovery_title_emptied');
    case 'silent':
      return t('recovery_title_silent');
    default:
      return cause satisfies never;
  }
}

/** Why, as far as it can be known. */
export function causeReason(cause: Cause): string {
  switch (cause) {
    case 'newer':
      return t('recovery_newer');
    case 'unreadable':
      return t('recovery_unreadable');
    case 'blocked':
      return t('recovery_blocked');
    case 'emptied':
      return t('recovery_emptied');
    case 'silent':
      return t('recovery_silent');
    default:
      return cause satisfies never;
  }
}

/** Whether bringing back the copy takes the place of something that may still be worth saving. */
export function replacesSomething(cause: Cause): boolean {
  return cause !== 'emptied';
}
