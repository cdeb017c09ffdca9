/** The welcome: five questions, a test reminder, and the end. */
export const welcome = {
  welcome_progress: 'Question {at} of {of}',
  welcome_next: 'Next',
  welcome_skip: 'Skip',

  welcome_closest: 'Who is closest to you just now?',
  welcome_name: 'Name or an initial',
  welcome_name_hint: 'Optional. It stays on this device.',
  welcome_shared: 'Who else uses this computer?',
  welcome_shared_me: 'Just me',
  welcome_shared_others: 'Others too',

  welcome_hello: 'Who would you like to hear from?',

  welcome_own: 'One thing of your own',
  welcome_wish: 'A wish',
  welcome_wish_hint: 'As small as you like.',
  welcome_if: 'If',
  welcome_if_example: 'after coffee',
  welcome_then: 'then',
  welcome_then_example: 'ten pages',
  welcome_plan_hint: 'Optional: the cue that starts it.',

  welcome_line: 'One line worth keeping',
  welcome_line_hint: 'It is mentioned ten minutes before, and once after. Never more.',
  welcome_line_laptop: 'Laptop shut 18:30',
  welcome_line_laptop_sentence: 'Laptop shut',
  welcome_line_mine: {
    caredFor: 'One evening off, with somebody standing in',
    other: 'One evening of my own',
    nobody: 'One evening of my own',
  },
  welcome_line_mine_sentence: {
    caredFor: 'An evening off',
    other: 'An evening of my own',
    nobody: 'An evening of my own',
  },
  welcome_line_friends: {
    friend: 'One evening with other friends',
    other: 'One evening with friends',
    nobody: 'One evening with friends',
  },
  welcome_line_friends_sentence: {
    friend: 'An evening with other friends',
    other: 'An evening with friends',
    nobody: 'An evening with friends',
  },
  welcome_line_other: 'Something else',
  welcome_line_words: 'In your words',
  welcome_line_time: 'At',
  welcome_line_days: 'On',
  welcome_line_workdays: 'Monday to Friday',
  welcome_line_every_day: 'Every day',
  welcome_line_quiet: 'Mention it inside your quiet hours',
  welcome_line_in_quiet: '{time} is inside your quiet hours.',
  welcome_line_quiet_hint:
    'Nothing comes by itself from {from} to {until}. Another time for this line works too.',

  welcome_when: 'When is a quiet word all right?',
  welcome_when_hint: 'At most three a day at first, and nothing outside these hours.',
  welcome_when_line: 'Mention “{line}” at {time} all the same',
  welcome_when_line_hint: 'It lies outside these hours.',

  welcome_test: 'Would you like to see a reminder?',
  welcome_test_hint: 'It says that it is a test, and nothing else.',
  welcome_test_send: 'Send one now',
  welcome_test_asked: 'Did you see it?',
  welcome_test_yes: 'Yes',
  welcome_test_no: 'No',
  welcome_test_where: 'At a corner or the edge of the screen, for a moment.',

  welcome_end: 'Calm water. What you wrote is with the boat in the toolbar.',
  welcome_end_empty: 'Calm water. Everything can be added later, one thing at a time.',
  welcome_pin: 'Keep the boat in sight',
  welcome_pin_chrome:
    'Press the puzzle piece beside the address bar, then the pin beside Evenkeel.',
  welcome_pin_firefox:
    'Press the puzzle piece beside the address bar, then the gear beside Evenkeel, then “Pin to Toolbar”.',
  welcome_open: 'Open Evenkeel',
  welcome_sample: 'Look around with sample people first',
  welcome_sample_hint:
    'Invented people, marked “sample”. One click in Settings removes them, and nothing of yours.',
} as const;
