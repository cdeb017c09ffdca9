import { beforeAll, describe, expect, it } from 'vitest';
import { plan } from '../../utils/planning/index.ts';
import { importsOf } from '../unit/house/rules/imports.ts';
import { sources } from '../unit/house/rules/sources.ts';
import { drawParameters } from './draw.ts';
import { live } from './live.ts';
import { makeUser, saidTo, type Said } from './make.ts';
import { BASELINES, RANGES, ZONE } from './parameters.ts';
import { OurPolicy } from './policies/ours.ts';
import { PolitePolicy } from './policies/polite.ts';
import { silence } from './policies/silence.ts';
import { PARTS, runDraw } from './run.ts';
import {
  BREAK,
  CHECK_IN,
  CLOCK_LINE,
  CONTACTS,
  DAY_MINUTES,
  GOAL,
  kindOf,
  type Minute,
} from './subjects.ts';
import { rememberDates } from './swift-dates.ts';
import { NAMES, VARIANTS } from './variants.ts';

beforeAll(rememberDates);

/** Nothing is put off: what was promised for later is outside the cap. */
const PLAIN = { later: 0, notThisOne: 0 };

describe('The planner of the simulation', () => {
  it('is the real one: what is said is what plan raises', () => {
    const user = makeUser(14);
    const raised: string[] = [];
    const policy = new OurPolicy(user, {
      edit: (state) => {
        raised.push(...plan(state, state.presence.lastSeen, ZONE).raise.map(({ id }) => id));
        return state;
      },
    });
    const said = saidTo(user, policy).map(({ ask }) => ask.id);
    expect(said.length).toBeGreaterThan(20);
    expect(raised).toEqual(expect.arrayContaining(said));
    expect(new Set(said).size).toBe(said.length);
  });

  it('is known to few files only, by its door', () => {
    const files = sources(/^tests\/simulation\/.*\.ts$/).filter(
      ({ path }) => !path.endsWith('.test.ts'),
    );
    const knowing = files.filter((file) =>
      importsOf(file).some((wanted) => wanted.startsWith('utils/planning/')),
    );
    expect(knowing.map(({ path }) => path).sort()).toEqual([
      'tests/simulation/ablations.ts',
      'tests/simulation/learning.ts',
      'tests/simulation/planner.ts',
    ]);
    const doors = knowing.flatMap(importsOf).filter((path) => path.startsWith('utils/planning/'));
    expect(new Set(doors)).toEqual(new Set(['utils/planning/index.ts']));
  });

  it.each([0, 1, 2])('says the same when it plans at every tick and pause (user %i)', (user) => {
    const person = makeUser(14, {}, user);
    const thorough = new OurPolicy(person, { isThorough: true });
    expect(saidTo(person, thorough)).toEqual(saidTo(person, new OurPolicy(person)));
  });
});

describe('Worlds', () => {
  it('are the same for all policies, and stay so', () => {
    const user = makeUser(28);
    const before = structuredClone(user);
    for (const name of NAMES) live(user, VARIANTS[name].policy(user), { habituates: true });
    expect(user).toEqual(before);
    expect(makeUser(28)).toEqual(before);
  });

  it('differ from user to user and from seed to seed', () => {
    expect(makeUser(7, {}, 1)).not.toEqual(makeUser(7, {}, 2));
    expect(drawParameters(1, 0)).not.toEqual(drawParameters(2, 0));
    expect(drawParameters(1, 0)).not.toEqual(drawParameters(1, 1));
  });

  it('keep every parameter within its range', () => {
    const draws = Array.from({ length: 200 }, (_, draw) => drawParameters(1, draw));
    for (const [name, { low, at, high }] of Object.entries(RANGES)) {
      const values = draws.map((drawn) => drawn[name as keyof typeof RANGES]);
      expect(low <= at && at <= high, name).toBe(true);
      expect(
        values.every((value) => low <= value && value <= high),
        name,
      ).toBe(true);
    }
  });

  it('have bouts in order that never overlap', () => {
    const bouts = makeUser(28).days.flatMap(({ sessions }) => sessions.flat());
    const edges = bouts.flatMap(({ from, to }) => [from, to]);
    expect(edges).toEqual(edges.toSorted((one, other) => one - other));
    expect(bouts.every(({ from, to }) => from < to)).toBe(true);
  });
});

describe('In the simulated days', () => {
  const users = [0, 1, 2].map((user) => makeUser(28, PLAIN, user));

  it('silence sends nothing', () => {
    for (const user of users) {
      expect(live(user, silence(), { habituates: true })).toMatchObject({ sent: 0, acted: 0 });
    }
  });

  it('our cap is kept, with its shares and the spacing', () => {
    for (const user of users) {
      const said = saidTo(user, new OurPolicy(user));
      for (const [day, ofDay] of byDay(said)) {
        const cap = day < 7 ? 3 : 4;
        const untimed = ofDay.filter((one) => !isTimed(one));
        expect(untimed.length).toBeLessThanOrEqual(cap);
        expect(count(untimed, [BREAK])).toBeLessThanOrEqual(Math.floor(cap / 2));
        expect(untimed.length - count(untimed, [BREAK])).toBeLessThanOrEqual(Math.ceil(cap / 2));
        expect(count(ofDay, [GOAL])).toBeLessThanOrEqual(1);
        expect(count(ofDay, [CLOCK_LINE])).toBeLessThanOrEqual(2);
      }
      for (const [place, one] of said.entries()) {
        const before = said[place - 1];
        if (before && !isTimed(one)) {
          expect(one.minute - before.minute).toBeGreaterThanOrEqual(45);
        }
      }
    }
  });

  it('the fixed polite one keeps its four a day and always has room for the line', () => {
    for (const user of users) {
      const days = byDay(saidTo(user, new PolitePolicy(user)));
      expect(days.size).toBeGreaterThan(20);
      for (const ofDay of days.values()) {
        expect(ofDay.length).toBeLessThanOrEqual(BASELINES.politeCap);
        const isFull = ofDay.length === BASELINES.politeCap;
        if (isFull) expect(count(ofDay, [CLOCK_LINE])).toBe(1);
      }
    }
  });

  it('nobody is spoken to while away', () => {
    for (const user of users) {
      const bouts = user.days.flatMap(({ sessions }) => sessions.flat());
      for (const { minute } of saidTo(user, new OurPolicy(user))) {
        expect(bouts.some(({ from, to }) => from <= minute && minute < to)).toBe(true);
      }
    }
  });
});

describe('A run', () => {
  const size = { users: 1, days: 10 };

  it('is told by its seed', () => {
    const result = runDraw(7, 0, 'withoutBalance', size);
    expect(runDraw(7, 0, 'withoutBalance', size)).toEqual(result);
    expect(runDraw(8, 0, 'withoutBalance', size)).not.toEqual(result);
  });

  it('has a headline and the rest, and nothing twice', () => {
    const names = PARTS.map((part) => Object.keys(runDraw(7, 1, part, size)));
    expect(names[0]).toEqual(['silence', 'breakApp', 'hourly', 'polite', 'ours']);
    expect(names.flat()).toEqual(NAMES);
    expect(names.slice(1).every((one) => one.length === 1)).toBe(true);
  });
});

function isTimed({ ask }: Said): boolean {
  return ask.subject === CLOCK_LINE || ask.subject === CHECK_IN;
}

function count(said: readonly Said[], subjects: readonly number[]): number {
  return said.filter(({ ask }) => subjects.includes(ask.subject)).length;
}

/** By logical day, which begins at four. */
function byDay(said: readonly Said[]): ReadonlyMap<number, readonly Said[]> {
  const dayOf = (minute: Minute) => Math.floor((minute - 240) / DAY_MINUTES);
  return Map.groupBy(said, ({ minute }) => dayOf(minute));
}

it('every subject has a kind', () => {
  const kinds = [0, CONTACTS - 1, GOAL, BREAK, CHECK_IN, CLOCK_LINE].map(kindOf);
  expect(kinds).toEqual(['contact', 'contact', 'goal', 'break', 'checkIn', 'clockLine']);
});
