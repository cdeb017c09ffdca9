import { beforeEach } from 'vitest';
import type { DayTime } from '../../../utils/domain/day-time.ts';
import type { WeekBar } from '../../../utils/domain/week-picture.ts';
import { weeksPicture } from '../../../utils/domain/weeks-picture.ts';
import { addDays } from '../../../utils/domain/time.ts';
import { useTexts } from '../../../utils/texts/translate.ts';
import { PSEUDO, pseudoTexts } from '../../support/pseudo.ts';

export const LONG =
  'Maximiliane-Alexandrina von Hohenstein-Wolkenburg zu Unterschwarzenbrunn und Rot';
export const ARABIC = 'عبد الرحمن بن محمد الأنصاري';

export function makeBar(over: Partial<WeekBar> = {}): WeekBar {
  return { sphere: 'me', unit: 'hours', exact: 0, about: 0, floor: null, ceiling: null, ...over };
}

/** A Friday. */
export const TODAY = '2026-11-27';

export function makeDay(ago: number, minutes: DayTime['minutes']): DayTime {
  return { day: addDays(TODAY, -ago), minutes, evenings: {}, source: null };
}

/** Twelve weeks as they are drawn, Mondays first. */
export function makeWeeks(days: readonly DayTime[], exact = days) {
  return weeksPicture({ today: TODAY, weekStart: 1, exact, days });
}

/** Texts as a language written from right to left has them. */
export function fromRightToLeft(): void {
  beforeEach(() => useTexts(pseudoTexts(PSEUDO.rtl)));
}

/** The rows of the table behind a picture, each as its cells. */
export function rowsOf(container: ParentNode): string[][] {
  return [...container.querySelectorAll('tbody tr')].map((row) =>
    [...row.children].map((cell) => cell.textContent.trim()),
  );
}
