import type { GlanceHours } from '../domain/glance.ts';
import { amountWords, inHalves, numberWords } from './amounts.ts';
import { t } from './translate.ts';

/** The hours line nearest its edge. A notice says whose it is only where names may be said. */
export function hoursSentence(hours: GlanceHours): string {
  switch (hours.standing) {
    case 'near':
      return nearWords(hours);
    case 'crossed':
      return crossedWords(hours);
    case 'open':
      return openWords(hours);
    default:
      return hours.standing satisfies never;
  }
}

function nearWords({ sphere, unit, had, line, named }: GlanceHours): string {
  const whole = amountWords(inHalves(line, unit), unit);
  const rest = inHalves(line - had, unit, Math.floor);
  const who = t(`stamp_${sphere}`);
  if (rest === 0) return named ? t('hours_at_named', { who, line: whole }) : t('hours_at');
  const left = amountWords(rest, unit);
  return named ? t('hours_near_named', { who, left, line: whole }) : t('hours_near', { left });
}

function crossedWords({ sphere, unit, had, line, named }: GlanceHours): string {
  if (!named) return t('hours_past');
  return t('hours_past_named', {
    who: t(`stamp_${sphere}`),
    had: amountWords(Math.max(inHalves(had, unit), inHalves(line, unit) + 0.5), unit),
    line: amountWords(inHalves(line, unit), unit),
  });
}

function openWords({ sphere, unit, had, line }: GlanceHours): string {
  const who = t(`stamp_${sphere}`);
  const words = amountWords(inHalves(line, unit), unit);
  const part = inHalves(had, unit);
  return part === 0
    ? t('hours_none', { who, line: words })
    : t('hours_open', { who, had: numberWords(part), line: words });
}
