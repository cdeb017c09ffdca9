import { YEAR_OF_BIRTH_MIN } from '../domain/birthday.ts';
import {
  FILE_PEOPLE_MAX,
  type CardProblem,
  type FileRefusal,
  type Likeness,
} from '../domain/importing.ts';
import { REACHES_MAX } from '../domain/person.ts';
import { language, t } from './translate.ts';

/** Why a file was not taken; nothing of it was kept. */
export function fileRefusalSentence({ code, line }: FileRefusal): string {
  switch (code) {
    case 'unopened':
      return t('file_unopened');
    case 'moreThanOne':
      return t('file_more_than_one');
    case 'empty':
      return t('file_empty');
    case 'tooLarge':
      return t('file_too_large');
    case 'tooManyPeople':
      return t('file_too_many_people', { most: FILE_PEOPLE_MAX.toLocaleString(language()) });
    case 'notText':
      return t('file_not_text');
    case 'notContacts':
      return t('file_not_contacts');
    case 'calendar':
      return t('file_calendar');
    case 'noPeople':
      return line === null ? t('file_no_people') : t('file_no_people_line', { line });
    default:
      return code satisfies never;
  }
}

/** What was left out of a file, and where. */
export function cardProblemSentence({ code, line }: CardProblem): string {
  switch (code) {
    case 'noName':
      return t('file_line_no_name', { line });
    case 'nameTooLong':
      return t('file_line_name_too_long', { line });
    case 'notAPerson':
      return t('file_line_not_a_person', { line });
    case 'cutOff':
      return t('file_line_cut_off', { line });
    case 'lineUnreadable':
      return t('file_line_unreadable', { line });
    case 'lineTooLong':
      return t('file_line_too_long', { line });
    case 'birthdayUnreadable':
      return t('file_line_birthday_unreadable', { line });
    case 'birthdayIncomplete':
      return t('file_line_birthday_incomplete', { line });
    case 'birthdayTooEarly':
      return t('file_line_birthday_too_early', { line, from: YEAR_OF_BIRTH_MIN });
    case 'birthdayAhead':
      return t('file_line_birthday_ahead', { line });
    case 'phoneUnusable':
      return t('file_line_phone', { line });
    case 'emailUnusable':
      return t('file_line_email', { line });
    case 'linkUnusable':
      return t('file_line_link', { line });
    case 'reachTooLong':
      return t('file_line_reach_too_long', { line });
    case 'tooManyReaches':
      return t('file_line_too_many_reaches', { line, most: REACHES_MAX });
    default:
      return code satisfies never;
  }
}

/** By what somebody in a file resembles `name`, who is kept already. */
export function likenessSentence(by: Likeness, name: string): string {
  switch (by) {
    case 'name':
      return t('file_like_name', { name });
    case 'phone':
      return t('file_like_phone', { name });
    case 'email':
      return t('file_like_email', { name });
    case 'link':
      return t('file_like_link', { name });
    default:
      return by satisfies never;
  }
}
