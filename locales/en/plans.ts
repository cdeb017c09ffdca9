/** Plans, and the board of the week that they lie on. */
export const plans = {
  plan_coffee: 'Coffee',
  plan_coffee_with: 'Coffee with {name}',
  plan_lunch: 'Lunch',
  plan_lunch_with: 'Lunch with {name}',
  plan_evening_for_two: 'An evening for the two of us',
  plan_evening_of_my_own: 'An evening of my own',
  happened_title: 'Did it happen?',
  happened_line: '{plan}, {when}.',
  happened_yes: 'It did',
  happened_no: 'Not this time',
  happened_logged: 'Logged.',
  happened_passed: 'All right. Nothing is logged.',
} as const;
