import type { BondKind } from '../../utils/domain/bond.ts';
import type { LineChoice, WelcomeAnswers } from '../../utils/domain/welcome.ts';
import { minutesOf, type WallTime } from '../../utils/domain/time.ts';
import { tBond } from '../../utils/texts/bond.ts';
import { t } from '../../utils/texts/translate.ts';

/** The lines on offer, in the words of this kind of bond; what is not meant for it is left out. */
export function linesFor(kind: BondKind | null) {
  const lines: readonly { readonly value: LineChoice; readonly label: string | null }[] = [
    { value: 'laptop', label: t('welcome_line_laptop') },
    { value: 'mine', label: tBond('welcome_line_mine', kind) },
    { value: 'friends', label: tBond('welcome_line_friends', kind) },
    { value: 'other', label: t('welcome_line_other') },
  ];
  return lines.flatMap(({ value, label }) => (label === null ? [] : [{ value, label }]));
}

const EVENING: WallTime = '18:30';

/** What a choice begins with. Words of one's own that were typed before are kept. */
export function lineBegun(
  choice: LineChoice,
  kind: BondKind | null,
  own: string,
): WelcomeAnswers['line'] {
  const begun = { choice, time: EVENING, inQuietHours: '' } as const;
  switch (choice) {
    case 'laptop':
      return { ...begun, sentence: t('welcome_line_laptop_sentence'), days: 'workdays' };
    case 'mine':
      return { ...begun, sentence: tBond('welcome_line_mine_sentence', kind) ?? '', days: '3' };
    case 'friends':
      return { ...begun, sentence: tBond('welcome_line_friends_sentence', kind) ?? '', days: '5' };
    case 'other':
      return { ...begun, sentence: own, days: 'everyDay' };
    default:
      return choice satisfies never;
  }
}

/** Minutes before and after it at which a clock line is mentioned. */
const MENTIONED = [-10, 10];
const DAY = 24 * 60;

/** Whether a line at this time is mentioned at a time that is not between `from` and `until`. */
export function liesOutside(time: WallTime, from: WallTime, until: WallTime): boolean {
  const open = (minutesOf(until) - minutesOf(from) + DAY) % DAY;
  // The same time twice is a whole day.
  if (open === 0) return false;
  return MENTIONED.some((offset) => {
    const after = (minutesOf(time) + offset - minutesOf(from) + 2 * DAY) % DAY;
    return after >= open;
  });
}
