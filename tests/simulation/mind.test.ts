import { describe, expect, it } from 'vitest';
import { makeUser } from './make.ts';
import { Mind, type Moment } from './mind.ts';
import { BREAK, GOAL } from './subjects.ts';
import type { User } from './world.ts';

const PEOPLE = 3_000;
/** Within .03, more than three standard errors. */
const CLOSE = 1.2;
const plain = makeUser(1, { switchOff: 1e-9 });

/** How many of many minds act on the last of these, with everybody's temperament at zero. */
function shareOf(ask: (mind: Mind) => string, habituates = true): number {
  const acted = Array.from({ length: PEOPLE }, (_, seed) => {
    const user: User = { ...plain, seed, bent: 0, patience: Infinity };
    return ask(new Mind(user, { habituates }));
  }).filter((response) => response === 'acted');
  return acted.length / PEOPLE;
}

const odds = (share: number) => share / (1 - share);
const shareFrom = (odds: number) => odds / (1 + odds);
const once = (moment: Moment) => shareOf((mind) => mind.respond(GOAL, 600, 0, moment));

describe('A mind', () => {
  it.each([
    ['plain', 1],
    ['return', 1.6],
    ['deep', 0.6],
  ] as const)('acts on a goal at a %s moment by its base and the odds of %f', (moment, times) => {
    expect(once(moment)).toBeCloseTo(shareFrom(odds(0.3) * times), CLOSE);
  });

  it('acts less on the second of two within two hours, by odds of .70', () => {
    const second = (minute: number) =>
      shareOf((mind) => {
        mind.respond(GOAL, 600, 0, 'plain');
        return mind.respond(BREAK, minute, 0, 'plain');
      }, false);
    expect(second(719)).toBeCloseTo(shareFrom(odds(0.35) * 0.7), CLOSE);
    expect(second(720)).toBeCloseTo(0.35, CLOSE);
  });

  it('tires of what is repeated, to five times at most', () => {
    const after = (times: number) =>
      shareOf((mind) => {
        for (let day = 1; day <= times; day += 1) mind.respond(GOAL, day * 1440, 0, 'plain');
        return mind.respond(GOAL, 99_999, times + 1, 'plain');
      }, false);
    expect(after(1)).toBeLessThan(after(0));
    expect(after(5)).toBeLessThan(after(1));
  });

  it('gets used to reminders, and forgets that by the day', () => {
    const after = (reminders: number, days: number, habituates: boolean) =>
      shareOf((mind) => {
        for (let each = 0; each < reminders; each += 1) mind.respond(BREAK, each, 0, 'plain');
        for (let day = 0; day < days; day += 1) mind.newDay();
        return mind.respond(GOAL, 999_999, days, 'plain');
      }, habituates);
    expect(after(60, 0, true)).toBeCloseTo(0.3 * (1 - 0.48), CLOSE);
    expect(after(60, 100, true)).toBeCloseTo(0.3, CLOSE);
    expect(after(60, 0, false)).toBeCloseTo(0.3, CLOSE);
  });

  it('switches everything off after as many ignored reminders as its patience lasts', () => {
    const mind = new Mind({ ...plain, bent: -99, patience: 3 }, { habituates: true });
    for (let each = 0; each < 3; each += 1) {
      expect(mind.isOff).toBe(false);
      mind.respond(GOAL, each, 0, 'plain');
    }
    expect(mind.isOff).toBe(true);
  });
});
