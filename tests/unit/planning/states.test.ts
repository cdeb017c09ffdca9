import fc from 'fast-check';
import { describe, it } from 'vitest';
import type { Nudge, NudgeState } from '../../../utils/domain/nudge.ts';
import { IDLE_STATES } from '../../../utils/domain/presence.ts';
import { sameEveryDay } from '../../../utils/domain/settings.ts';
import { SUBJECT_KINDS, type Subject } from '../../../utils/domain/subject.ts';
import { DAY_PARTS } from '../../../utils/domain/tally.ts';
import { addDays, HOUR, MINUTE } from '../../../utils/domain/time.ts';
import { plan, type PlanState } from '../../../utils/planning/index.ts';
import { holds } from '../../support/tried.ts';
import type { Looked } from './life.ts';
import {
  at,
  atTime,
  BERLIN,
  makeNudge,
  makePerson,
  makeSettings,
  makeState,
  makeTally,
  makeTimed,
  TODAY,
} from './make.ts';
import { Watch } from './promises.ts';

const minutes = (min: number, max: number) =>
  fc.integer({ min, max }).map((count) => at('10:00') + count * MINUTE);
const day = fc.integer({ min: -40, max: 3 }).map((ahead) => addDays(TODAY, ahead));
const wallTime = fc.constantFrom('00:00', '02:30', '08:00', '09:30', '10:00', '11:59', '22:00');

const history = fc.record(
  {
    lastShown: fc.option(fc.record({ day, at: minutes(-9_000, 60), due: day })),
    unanswered: fc.nat(3),
    rest: fc.option(fc.record({ until: day, level: fc.nat(4) })),
    snooze: fc.option(
      fc.record({ until: minutes(-3_000, 3_000), atReturn: fc.boolean(), times: fc.nat(3) }),
    ),
    kind: fc.constantFrom(...SUBJECT_KINDS.filter((kind) => kind !== 'test')),
    sphere: fc.constantFrom('me', 'us', 'others'),
  },
  { requiredKeys: ['kind', 'sphere'] },
);

const subject: fc.Arbitrary<Subject> = fc
  .record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
    cadence: fc.constantFrom(1, 3, 7, 30, 365),
    daysAgo: fc.option(fc.integer({ min: -3, max: 400 })),
    time: fc.option(wallTime),
    inQuietHours: fc.boolean(),
    over: history,
  })
  .map(({ id, cadence, daysAgo, time, inQuietHours, over }) =>
    time === null
      ? makePerson(id, cadence, daysAgo, over as Partial<Subject>)
      : makeTimed(id, atTime(time, { inQuietHours }), over as Partial<Subject>),
  );

const nudgeState: fc.Arbitrary<NudgeState> = fc.oneof(
  fc.constant({ kind: 'raised' as const }),
  fc.constant({ kind: 'shown' as const, at: at('09:00') }),
  fc.constant({ kind: 'handled' as const, at: at('09:00'), answer: 'later' as const }),
  fc.constant({ kind: 'unanswered' as const, at: at('09:00') }),
  fc.constant({ kind: 'withdrawn' as const, at: at('09:00') }),
);

const nudge: fc.Arbitrary<Nudge> = fc
  .record({
    subjectId: fc.constantFrom('a', 'b', 'c', 'gone'),
    raisedAt: minutes(-2_000, 100),
    life: fc.integer({ min: 1, max: 20 }),
    timed: fc.boolean(),
    state: nudgeState,
    day: fc.constantFrom(addDays(TODAY, -1), TODAY),
    due: day,
  })
  .map(({ life, subjectId, raisedAt, ...rest }) =>
    makeNudge({
      ...rest,
      id: `${subjectId}:${rest.day}`,
      subjectId,
      raisedAt,
      expiresAt: raisedAt + life * HOUR,
    }),
  );

const state: fc.Arbitrary<PlanState> = fc
  .record({
    quiet: fc.array(fc.record({ start: wallTime, end: wallTime }), { maxLength: 3 }),
    cap: fc.integer({ min: 0, max: 8 }),
    subjects: fc.uniqueArray(subject, { maxLength: 6, selector: ({ id }) => id }),
    nudges: fc.uniqueArray(nudge, { maxLength: 4, selector: ({ id }) => id }),
    raised: fc.dictionary(fc.constantFrom('person', 'goal', 'break'), fc.nat(3)),
    lastRaisedAt: fc.option(minutes(-200, 20)),
    pausedUntil: fc.option(minutes(-60, 30)),
    idle: fc.constantFrom(...IDLE_STATES),
    returnedAt: fc.option(minutes(-8, 0)),
    openedAt: fc.option(minutes(-2, 0)),
    waited: fc.nat(70),
    shown: fc.nat(50),
    installedAt: fc.constantFrom(at('09:00'), at('09:00', -3), at('09:00', -300)),
  })
  .map((given) => {
    const base = makeState(at('10:00'));
    const { returnedAt, openedAt, idle } = given;
    const candidate = {
      subjectId: 'a',
      sinceActiveMs: base.presence.activeMs - given.waited * MINUTE,
    };
    return {
      ...base,
      settings: makeSettings({ cap: given.cap, quietHours: sameEveryDay(given.quiet) }),
      installedAt: given.installedAt,
      pause: given.pausedUntil === null ? null : { since: at('08:00'), until: given.pausedUntil },
      presence: { ...base.presence, state: idle, returnedAt, openedAt, candidate },
      subjects: given.subjects,
      nudges: given.nudges,
      tallies: [makeTally(TODAY, { raised: given.raised, lastRaisedAt: given.lastRaisedAt })],
      cells: DAY_PARTS.map((part) => {
        return { kind: 'person' as const, part, shown: given.shown, acted: 1, asOf: at('04:00') };
      }),
    };
  });

function statesKeep(promise: (watch: Watch, looked: Looked) => void): void {
  holds(
    fc.property(state, (before) => {
      const now = before.presence.lastSeen;
      const result = plan(before, now, BERLIN);
      const watch = new Watch();
      promise(watch, watch.saw({ before, result, now, zone: BERLIN, lived: 0 }));
    }),
    180,
  );
}

describe('From any state, however it came about', () => {
  it('planning again at the same instant changes nothing', () => {
    statesKeep((watch, looked) => watch.twiceIsOnce(looked));
  });
  it('the next look lies ahead and before the next day is over', () => {
    statesKeep((watch, looked) => watch.nextLookLiesAhead(looked));
  });
  it('nothing is raised in quiet hours but what was confirmed for them', () => {
    statesKeep((watch, looked) => watch.quietHoursAreQuiet(looked));
  });
  it('what was raised before counts for the cap and its shares', () => {
    statesKeep((watch, looked) => watch.talliesHold(looked));
  });
  it('reasons follow from what is known', () => {
    statesKeep((watch, looked) => watch.reasonsAreTrue(looked));
  });
  it('an opening raises what the card offered, and nothing else', () => {
    statesKeep((watch, looked) => watch.cardForetellsOpening(looked));
  });
  it('card and badge hold until they say so', () => {
    statesKeep((watch, looked) => watch.cardHolds(looked));
  });
});
