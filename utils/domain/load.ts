import { approximateDays } from './rhythm.ts';
import type { Subject } from './subject.ts';

/** People a day, on average, above which their rhythms ask for more than a day holds. */
export const LOAD_MAX = 1;

/** How many people come round a day, on average: the sum of 1/cadence. */
export function loadOf(subjects: readonly Pick<Subject, 'kind' | 'rhythm'>[]): number {
  return subjects.reduce((sum, { kind, rhythm }) => {
    return kind === 'person' && rhythm.kind === 'every' ? sum + 1 / approximateDays(rhythm) : sum;
  }, 0);
}

/** Whether that is worth a notice. Seven people weekly are one a day, and are not. */
export function isOverloaded(subjects: readonly Pick<Subject, 'kind' | 'rhythm'>[]): boolean {
  return loadOf(subjects) > LOAD_MAX + 1e-9;
}
