import type { Nudge } from '../domain/nudge.ts';
import type { ToastStyle } from '../domain/settings.ts';
import { formatSpan } from './spans.ts';
import { t } from './translate.ts';

/** What a toast says. Its id is the nudge's. */
export interface ToastText {
  readonly id: string;
  readonly title: string;
  readonly message: string;
  readonly buttons: readonly string[];
}

/** Discreet tells nothing that was typed; names only if the user chose them. */
export function toastFor(nudge: Nudge, style: ToastStyle, name: string): ToastText {
  const { title, message } = style === 'names' && name ? named(nudge, name) : discreet(nudge);
  return { id: nudge.id, title, message, buttons: [t('toast_done'), t('toast_later')] };
}

function discreet(nudge: Nudge) {
  if (nudge.reason.rule === 'test') {
    return { title: t('toast_test_title'), message: t('toast_test_message') };
  }
  return { title: t('toast_discreet_title'), message: t('toast_discreet_message') };
}

function named(nudge: Nudge, name: string) {
  const { reason } = nudge;
  switch (reason.rule) {
    case 'every':
      return {
        title: t('toast_person_title'),
        message:
          reason.daysSince === null
            ? t('toast_person_message_unknown', { name })
            : t('toast_person_message', { name, span: formatSpan(reason.daysSince) }),
      };
    case 'at':
      return { title: name, message: t('toast_plan_message', { time: reason.time }) };
    case 'test':
      return discreet(nudge);
    default:
      return reason satisfies never;
  }
}
