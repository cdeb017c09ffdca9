import type { Nudge } from '../domain/nudge.ts';
import type { ToastStyle } from '../domain/settings.ts';
import { MINUTE, type EpochMs, type Zone } from '../domain/time.ts';
import { isOldThread } from './card.ts';
import { formatInstant } from './instants.ts';
import { formatAgo, formatAhead, formatSpan } from './spans.ts';
import { t } from './translate.ts';
import { wallTimeWords } from './weekdays.ts';

/** What a toast says. Its id is the nudge's. */
export interface ToastText {
  readonly id: string;
  readonly title: string;
  readonly message: string;
  readonly buttons: readonly string[];
}

/** Where "later today" falls into quiet hours, their end, at which it comes instead. */
export interface LaterMoved {
  readonly until: EpochMs;
  readonly now: EpochMs;
  readonly zone: Zone;
}

/** Discreet tells nothing that was typed; names only if the user chose them. */
export function toastFor(
  nudge: Nudge,
  style: ToastStyle,
  name: string,
  moved: LaterMoved | null = null,
): ToastText {
  const isNamed = mayName(nudge, style, name);
  const { title, message } = isNamed ? named(nudge, shortened(name)) : discreet(nudge);
  const later =
    moved === null
      ? t('toast_later')
      : t('toast_later_moved', { time: formatInstant(moved.until, moved.now, moved.zone) });
  return { id: nudge.id, title, message, buttons: [t('toast_done'), later] };
}

/** Letters of a name that a toast has room for: a title of 60, a message of 110. */
const NAME_LETTERS = 36;

/** By whole letters, as a reader counts them: no accent or half of a picture is left over. */
function shortened(name: string): string {
  const letters = [...new Intl.Segmenter().segment(name)];
  if (letters.length <= NAME_LETTERS) return name;
  const kept = letters.slice(0, NAME_LETTERS - 1).map(({ segment }) => segment);
  return `${kept.join('').trimEnd()}…`;
}

/** A break has no name to tell; anything else without one is somebody removed. */
function mayName({ subjectKind }: Nudge, style: ToastStyle, name: string): boolean {
  return style === 'names' && (name !== '' || subjectKind === 'break');
}

function discreet(nudge: Nudge) {
  if (nudge.reason.rule === 'test') {
    return { title: t('toast_test_title'), message: t('toast_test_message') };
  }
  const title = aboutLine(nudge) ? lineTitle(nudge) : t('toast_discreet_title');
  return { title, message: t('toast_discreet_message') };
}

/** A clock line rings before and after its time; one that was put off is a small plan like any other. */
function aboutLine({ subjectKind, reason }: Nudge): boolean {
  return subjectKind === 'clockLine' && reason.rule === 'at' && reason.offset !== 0;
}

function lineTitle(nudge: Nudge): string {
  switch (lineMomentOf(nudge)) {
    case 'tenBefore':
      return t('toast_line_before_discreet');
    case 'near':
      return t('toast_line_near_discreet');
    case 'past':
      return t('toast_line_past_discreet');
  }
}

/** Ten minutes is only said while it is so: a late worker says that the time is near. */
function lineMomentOf({ reason, raisedAt, expiresAt }: Nudge): 'tenBefore' | 'near' | 'past' {
  if (reason.rule !== 'at' || reason.offset > 0) return 'past';
  return expiresAt - raisedAt > 8 * MINUTE ? 'tenBefore' : 'near';
}

function namedLine(nudge: Nudge, time: string) {
  switch (lineMomentOf(nudge)) {
    case 'tenBefore':
      return { title: t('toast_line_before', { time }), message: t('toast_line_before_message') };
    case 'near':
      return { title: t('toast_line_near', { time }), message: t('toast_line_before_message') };
    case 'past':
      return { title: t('toast_line_past', { time }), message: t('toast_line_past_message') };
  }
}

function named(nudge: Nudge, name: string) {
  const { reason } = nudge;
  switch (reason.rule) {
    case 'every':
      if (isOldThread(reason)) {
        const message = t('toast_person_message_long', { name });
        return { title: t('toast_person_title_long'), message };
      }
      return {
        title: t('toast_person_title'),
        message:
          reason.daysSince === null
            ? t('toast_person_message_unknown', { name })
            : t('toast_person_message', { name, span: formatSpan(reason.daysSince) }),
      };
    case 'at':
      if (aboutLine(nudge)) return namedLine(nudge, wallTimeWords(reason.time));
      return { title: name, message: t('toast_plan_message', { time: reason.time }) };
    case 'on':
      return { title: name, message: t('toast_on_message', { time: wallTimeWords(reason.time) }) };
    case 'birthday':
      return namedBirthday(reason.daysAhead, name);
    case 'after':
      return { title: breakTitle(reason.minutes), message: t('toast_break_message') };
    case 'test':
      return discreet(nudge);
    default:
      return reason satisfies never;
  }
}

function namedBirthday(daysAhead: number, name: string) {
  if (daysAhead > 0) {
    const message = t('toast_birthday_ahead_message', { name, ahead: formatAhead(daysAhead) });
    return { title: t('toast_birthday_ahead'), message };
  }
  if (daysAhead === 0) {
    return { title: t('toast_birthday'), message: t('toast_birthday_message', { name }) };
  }
  const message = t('toast_birthday_past_message', { name, ago: formatAgo(-daysAhead) });
  return { title: t('toast_birthday_past'), message };
}

/** About an hour is called one. */
function breakTitle(minutes: number): string {
  const isHour = minutes >= 50 && minutes < 75;
  return isHour ? t('toast_break_hour') : t('toast_break_title', { n: minutes });
}
