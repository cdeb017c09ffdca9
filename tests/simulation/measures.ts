import { SPHERES } from '../../utils/domain/sphere.ts';
import type { Outcome } from './policy.ts';
import { CONTACTS } from './subjects.ts';

/** What is compared, over all users and days of a draw. */
export const MEASURES = {
  acted: { label: 'Acted a day', better: 'more', digits: 2 },
  actedAside: { label: 'Acted a day, clock line aside', better: 'more', digits: 2 },
  sent: { label: 'Sent a day', better: 'less', digits: 2 },
  ignored: { label: 'Ignored a day', better: 'less', digits: 2 },
  perSent: { label: 'Acted per sent', better: 'more', digits: 3 },
  within: { label: 'Contact-days within cadence, %', better: 'more', digits: 1 },
  minutesOver: { label: 'Minutes over the line a day', better: 'less', digits: 2 },
  evenness: { label: 'Evenness across spheres', better: 'more', digits: 3 },
  switchedOff: { label: 'Switched off, %', better: 'less', digits: 1 },
} as const;

export type Measure = keyof typeof MEASURES;
/** NaN where there is nothing to measure: silence is never acted on. */
export type Measured = Readonly<Record<Measure, number>>;
export const MEASURE_NAMES = Object.keys(MEASURES) as readonly Measure[];

export function measure(outcomes: readonly Outcome[], days: number): Measured {
  const userDays = outcomes.length * days;
  const sum = (of: (outcome: Outcome) => number) => outcomes.reduce((all, one) => all + of(one), 0);
  const sent = sum((one) => one.sent);
  const acted = sum((one) => one.acted);
  const uneven = outcomes.filter((one) => one.acted > 0).map(evennessOf);
  return {
    acted: acted / userDays,
    actedAside: (acted - sum((one) => one.actedOnLine)) / userDays,
    sent: sent / userDays,
    ignored: (sent - acted) / userDays,
    perSent: acted / sent,
    within: (100 * sum((one) => one.within)) / userDays / CONTACTS,
    minutesOver: sum((one) => one.minutesOver) / userDays,
    evenness: uneven.reduce((all, one) => all + one, 0) / uneven.length,
    switchedOff: (100 * sum((one) => Number(one.switchedOff))) / outcomes.length,
  };
}

/** Entropy of one user's acted reminders over me, us and others: 1 where all get the same, 0 where one gets all. */
function evennessOf({ acted, bySphere }: Outcome): number {
  const shares = bySphere.filter((count) => count > 0).map((count) => count / acted);
  const entropy = shares.reduce((sum, share) => sum - share * Math.log(share), 0);
  return entropy / Math.log(SPHERES.length);
}
