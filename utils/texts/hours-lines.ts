import type { BondKind } from '../domain/bond.ts';
import type { LineUnit } from '../domain/boundary.ts';
import { isCrossed, isNear } from '../domain/hours-line.ts';
import type { HoursLineView, LineKind } from '../domain/hours-view.ts';
import type { FieldProblem } from '../domain/problems.ts';
import { amountWords, inHalves, numberWords } from './amounts.ts';
import { tBond } from './bond.ts';
import { problemSentence } from './problems.ts';
import { t } from './translate.ts';

/** Whoever is closest, as lines about us call them. */
export interface Whose {
  readonly bond: BondKind | null;
  readonly usName: string;
}

/** "At most … for Lee": what a new line would be about. */
export function kindWords(kind: LineKind, whose: Whose): string {
  return sentenceOf(kind, t('hours_amount_open'), whose);
}

/** "At most 20 hours for Lee". */
export function lineWords(
  { kind, amount, unit }: Pick<HoursLineView, 'kind' | 'amount' | 'unit'>,
  whose: Whose,
): string {
  return sentenceOf(kind, amountWords(amount, unit), whose);
}

function sentenceOf(kind: LineKind, amount: string, { bond, usName }: Whose): string {
  const name = usName === '' ? t('stamp_us') : usName;
  switch (kind) {
    case 'ceiling.us':
      return tBond('hours_ceiling_us', bond, { amount, name }) ?? '';
    case 'floor.us':
      return t('hours_floor_us', { amount, name });
    case 'ceiling.me':
      return t('hours_ceiling_me', { amount });
    case 'floor.me':
      return t('hours_floor_me', { amount });
    case 'ceiling.others':
      return t('hours_ceiling_others', { amount });
    case 'floor.others':
      return t('hours_floor_others', { amount });
    default:
      return kind satisfies never;
  }
}

/** How the week stands. Rounded, what there was is never nothing, and on the right side of the line. */
export function soFarWords(line: HoursLineView, { bond }: Whose): string {
  const { unit, had, direction, sphere, amount } = line;
  if (had === 0) return t('hours_so_far_none');
  const part = Math.max(inHalves(had, unit), 0.5);
  const whole = amountWords(amount, unit);
  if (isCrossed(line)) {
    const past = amountWords(Math.max(part, amount + 0.5), unit);
    // Of somebody cared for it is never said that there was too much of them.
    const isCare = sphere === 'us' && bond === 'caredFor';
    return isCare
      ? t('hours_so_far_respite', { had: past })
      : t('hours_so_far_past', { had: past });
  }
  if (isNear(line)) return nearWords(line, whole);
  if (direction === 'floor' && had >= line.line) {
    return t('hours_so_far_kept', { had: amountWords(Math.max(part, amount), unit) });
  }
  const below = direction === 'floor' ? Math.min(part, Math.max(0.5, amount - 0.5)) : part;
  return t('hours_so_far', { had: numberWords(below), line: whole });
}

function nearWords({ unit, had, line }: HoursLineView, whole: string): string {
  const left = inHalves(line - had, unit, Math.floor);
  if (left === 0) return t('hours_so_far_all', { line: whole });
  return t('hours_so_far_left', { left: amountWords(left, unit), line: whole });
}

/** What is wrong with an amount, beside its field. */
export function amountProblem(problem: FieldProblem, unit: LineUnit): string {
  switch (problem) {
    case 'empty':
      return unit === 'hours' ? t('hours_problem_number') : t('hours_problem_evenings');
    case 'outOfRange':
      return unit === 'hours' ? t('hours_problem_hours') : t('hours_problem_evenings');
    default:
      return problemSentence(problem);
  }
}
