/** What happened, to be searched, added to, changed. */
export const history = {
  history_title: 'What happened',
} as const;
