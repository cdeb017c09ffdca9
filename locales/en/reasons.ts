/** Why this, why now; and lengths of time as people say them. */
export const reasons = {
  reason_every: {
    one: 'One day since {name}; your rhythm is {cadence}.',
    other: '{n} days since {name}; your rhythm is {cadence}.',
  },
  reason_every_unknown: {
    one: 'No contact with {name} is noted yet; your rhythm is one day.',
    other: 'No contact with {name} is noted yet; your rhythm is {n} days.',
  },
  reason_at: 'You set {time} for {name}.',
  reason_test: 'You asked for a test reminder in settings.',
  reason_someone_removed: 'someone you removed',
  occasion_return: 'You just came back from a break.',
  occasion_opened: 'You opened Evenkeel.',
  occasion_active: 'An hour of activity went by without a pause.',
  occasion_snoozed: 'You put it off until now.',
  occasion_warm_up: 'A first hello to somebody easy.',
  span_days: { one: 'a day', other: '{n} days' },
  span_weeks: { one: 'a week', other: '{n} weeks' },
  span_months: { one: 'about a month', other: 'about {n} months' },
  span_years: { one: 'about a year', other: 'about {n} years' },
  ago_today: 'today',
  ago_yesterday: 'yesterday',
  ago_span: '{span} ago',
  ahead_today: 'today',
  ahead_tomorrow: 'tomorrow',
  ahead_span: 'in {span}',
} as const;
