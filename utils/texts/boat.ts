import type { BoatFact, BoatSentence } from '../domain/boat-view.ts';
import type { EpochMs, Zone } from '../domain/time.ts';
import { amountWords, inHalves, numberWords } from './amounts.ts';
import { anchorSentence } from './instants.ts';
import { t } from './translate.ts';

interface Shown {
  readonly now: EpochMs;
  readonly zone: Zone;
  /** A row of chips is there to tap. */
  readonly tappable: boolean;
}

/** The sentence beside the boat, from ids and numbers alone. */
export function boatSentence(sentence: BoatSentence, shown: Shown): string {
  if (sentence.kind === 'atAnchor') return atAnchor(sentence, shown);
  const { side, fact, guessed } = sentence;
  return [leadOf(side, fact), fact && factWords(fact), guessed && t('boat_guessed')]
    .filter(Boolean)
    .join(' ');
}

function atAnchor(
  { recorded, plans }: Extract<BoatSentence, { kind: 'atAnchor' }>,
  { now, zone, tappable }: Shown,
): string {
  if (plans > 0) return t('boat_anchor_plans', { n: plans });
  if (!tappable) return anchorSentence(now, zone);
  return recorded === 0 ? t('boat_anchor') : t('boat_anchor_some', { n: recorded });
}

function leadOf(side: -1 | 0 | 1, fact: BoatFact | null): string {
  switch (side) {
    case 1:
      return t('boat_to_us');
    case -1:
      return t('boat_away');
    case 0:
      return fact?.kind === 'elsewhere' ? t('boat_upright') : t('boat_level');
    default:
      return side satisfies never;
  }
}

function factWords(fact: BoatFact): string {
  switch (fact.kind) {
    case 'noLines':
      return t('boat_no_lines');
    case 'kept':
      return t(fact.all ? 'boat_kept_all' : 'boat_kept');
    case 'elsewhere':
      return t('boat_elsewhere');
    case 'respite':
      return t('boat_respite');
    case 'short':
      return shortWords(fact);
    case 'over':
      return overWords(fact);
    default:
      return fact satisfies never;
  }
}

type Measured = Extract<BoatFact, { kind: 'short' | 'over' }>;

/** Rounded, it is never as much as the line, and what there was is never nothing. */
function shortWords({ sphere, unit, had, line }: Measured): string {
  const whole = inHalves(line, unit);
  const words = amountWords(whole, unit);
  if (had === 0) return t(`boat_none_${sphere}`, { line: words });
  const part = Math.min(Math.max(inHalves(had, unit), 0.5), Math.max(0.5, whole - 0.5));
  return t(`boat_short_${sphere}`, { had: numberWords(part), line: words });
}

/** Rounded, it is always more than the line. */
function overWords({ sphere, unit, had, line }: Measured): string {
  const whole = inHalves(line, unit);
  const part = Math.max(inHalves(had, unit), whole + 0.5);
  return t(`boat_over_${sphere}`, {
    had: amountWords(part, unit),
    line: amountWords(whole, unit),
  });
}
