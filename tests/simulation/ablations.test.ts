import { beforeAll, describe, expect, it } from 'vitest';
import type { PlanState } from '../../utils/planning/index.ts';
import { ABLATIONS } from './ablations.ts';
import { live } from './live.ts';
import { makeUser, saidTo } from './make.ts';
import { FIXED, ZONE } from './parameters.ts';
import type { Without } from './planner.ts';
import { OurPolicy } from './policies/ours.ts';
import { rememberDates } from './swift-dates.ts';

beforeAll(rememberDates);

const DAYS = 42;
const user = makeUser(DAYS);

/** The states of all plans, as the planner is given them. */
function statesOf({ settings, edit = (state) => state }: Without): readonly PlanState[] {
  const states: PlanState[] = [];
  const seen = (state: PlanState): PlanState => {
    const given = edit(state);
    states.push(given);
    return given;
  };
  saidTo(user, new OurPolicy(user, { ...(settings ? { settings } : {}), edit: seen }));
  return states;
}

describe('Every part', () => {
  it.each(Object.entries(ABLATIONS))('makes a difference to what is said: %s', (_, without) => {
    const whole = saidTo(user, new OurPolicy(user));
    expect(saidTo(user, new OurPolicy(user, without))).not.toEqual(whole);
  });

  it('is in the state of the plan as long as it is not taken away', () => {
    const last = statesOf({}).at(-1);
    expect(last?.lines).toEqual([
      { sphere: 'others', direction: 'floor', minutes: FIXED.floorOthers },
    ]);
    expect(last?.cells.length).toBeGreaterThan(0);
    const minutes = last?.tallies.flatMap((row) => row.minutes.others ?? []) ?? [];
    expect(minutes.length).toBeGreaterThan(3);
    expect(minutes.every((each) => each % FIXED.contactMinutes === 0)).toBe(true);
  });

  it('is not in it where it is', () => {
    expect(statesOf(ABLATIONS.balance).every(({ lines }) => lines?.length === 0)).toBe(true);
    expect(statesOf(ABLATIONS.posterior).every(({ cells }) => cells.length === 0)).toBe(true);
  });
});

describe('Somebody who acts on nothing', () => {
  const never = { baseBreak: 1e-9, baseContact: 1e-9, baseGoal: 1e-9, baseClockLine: 1e-9 };
  const nobody = makeUser(DAYS, { ...never, switchOff: 1e-9, later: 0, notThisOne: 0 });
  const sentTo = (without: Without) =>
    live(nobody, new OurPolicy(nobody, without), { habituates: true }).sent;
  const halved: PlanState[] = [];
  const sent = sentTo({
    edit: (state) => {
      if (state.backOff?.cap) halved.push(state);
      return state;
    },
  });

  it('is asked less with back-off, in the cap as well as by rests', () => {
    expect(halved).not.toEqual([]);
    expect(sent).toBeLessThan(0.8 * sentTo(ABLATIONS.backOff));
  });

  it('has the own cap back without it, and nothing that counts towards another', () => {
    for (const state of halved) {
      const { backOff, subjects } = ABLATIONS.backOff.edit(state);
      const today = Temporal.Instant.fromEpochMilliseconds(state.presence.lastSeen)
        .toZonedDateTimeISO(ZONE)
        .subtract({ hours: 4 })
        .toPlainDate()
        .toString();
      expect(backOff).toEqual({ cap: null, since: today, untold: null });
      expect(subjects.every(({ unanswered }) => unanswered === 0)).toBe(true);
    }
  });
});

it('a dot is said to nobody, unless every dot is seen', () => {
  const sent = (without: Without) =>
    live(user, new OurPolicy(user, without), { habituates: true }).sent;
  expect(sent({ seesDots: true })).toBeGreaterThan(sent({}));
});
