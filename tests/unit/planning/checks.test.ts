import { describe, expect, it } from 'vitest';
import type { Nudge, Occasion } from '../../../utils/domain/nudge.ts';
import { sameEveryDay } from '../../../utils/domain/settings.ts';
import { MINUTE } from '../../../utils/domain/time.ts';
import { Life, type Looked } from './life.ts';
import { at, atTime, BERLIN, makePerson, makePresence, makeState, makeTimed } from './make.ts';
import type { Running } from './month.ts';
import { everyRingIsHeard, timedComesInTime } from './punctual.ts';
import { reasonsFollow } from './reasons.ts';

const NOON = at('12:00');
const TEA = makeTimed('tea', atTime('12:00', { offsets: [0, 10] }));
const MINA = makePerson('mina', 7, 9);

/** Two looks five minutes apart, the second at noon: tea rings, and somebody waits. */
function atNoon(): { looked: Looked; previous: Looked } {
  const start = NOON - 5 * MINUTE;
  const presence = makePresence(start, { returnedAt: null });
  const life = new Life(makeState(start, { subjects: [TEA], presence }), start, BERLIN);
  const previous = life.look(0, 'active');
  return { previous, looked: life.look(5, 'active') };
}

function running(change: (looked: Looked) => Looked): Running {
  const { looked, previous } = atNoon();
  return { ...change(looked), previous };
}

/** As if it had been raised so many minutes later. */
function later(looked: Looked, minutes: number): Looked {
  return { ...looked, now: looked.now + minutes * MINUTE };
}

function withRaised(looked: Looked, raise: readonly Nudge[]): Looked {
  return { ...looked, result: { ...looked.result, raise } };
}

describe('What watches over something timed', () => {
  it('is content with the planner', () => {
    const asItIs = running((looked) => looked);
    expect(asItIs.result.raise).toHaveLength(1);
    timedComesInTime(asItIs);
    everyRingIsHeard(asItIs);
  });

  it.each([
    ['six minutes late', 6],
    ['a minute early', -1],
  ])('sees it come %s', (_, minutes) => {
    expect(() => timedComesInTime(running((looked) => later(looked, minutes)))).toThrow();
  });

  it('sees that it never came', () => {
    expect(() => everyRingIsHeard(running((looked) => withRaised(looked, [])))).toThrow();
  });

  it('does not call late what was travelled past into quiet hours, and rings once these end', () => {
    const { looked, previous } = atNoon();
    const hour = later(looked, 60);
    const justBefore = later(previous, 64);
    const quietHours = sameEveryDay([{ start: '12:30', end: '14:00' }]);
    const settings = { ...previous.before.settings, quietHours };
    const quiet = { ...justBefore, before: { ...previous.before, settings } };
    timedComesInTime({ ...hour, previous: quiet });
    expect(() => timedComesInTime({ ...hour, previous: justBefore })).toThrow('late');
  });

  it('does not take an earlier ring of the same slot for this one', () => {
    const { looked, previous } = atNoon();
    const [rang] = looked.result.raise;
    const before = { ...looked.before, nudges: rang ? [rang] : [] };
    const ten = { ...later(looked, 10), before, previous: { ...previous, now: looked.now } };
    expect(() => everyRingIsHeard({ ...ten, ...withRaised(ten, []) })).toThrow();
  });
});

/** A look at which somebody is raised at a return, and what is raised told with another occasion. */
function toldAs(occasion: Occasion): Looked {
  const presence = makePresence(NOON - 10 * MINUTE, { returnedAt: null });
  const state = makeState(NOON - 10 * MINUTE, { subjects: [MINA], presence });
  const life = new Life(state, NOON - 10 * MINUTE, BERLIN);
  life.look(0, 'locked');
  const looked = life.look(10, 'active');
  return withRaised(
    looked,
    looked.result.raise.map((nudge) => ({ ...nudge, reason: { ...nudge.reason, occasion } })),
  );
}

describe('A ring that was told of already', () => {
  /** At noon nothing is raised, and this stands of tea from before a clock was set back. */
  const silent = (over: Partial<Nudge['reason']>) => {
    const { looked, previous } = atNoon();
    const [rang] = looked.result.raise;
    const known = rang && { ...rang, due: '2026-02-27', reason: { ...rang.reason, ...over } };
    const before = { ...looked.before, nudges: known ? [known as Nudge] : [] };
    return { ...withRaised({ ...looked, before }, []), previous };
  };

  it('by what was put off until the same instant, before a clock was set back, is not missed', () => {
    everyRingIsHeard(silent({ occasion: 'snoozed' }));
    expect(() => everyRingIsHeard(silent({ occasion: 'time' }))).toThrow();
  });
});

describe('What watches over reasons', () => {
  it('is content with the planner', () => {
    expect(toldAs('return').result.raise).toHaveLength(1);
    reasonsFollow(toldAs('return'));
  });

  it.each([
    'quietOver',
    'opened',
    'active',
    'snoozed',
    'warmUp',
    'time',
    'further',
    'tested',
  ] as const)('does not take a return for %s', (occasion) => {
    expect(() => {
      reasonsFollow(toldAs(occasion));
    }).toThrow(occasion);
  });

  it('lets a break that the badge alone tells stand beside a first hello', () => {
    const looked = toldAs('warmUp');
    const raise = looked.result.raise;
    const installed = { ...looked.before, installedAt: looked.now - MINUTE };
    const [hello] = raise;
    const further = hello && {
      ...hello,
      reason: { ...hello.reason, occasion: 'further' } as const,
    };
    const beside = (one: Nudge) => withRaised({ ...looked, before: installed }, [...raise, one]);
    expect(() => reasonsFollow(beside(hello ?? expect.fail('nobody')))).toThrow('warmUp');
    expect(() => reasonsFollow(beside(further ?? expect.fail('nobody')))).toThrow('further');
  });

  it('sees other numbers than those that are stored', () => {
    const looked = toldAs('return');
    const before = { ...looked.before, subjects: [makePerson('mina', 7, 8)] };
    expect(() => {
      reasonsFollow({ ...looked, before });
    }).toThrow('inputs');
  });
});
