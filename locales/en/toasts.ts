/** Notifications. Discreet ones tell nothing that was typed. */
export const toasts = {
  toast_done: 'Done',
  toast_later: 'Later',
  toast_discreet_title: 'A small plan for today',
  toast_discreet_message: 'Open when it suits you.',
  toast_person_title: 'Room for a hello?',
  toast_person_message: 'It has been {span} since you and {name} talked. One line is plenty.',
  toast_person_message_unknown: 'A word to {name}, if you like. One line is plenty.',
  toast_plan_message: 'At {time}, as you planned.',
  toast_test_title: 'A test, as you asked',
  toast_test_message: 'Reminders reach you. This is how they look.',
} as const;
