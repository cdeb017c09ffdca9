/** The frame of the dashboard, and Today. */
export const dashboard = {
  dash_skip: 'Skip to the page',
  dash_sections: 'Sections',
  dash_today: 'Today',
  dash_people: 'People',
  dash_settings: 'Settings',
  dash_safety: 'Safety',
  today_coming: 'Coming up ({n})',
  today_earlier: 'Earlier today ({n})',
  today_logged: 'logged',
  today_put_off: 'reminder put off',
  today_declined: 'reminder declined',
  today_went_by: 'reminder went by',
  today_waiting: 'reminder waiting',
  today_steps: 'Steps for today',
  today_lines: 'Lines for today',
  today_line_past: 'past',
} as const;
