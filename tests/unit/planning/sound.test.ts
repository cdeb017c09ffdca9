import { describe, expect, it } from 'vitest';
import { IDLE_STATES, type IdleState } from '../../../utils/domain/presence.ts';
import { maySound, type PlanState } from '../../../utils/planning/index.ts';
import {
  at,
  atTime,
  BERLIN,
  makeNudge,
  makePerson,
  makePresence,
  makeState,
  makeTimed,
} from './make.ts';

const NOW = at('10:05');
const NIGHT = at('22:00');

/** A reminder that was raised and cut off before it could be shown. */
const cutOff = makeNudge({ state: { kind: 'raised' } });
const timed = { ...cutOff, timed: true };

function state(now: number, idle: IdleState, over: Partial<PlanState> = {}): PlanState {
  const subjects = [makePerson('mina', 7, 7)];
  return makeState(now, { subjects, presence: makePresence(now, { state: idle }), ...over });
}

describe('What was cut off before it was shown', () => {
  it('sounds later only before somebody who is there', () => {
    const sounding = IDLE_STATES.filter((idle) => maySound(cutOff, state(NOW, idle), NOW, BERLIN));
    expect(sounding).toEqual(['active']);
  });

  it('sounds whoever is there where the user set the time', () => {
    const sounding = IDLE_STATES.filter((idle) => maySound(timed, state(NOW, idle), NOW, BERLIN));
    expect(sounding).toEqual(IDLE_STATES);
  });

  it('waits for the end of a pause and of quiet hours', () => {
    const pause = { since: NOW, until: at('12:00') };
    expect(maySound(cutOff, state(NOW, 'active', { pause }), NOW, BERLIN)).toBe(false);
    expect(maySound(cutOff, state(NIGHT, 'active'), NIGHT, BERLIN)).toBe(false);
    expect(maySound(timed, state(NIGHT, 'active'), NIGHT, BERLIN)).toBe(false);
  });

  it('sounds in quiet hours where that was confirmed', () => {
    const subjects = [makeTimed('mina', atTime('22:00', { inQuietHours: true }))];
    expect(maySound(timed, state(NIGHT, 'locked', { subjects }), NIGHT, BERLIN)).toBe(true);
  });

  it('never sounds where it was raised for the eye only', () => {
    const quiet = { ...cutOff, voice: 'quiet' as const };
    expect(maySound(quiet, state(NOW, 'active'), NOW, BERLIN)).toBe(false);
  });
});
