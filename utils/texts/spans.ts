import { t } from './translate.ts';

/** "today", "8 days", "about a month": a length of time as people say it, from whole days. */
export function formatSpan(days: number): string {
  if (days < 14) return t('span_days', { n: days });
  if (days < 56) {
    const weeks = Math.round(days / 7);
    return weeks === 4 ? t('span_months', { n: 1 }) : t('span_weeks', { n: weeks });
  }
  const aboutOneYear = days >= 345 && days <= 385;
  if (days < 700 && !aboutOneYear) return t('span_months', { n: Math.round(days / 30.4) });
  return t('span_years', { n: Math.round(days / 365) });
}

/** "today", "yesterday", "8 days ago", "about a month ago". */
export function formatAgo(days: number): string {
  if (days <= 0) return t('ago_today');
  if (days === 1) return t('ago_yesterday');
  return t('ago_span', { span: formatSpan(days) });
}

/** "today", "tomorrow", "in 7 days", "in about a month". */
export function formatAhead(days: number): string {
  if (days <= 0) return t('ahead_today');
  if (days === 1) return t('ahead_tomorrow');
  return t('ahead_span', { span: formatSpan(days) });
}
