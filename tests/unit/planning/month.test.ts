import fc from 'fast-check';
import { expect, it } from 'vitest';
import { HOUR } from '../../../utils/domain/time.ts';
import { shrinking } from '../../support/shrinking.ts';
import { holds } from '../../support/tried.ts';
import { ANSWERS, edits, life, ZONES } from './arbitrary.ts';
import { Life, type Step } from './life.ts';
import { Month, type Happening, type Running } from './month.ts';
import { Watch } from './promises.ts';
import { everyRingIsHeard, nothingWaitsUnseen, timedComesInTime } from './punctual.ts';
import { reasonsFollow } from './reasons.ts';

const MONTH = 30 * 24 * HOUR;

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant('open' as const), minutes: fc.constant(0) }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('answer' as const),
      answer: fc.constantFrom(...ANSWERS),
      pick: fc.nat(5),
    }),
  },
  { weight: 3, arbitrary: fc.oneof(...edits) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('jump' as const),
      // A clock put right, or days with the browser closed.
      minutes: fc.oneof(
        fc.integer({ min: -4_000, max: 4_000 }),
        fc.integer({ min: 2_880, max: 15_000 }),
      ),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('travel' as const), zone: fc.constantFrom(...ZONES) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('pause' as const),
      minutes: fc.integer({ min: 1, max: 4_000 }),
    }),
  },
);

/** At the screen for a while, or away from it for longer. */
const happening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      after: fc.integer({ min: 0, max: 150 }),
      idle: fc.constant('active' as const),
      step,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      after: fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 200, max: 900 })),
      idle: fc.constantFrom('idle' as const, 'locked' as const),
      step,
    }),
  },
);

/** A month of them; a counter-example ends where it fails, and then loses what came before. */
const happenings = fc
  .tuple(
    shrinking(fc.constant(220), fc.integer({ min: 0, max: 220 })),
    shrinking(
      fc.array(happening, { minLength: 150, maxLength: 220, size: 'max' }),
      fc.array(happening, { maxLength: 220, size: 'max' }),
    ),
  )
  .map(([lived, all]) => all.slice(0, lived));

/** Everything engine.md promises of a look in a browser that runs. */
function keepsEveryPromise(watch: Watch, running: Running): void {
  watch.saw(running);
  watch.quietHoursAreQuiet(running);
  watch.capHolds(running);
  watch.ceilingsHold(running);
  watch.talliesHold(running);
  watch.spacingHolds(running);
  watch.idsAreRaisedOnce(running);
  watch.momentIsRight(running);
  watch.nextLookLiesAhead(running);
  watch.slotsAreOpen(running);
  watch.breaksFollowActivity(running);
  watch.reasonsAreTrue(running);
  watch.ledgerIsSound(running);
  reasonsFollow(running);
  nothingWaitsUnseen(running);
  timedComesInTime(running);
  everyRingIsHeard(running);
  const { raise, expire, withdraw, update } = running.result;
  if ([raise, expire, withdraw, update].some((rows) => rows.length > 0)) watch.twiceIsOnce(running);
}

it('a month in a browser that runs keeps every promise, and nothing due is found five minutes late', () => {
  let longest = 0;
  holds(
    fc.property(life, happenings, (start, happened) => {
      const lived = new Life(start.state, start.now, start.zone);
      const watch = new Watch();
      const month = new Month(lived, (running) => keepsEveryPromise(watch, running));
      month.live(happened.values(), MONTH);
      longest = Math.max(longest, lived.lived);
    }),
    4,
  );
  // One that is lived again may have been made shorter.
  if (process.env['AT'] === undefined) expect(longest).toBeGreaterThanOrEqual(MONTH);
});
