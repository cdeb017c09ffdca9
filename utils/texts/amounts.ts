import type { LineUnit } from '../domain/boundary.ts';
import { language, t } from './translate.ts';

/** Nobody knows a week to the minute: estimates are told by the half. */
const PARTS = 2;

/** Of so many minutes, or evenings, the hours or evenings, by the half. */
export function inHalves(
  value: number,
  unit: LineUnit,
  round: (value: number) => number = Math.round,
): number {
  return round((unit === 'hours' ? value / 60 : value) * PARTS) / PARTS;
}

/** "1.5 hours", "2 evenings". */
export function amountWords(n: number, unit: LineUnit): string {
  const values = { n, amount: numberWords(n) };
  return unit === 'hours' ? t('hours_amount', values) : t('evenings_amount', values);
}

/** "4" or "1.5", as the user's language writes it. */
export function numberWords(n: number): string {
  return Number.isInteger(n) ? String(n) : n.toLocaleString(language());
}

/** "45 min", "2 h", "1 h 30": a length that was logged, to the minute. */
export function lengthWords(minutes: number): string {
  const n = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (n === 0) return t('length_minutes', { n: rest });
  if (rest === 0) return t('length_hours', { n });
  return t('length_hours_minutes', { n, minutes: String(rest).padStart(2, '0') });
}
