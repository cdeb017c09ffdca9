/** The safety page. Plain, offline, and it asks nothing. */
export const safety = {
  safety_title: 'Safety',
  safety_intro:
    'Nothing on this page asks you anything, keeps anything, or tells anyone that it was opened. It works without the internet.',
  safety_help_heading: 'Somebody to talk to',
  safety_help:
    'These lines are for people who are hurt, frightened or controlled by somebody close, and for those who worry about someone. They listen; what happens next stays with the person who calls. In danger right now, the emergency number of your country is the quickest.',
  safety_help_check:
    'The numbers were read in public sources, not confirmed with the people behind them, and numbers change. It is worth checking one on a device that is safe before relying on it.',
  safety_lines: 'Helplines by country',
  safety_country: 'Country',
  safety_line: 'Line, and whom it serves',
  safety_number: 'Number',
  safety_checked: 'Last checked {date}',
  safety_elsewhere: 'Elsewhere',
  safety_elsewhere_how:
    'Search for “domestic abuse helpline” and your country, on a device that is safe.',

  helpline_us: 'United States',
  helpline_us_serves: 'Anyone affected by domestic violence',
  helpline_tty: 'TTY {number}',
  helpline_text: 'text {word} to {number}',
  helpline_gb: 'United Kingdom (England)',
  helpline_gb_serves: 'People who live with domestic abuse',
  helpline_ie: 'Ireland',
  helpline_ie_serves: 'Women who live with abuse',
  helpline_au: 'Australia',
  helpline_au_serves: 'Anyone affected by domestic, family or sexual violence',
  helpline_de: 'Germany',
  helpline_de_serves: 'Women who experience violence',
  helpline_eu: 'European Union, participating states',
  helpline_eu_line: 'Harmonised helpline',
  helpline_eu_serves: 'Women who experience violence',
  helpline_fr: 'France',
  helpline_fr_serves: 'Women who experience violence',
  helpline_it: 'Italy',
  helpline_it_serves: 'People who experience violence or stalking',
  helpline_za: 'South Africa',
  helpline_za_serves: 'People who look for a shelter from abuse',

  safety_computer_heading: 'Who can see this',
  safety_computer:
    'Somebody who uses this computer can see this: the names, the notes, the reminders, and that Evenkeel is installed. Nothing is encrypted now.',
  safety_computer_traces:
    'The browser itself may list this page in its history and among recently closed tabs, under the name Evenkeel. A search or a call leaves traces of its own. A device that nobody else uses is the safer place for both.',
  safety_computer_discreet:
    'Notifications say nothing you typed, unless you chose that in Settings. Everything can be erased there too.',

  safety_leave_heading: 'Leaving quickly',
  safety_leave_button: 'Leave quickly',
  safety_leave:
    'The button at the top, or pressing Shift three times within a second and a half, closes every page of Evenkeel at once.',
  safety_leave_limits:
    'It is a curtain, not a lock: it hides what is open, and whoever opens Evenkeel again sees it all.',

  safety_not_heading: 'What Evenkeel does not do',
  safety_not:
    'It does not look for abuse, measure it or guess at it, and it does not know what is right for you. It has no account, no sharing and no location, and it sends nothing anywhere.',
} as const;
