/** How days went: yesterday's chips, usual days, a rough guess, and what a day's free time is. */
export const days = {
  days_yesterday: 'And yesterday?',
  days_yesterday_question: 'How did yesterday go?',

  days_usual: {
    one: 'Was the other day of the week about as usual?',
    other: 'Were the other days of the week about as usual?',
  },
  days_usual_yes: 'About as usual',
  days_usual_done: {
    one: 'One day is filled in, marked as about.',
    other: '{n} days are filled in, marked as about.',
  },

  days_rough_heading: 'Last week, roughly?',
  days_rough_text:
    'If you like: a tap is some, two are most. It counts as a rough guess, and gives way to each day you tell of.',

  days_heading: 'Time and notes',
  days_free_text:
    'Of a day this much is yours to share out. What a day was tapped as is a part of it.',
  days_free_workday: 'Monday to Friday',
  days_free_weekend: 'Saturday and Sunday',
  days_free_unit: 'hours',
  days_free_problem: 'A whole number of hours, from {min} to {max}.',
  days_keep_notes: 'Keep old notes and names',
  days_keep_notes_hint: {
    one: 'Otherwise notes and names beside old times are left out after one day; day, kind and length stay.',
    other:
      'Otherwise notes and names beside old times are left out after {n} days; day, kind and length stay.',
  },
} as const;
