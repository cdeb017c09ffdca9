/** Settings: reminders, and what is kept. */
export const settings = {
  settings_title: 'Settings',
  settings_saved: 'Saved.',

  quiet_heading: 'Quiet hours',
  quiet_intro:
    'Nothing comes by itself in these hours. People wait for their end; something with a time of its own comes then only if its time is less than two hours past.',
  quiet_mode: 'Which days',
  quiet_same: 'Same every day',
  quiet_by_day: 'Different by weekday',
  quiet_from: 'From',
  quiet_until: 'Until',
  quiet_every_day: 'Every day',
  quiet_next_day: 'Until {end} the next day.',
  quiet_crosses: 'An end before the start is on the next day.',
  quiet_off: 'Both times are the same, so these hours are off.',
  quiet_none: 'No quiet hours.',
  quiet_add: 'Add hours',
  quiet_add_to: 'Add hours to {day}',
  quiet_remove: 'Remove the hours from {start}',
  quiet_save: 'Save quiet hours',
  quiet_hushed: 'Inside these hours from beginning to end, and so never told:',
  quiet_hushed_how:
    'An earlier time lets them be told. Plans and clock lines can also be kept inside your quiet hours.',
  quiet_problem_time: 'A time is missing here. It looks like 21:30.',
  quiet_problem_many: 'Four times a day is the most that fits.',

  often_heading: 'How often',
  often_cap: 'Reminders a day, at most',
  often_first_week: 'In the first week it is three at most, whatever is chosen here.',
  often_zero: 'Nothing comes by itself; the popup still offers one.',
  often_timed: 'What you set for a time of its own does not count.',
  often_more: 'More about timing',
  often_spacing: 'At least this long between two',
  often_minutes: 'minutes',
  often_spacing_problem: 'From 20 to 180 minutes.',
  often_day_start: 'My day starts at',
  often_day_start_hint: 'What happens before this time still counts for the day before.',
  often_day_start_problem: 'A time from 00:00 to 08:00.',
  often_returns: 'Prefer the return from a pause',
  often_returns_hint:
    'A reminder waits until you are back from a break, if it can. A pause is noticed by keyboard and mouse alone: somebody watching a film looks like somebody away.',

  toast_heading: 'What a notification says',
  toast_style: 'Wording',
  toast_style_discreet: 'Discreet',
  toast_style_names: 'With names',
  toast_example: 'For example',
  toast_discreet_note: 'Nothing you typed is in it.',
  toast_names_warning:
    'Anyone who can see the screen can read the name, also while it is shared. The system may keep notifications in a list of its own, and Evenkeel cannot clear every copy there.',
  toast_test_send: 'Send a test reminder',
  toast_test_sent: 'Sent. Did you see it?',
  toast_test_yes: 'Yes',
  toast_test_no: 'No',
  toast_test_good: 'Good. Reminders reach you.',
  toast_test_help_title: 'It may be held back outside Evenkeel',
  toast_test_help_system:
    'The operating system has a switch for the notifications of each program. Look for this browser there, and for “Do not disturb” or “Focus”.',
  toast_test_help_waits:
    'Nothing is lost either way: every reminder waits in the popup, and the toolbar shows a dot.',

  newtab_choices_heading: 'The new tab',
  newtab_choices_intro:
    'It shows the boat, the time of day and one step of your own. More is your choice, one by one.',
  newtab_choices_shared: 'Others use this computer, so the new tab stays empty.',
  newtab_choices_empty: 'Keep it empty',
  newtab_choices_warning:
    'Whoever sees the screen can read what is chosen here, also while you share your screen in a call.',
  newtab_choices_person: 'The name of the person who comes round',
  newtab_choices_line: 'The next clock line',
  newtab_choices_limits: {
    one: 'Limits, one by one (one shown)',
    other: 'Limits, one by one ({n} shown)',
  },
  newtab_choices_limits_hint: 'A limit is private. Here only those are shown that you choose.',

  shared_heading: 'Who uses this computer',
  shared_others: 'Others use this computer too',
  shared_others_hint:
    'Switching this on keeps the boat still, empties the new tab, makes notifications discreet and removes sample data, all at once.',
  shared_done:
    'The boat is still, the new tab is empty, notifications are discreet, and sample data is gone.',
  shared_not: 'Saved. Nothing comes back by itself; each can be chosen again.',
  shared_still_boat: 'Still boat',
  shared_still_boat_hint: 'The boat in the toolbar stays level, whatever the week looks like.',
  shared_curtain:
    'This is a curtain, not a lock: whoever opens Evenkeel on this computer can read what is in it.',

  breaks_heading: 'Breaks',
  breaks_on: 'Offer a short break after a long time at the screen',
  breaks_hint:
    'A pause of five minutes counts by itself. It goes by keys and pointer: it cannot see somebody who watches a film.',
  breaks_after: 'After so long without a pause',
  breaks_problem: 'Any whole number from 25 to 90.',
  telephony_heading: 'Calls and texts',
  telephony_works: 'Calling and texting links work on this computer',
  telephony_hint: 'Then a number can be opened to call or to text. Without it, it can be copied.',

  pause_heading: 'Pause',
  pause_intro: 'Nothing comes by itself while it lasts. It ends on its own.',
  pause_hour: 'For an hour',
  pause_tomorrow: 'Until tomorrow {time}',
  pause_week: 'For a week',
  pause_running: 'Paused until {until}.',
  pause_resume: 'Resume',

  coming_heading: 'Coming up',
  coming_none: 'Nothing is on its way.',
  coming_more: { one: 'One more', other: '{n} more' },

  log_heading: 'Earlier reminders',
  log_none: 'None yet.',
  log_show: { one: 'Show the last one', other: 'Show the last {n}' },
  log_when: '{day} {time}',
  log_yesterday: 'Yesterday {time}',
  log_waiting: 'Waiting in the popup',
  log_done: 'Done',
  log_later: 'Put off',
  log_not_this_one: 'Not this one',
  log_less_often: 'Less often',
  log_unanswered: 'Left by itself',
  log_silent: {
    one: 'Something was due yesterday, and nothing came. A test reminder can tell why.',
    other: 'Something was due on each of {n} days, and nothing came. A test reminder can tell why.',
  },
  log_withdrawn: 'Taken back: it was done, changed or removed',

  learned_heading: 'When reminders fit',
  learned_nothing: 'Nothing clear yet.',
  learned_morning: 'You tend to act on {what} in the morning.',
  learned_afternoon: 'You tend to act on {what} after lunch.',
  learned_evening: 'You tend to act on {what} in the evening.',
  learned_night: 'You tend to act on {what} late at night.',
  learned_people: 'reminders about people',
  learned_birthdays: 'birthdays',
  learned_goals: 'the look at your goals',
  learned_care: 'self-care',
  learned_others: 'these',
  learned_returns:
    'Reminders as you came back from a pause: acted on {acted} of {of}. At other times: {otherActed} of {otherOf}.',
  learned_hint:
    'Reminders prefer a time at which you act on them. Counts fade by half in three weeks and hold nothing you typed.',
  learned_forget: 'Forget this',
  learned_forgotten: 'Forgotten.',

  data_heading: 'Your data',
  data_honest:
    'Everything is on this device and nowhere else. Nothing is encrypted now: somebody who uses this computer can see all of it. The browser’s storage also holds a copy of about the last day, so that a damaged notebook can be brought back.',
  data_save: 'Save a copy',
  data_save_hint: 'A file named copy.json in your downloads, readable by anyone who opens it.',
  data_saved: 'The file is in your downloads.',

  sample_heading: 'Sample data',
  sample_intro: 'Invented people and a plan a minute ahead, to see how it works.',
  sample_load: 'Load sample data',
  sample_there: 'Sample data is here, marked “sample”. Your own entries stay apart from it.',
  sample_remove: 'Remove sample data',
  sample_loaded: 'Loaded. A reminder comes within two minutes, also in quiet hours.',
  sample_loaded_paused: 'Loaded. Nothing of it comes by itself while the pause lasts.',
  sample_removed: 'Removed.',

  erase_heading: 'Erase everything',
  erase_intro: 'People, plans, reminders, drafts, settings and the copy of the last day.',
  erase_button: 'Erase everything',
  erase_title: 'Erase everything?',
  erase_what:
    'All people, plans, reminders, drafts and settings go, and so does the copy of the last day. There is no way back.',
  erase_not:
    'Files you saved stay where they are, and the browser may still list that this page was open.',
  erase_pages: 'Other open pages of Evenkeel close.',
  erase_keep: 'Keep it',
  erase_confirm: 'Erase everything',
  erase_blocked:
    'The browser did not let go of all of it. Close the other pages of Evenkeel, or the browser, and try once more.',
  erase_gone: 'Everything is gone.',
  erase_gone_more: 'Nothing is kept and nothing comes any more. This page can be closed.',
} as const;
