import fc from 'fast-check';
import { describe, it } from 'vitest';
import { holds } from '../../support/tried.ts';
import { life, steps } from './arbitrary.ts';
import { Life, type Looked } from './life.ts';
import { Watch } from './promises.ts';
import { reasonsFollow } from './reasons.ts';

/** Lives are built anew for each run: fast-check may run one again while it shrinks. */
function livesKeep(promise: (watch: Watch, looked: Looked, after: Life) => void): void {
  holds(
    fc.property(life, steps, (start, taken) => {
      const lived = new Life(start.state, start.now, start.zone);
      const watch = new Watch();
      for (const each of taken) promise(watch, watch.saw(lived.step(each)), lived);
    }),
    40,
  );
}

describe('In any life, whatever the clock, the place and the answers', () => {
  it('nothing is raised in quiet hours but what was confirmed for them', () => {
    livesKeep((watch, looked) => watch.quietHoursAreQuiet(looked));
  });
  it('the cap and its shares hold on every day', () => {
    livesKeep((watch, looked) => watch.capHolds(looked));
  });
  it('nobody is asked for whose time is above its ceiling this week', () => {
    livesKeep((watch, looked) => watch.ceilingsHold(looked));
  });
  it('untimed reminders keep the spacing from everything before', () => {
    livesKeep((watch, looked) => watch.spacingHolds(looked));
  });
  it('no id is raised twice', () => {
    livesKeep((watch, looked) => watch.idsAreRaisedOnce(looked));
  });
  it('nothing untimed comes while idle, locked or paused, and never two at once', () => {
    livesKeep((watch, looked) => watch.momentIsRight(looked));
  });
  it('the next look lies ahead and before the next day is over', () => {
    livesKeep((watch, looked) => watch.nextLookLiesAhead(looked));
  });
  it('planning again at the same instant changes nothing', () => {
    livesKeep((watch, looked) => watch.twiceIsOnce(looked));
  });
  it('a slot is open when it is asked for, a birthday near, a break earned', () => {
    livesKeep((watch, looked) => {
      watch.slotsAreOpen(looked);
      watch.breaksFollowActivity(looked);
    });
  });
  it('reasons follow from what is known', () => {
    livesKeep((watch, looked) => {
      watch.reasonsAreTrue(looked);
      reasonsFollow(looked);
    });
  });
  it('an opening raises what the card offered, and nothing else', () => {
    livesKeep((watch, looked) => watch.cardForetellsOpening(looked));
  });
  it('card and badge hold until they say so', () => {
    livesKeep((watch, looked) => watch.cardHolds(looked));
  });
  it('pitfall 25: the ledger only grows and a candidate never waits for negative time', () => {
    livesKeep((watch, looked) => watch.ledgerIsSound(looked));
  });
});
