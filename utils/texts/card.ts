import type { Reason } from '../domain/nudge.ts';
import { isLongGap } from '../domain/opening-lines.ts';
import type { SubjectKind } from '../domain/subject.ts';
import { formatAgo, formatAhead } from './spans.ts';
import { t } from './translate.ts';
import { wallTimeWords } from './weekdays.ts';

/** Names longer than this are cut on buttons, in code points. */
const SHORT_NAME = 12;

/** The card's title: a gentle question for a person, the plan's own title for a plan. */
export function cardTitle(kind: SubjectKind, name: string, reason?: Reason): string {
  switch (kind) {
    case 'person':
      return t(reason && isOldThread(reason) ? 'card_person_title_long' : 'card_person_title');
    case 'birthday':
      return t('card_birthday_title');
    case 'break':
      return t('card_break_title');
    case 'test':
      return t('card_test_title');
    case 'care':
    case 'goal':
    case 'us':
    case 'plan':
    case 'clockLine':
    case 'checkIn':
      return name;
    default:
      return kind satisfies never;
  }
}

/** The line under it, from the stored reason and the present name. */
export function cardLine(kind: SubjectKind, name: string, reason: Reason): string {
  switch (reason.rule) {
    case 'every':
      return reason.daysSince === null
        ? t('card_person_line_unknown', { name })
        : t(isOldThread(reason) ? 'card_person_line_long' : 'card_person_line', {
            name,
            ago: formatAgo(reason.daysSince),
          });
    case 'at':
      if (kind === 'test') return t('card_test_line');
      if (kind === 'clockLine') return lineWords(reason.offset, wallTimeWords(reason.time));
      return t('card_plan_line', { time: reason.time });
    case 'on':
      return t('card_on_line', { time: wallTimeWords(reason.time) });
    case 'birthday':
      return birthdayWords(reason.daysAhead, name);
    case 'after':
      return t('card_break_line');
    case 'test':
      return t('card_test_line');
    default:
      return reason satisfies never;
  }
}

/** Somebody not talked to for so long that a call may be easier. */
export function isOldThread(reason: Reason): boolean {
  return reason.rule === 'every' && isLongGap(reason.daysSince, reason.cadenceDays);
}

function birthdayWords(daysAhead: number, name: string): string {
  if (daysAhead < 0) return t('card_birthday_line_past', { name, ago: formatAgo(-daysAhead) });
  return t('card_person_line', { name, ago: formatAhead(daysAhead) });
}

/** Before its time, past it, or put off until now. */
function lineWords(offset: number, time: string): string {
  if (offset === 0) return t('card_line_again', { time });
  return offset < 0 ? t('card_line_before', { time }) : t('card_line_past', { time });
}

/** The verb of the primary button. */
export function primaryAnswer(kind: SubjectKind, name: string): string {
  switch (kind) {
    case 'person':
    case 'birthday':
      return t('card_wrote', { name: shortName(name) });
    case 'break':
      return t('card_start_break');
    case 'goal':
    case 'us':
    case 'plan':
    case 'clockLine':
    case 'checkIn':
    case 'care':
    case 'test':
      return t('card_done');
    default:
      return kind satisfies never;
  }
}

function shortName(name: string): string {
  const letters = [...name];
  return letters.length <= SHORT_NAME ? name : `${letters.slice(0, SHORT_NAME - 1).join('')}…`;
}
