/** Words several pages share, and what to say when something does not work. */
export const common = {
  /** BCP 47, of this catalogue. */
  language_tag: 'en',
  extension_name: 'Evenkeel',
  extension_description:
    'Keeps an even keel between time for yourself, your closest bond and everyone else. Nothing leaves this device.',
  undo: 'Undo',
  cancel: 'Cancel',
  save: 'Save',
  close: 'Close',
  open: 'Open',
  back: 'Back',
  add: 'Add',
  name_label: 'Name',
  last_talked_label: 'Last talked',
  last_talked_this_week: 'This week',
  last_talked_this_month: 'This month',
  last_talked_longer: 'Longer ago',
  last_talked_unknown: 'Not sure',
  changed_elsewhere:
    'Another page changed this meanwhile. What stands here is kept when you leave the field.',
  problem_empty: 'A word or two is needed here.',
  problem_too_long: 'That is too long to keep. It is still here for you to shorten.',
  problem_control_character: 'There is an invisible character in this text that cannot be kept.',
  problem_out_of_range: 'That number is outside what is possible here.',
  problem_not_a_day: 'That day does not exist in the calendar.',
  problem_in_the_future: 'That day has not come yet.',
  problem_not_a_time: 'A time looks like 18:30.',
  problem_not_an_address: 'This does not look like an address that can be opened.',
  problem_too_many: 'There is no room for one more here.',
  problem_unexpected: 'That did not work, and nothing was changed. Try once more.',
} as const;
