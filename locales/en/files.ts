/** Files that come in and go out: people from an address book, plans for a calendar. */
export const files = {
  import_title: 'People from a file',
  import_intro:
    'A vCard (.vcf) or a table from Google Contacts (.csv). It is read here, on this computer; names, birthdays and ways to reach somebody are taken, nothing else. You choose who comes in.',
  import_choose: 'Choose a file…',
  import_drop: 'Or drop it anywhere on this page.',
  import_reading: 'Reading the file',
  import_reading_share: '{n} % read',
  import_cancel: 'Cancel',
  import_cancelled: 'Nothing was taken from that file.',
  import_found: { one: 'One person in this file', other: '{n} people in this file' },
  import_nobody_chosen: 'Nobody is added before you say so.',
  import_search: 'Find in this file',
  import_all_shown: 'Choose all shown',
  import_none: 'Choose nobody',
  import_list: 'People in this file',
  import_none_found: 'Nobody in this file is called that.',
  import_more: { one: 'Show one more', other: 'Show {n} more' },
  import_kept: 'Here already',
  import_perhaps: 'Perhaps here already',
  import_leap_hint: {
    one: 'One of them was born on 29 February.',
    other: '{n} of them were born on 29 February.',
  },
  import_left_out: { one: 'One line was left out', other: '{n} lines were left out' },
  import_add_nobody: 'Add',
  import_add: { one: 'Add one person', other: 'Add {n} people' },
  import_put_away: 'Put this file away',
  import_put_away_done: 'The file is put away. Nobody was added.',
  import_added: { one: 'One person was added.', other: '{n} people were added.' },
  import_added_none: 'Everybody you chose was here already.',
  import_after: 'Their first reminders are spread over the coming weeks, a few at a time.',
  import_to_people: 'To your people',
  import_from_file: 'From a file…',

  people_saved_nobody: 'Samples stay here, and there is nobody else to save.',
  people_save_file: 'Save as a file',
  people_saved_file: {
    one: 'One person is in cards.vcf, in your downloads.',
    other: '{n} people are in cards.vcf, in your downloads.',
  },

  calendar_heading: 'Put it into your calendar',
  calendar_intro: 'A file that any calendar can read. It is made here and goes nowhere by itself.',
  calendar_what: 'What goes in',
  calendar_week: 'This week',
  calendar_all: 'Everything that comes round',
  calendar_all_hint: 'What repeats, and what is planned ahead.',
  calendar_names: 'With their names',
  calendar_names_hint:
    'The file then holds names and your own words, for whoever can read that calendar. Without, each entry is called “Plan”.',
  calendar_save: 'Save as a file',
  calendar_saved: {
    one: 'One entry is in plan.ics, in your downloads. Open it with your calendar.',
    other: '{n} entries are in plan.ics, in your downloads. Open it with your calendar.',
  },
  calendar_nothing: 'There is nothing to put into a calendar yet.',
  calendar_nothing_week: 'Nothing lies in this week.',
  calendar_birthday: '{name}’s birthday',

  /** What an event in a calendar file is called unless another title is chosen. */
  file_plan_untitled: 'Plan',

  file_unopened: 'That file could not be opened.',
  file_more_than_one: 'One file at a time can be read.',
  file_empty: 'That file is empty.',
  file_too_large: 'That file is larger than 10 MB. A part of the address book at a time works.',
  file_too_many_people:
    'That file holds more than {most} people. A part of the address book at a time works.',
  file_not_text: 'That file is not a text, so there are no names to read in it.',
  file_not_contacts: 'That file is neither a vCard nor a table from Google Contacts.',
  file_calendar:
    'That file is a calendar. People come from a vCard or a table from Google Contacts.',
  file_no_people: 'That file has no people in it.',
  file_no_people_line:
    'That file has no people in it that can be read. Line {line} is the first that could not be.',

  file_line_no_name: 'Line {line}: there is no name, so this entry is left out.',
  file_line_name_too_long: 'Line {line}: the name is too long to keep, so this entry is left out.',
  file_line_not_a_person: 'Line {line}: this is a group of people, so it is left out.',
  file_line_cut_off: 'Line {line}: what begins here has no end, so it is left out.',
  file_line_unreadable: 'Line {line} could not be read and is left out.',
  file_line_too_long: 'Line {line} is too long to read and is left out.',
  file_line_birthday_unreadable: 'Line {line}: the birthday is not a day, so it is left out.',
  file_line_birthday_incomplete:
    'Line {line}: a birthday takes a day and a month, so this one is left out.',
  file_line_birthday_too_early:
    'Line {line}: the year of birth is before {from}, so the birthday is left out.',
  file_line_birthday_ahead: 'Line {line}: the birthday has not come yet, so it is left out.',
  file_line_phone: 'Line {line}: this does not look like a phone number, so it is left out.',
  file_line_email: 'Line {line}: this does not look like an email address, so it is left out.',
  file_line_link: 'Line {line}: only links that start with https:// are kept, so this one is not.',
  file_line_reach_too_long: 'Line {line}: this number or address is too long to keep.',
  file_line_too_many_reaches: 'Line {line}: the first {most} ways to reach somebody are kept.',
  file_lines_further: {
    one: 'And one more line was left out.',
    other: 'And {n} more lines were left out.',
  },

  file_like_name: 'Perhaps {name}, who has the same name',
  file_like_phone: 'Perhaps {name}, who has the same number',
  file_like_email: 'Perhaps {name}, who has the same email address',
  file_like_link: 'Perhaps {name}, who has the same link',
} as const;
