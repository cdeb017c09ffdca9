import { describe, expect, it } from 'vitest';
import type { IdleState, Presence } from '../../../utils/domain/presence.ts';
import { freshPresence } from '../../../utils/domain/presence.ts';
import { HOUR, MINUTE } from '../../../utils/domain/time.ts';
import { observe, opened } from '../../../utils/planning/index.ts';
import { at, BERLIN } from './make.ts';

const START = at('09:00');
const fresh = freshPresence(START, BERLIN);

function see(presence: Presence, state: IdleState, minutes: number, zone = BERLIN): Presence {
  const now = presence.lastSeen + minutes * MINUTE;
  return observe(presence, { state, now, zone, detectionSeconds: 60 });
}

const idleFor = (minutes: number) => see(see(see(fresh, 'active', 5), 'idle', 5), 'idle', minutes);

describe('The activity ledger', () => {
  it('adds what lies between two looks', () => {
    expect(see(see(fresh, 'active', 5), 'active', 5).activeMs).toBe(10 * MINUTE);
  });

  it.each([
    [12.5, 12.5],
    [12.6, 0],
    [9 * 60, 0],
  ])('pitfall 30: a gap of %d minutes adds %d', (gap, added) => {
    expect(see(fresh, 'active', gap).activeMs).toBe(added * MINUTE);
  });

  it('takes back the detection interval when idle arrives, even where it was counted before', () => {
    expect(see(see(fresh, 'active', 5), 'idle', 3).activeMs).toBe(7 * MINUTE);
    expect(see(see(fresh, 'active', 5), 'idle', 0.5).activeMs).toBe(4.5 * MINUTE);
    expect(see(fresh, 'idle', 0).activeMs).toBe(0);
  });

  it('takes nothing back from a lock, which comes at once', () => {
    expect(see(fresh, 'locked', 5).activeMs).toBe(5 * MINUTE);
  });

  it('adds nothing for a pause', () => {
    const paused = see(fresh, 'idle', 5);
    expect(see(see(paused, 'idle', 3), 'active', 2).activeMs).toBe(paused.activeMs);
  });

  it('the same look twice changes nothing', () => {
    for (const state of ['active', 'idle', 'locked'] as const) {
      const once = see(see(fresh, 'idle', 20), state, 5);
      expect(see(once, state, 0)).toEqual(once);
    }
  });
});

describe('A return', () => {
  it.each([
    [3.9, false],
    [4, true],
    [60, true],
  ])('is activity after a pause of one minute undetected and %d more: %s', (minutes, is) => {
    const back = see(idleFor(0), 'active', minutes);
    expect(back.returnedAt).toBe(is ? back.lastSeen : null);
    expect(back.pausedSince).toBeNull();
  });

  it('is any activity after a lock', () => {
    const back = see(see(fresh, 'locked', 5), 'active', 0.1);
    expect(back.returnedAt).toBe(back.lastSeen);
    expect(back.unlockedAt).toBe(back.lastSeen);
  });

  it('from a lock under five minutes is one, and ends no continuous activity', () => {
    const locked = see(fresh, 'locked', 5);
    expect(see(locked, 'locked', 4.9).activeSince).toBe(START);
    expect(see(locked, 'active', 4.9).activeSince).toBe(START);
    const back = see(locked, 'active', 5);
    expect(back.activeSince).toBe(back.lastSeen);
  });

  it('is activity after a gap nobody observed', () => {
    const back = see(fresh, 'active', 45);
    expect(back.returnedAt).toBe(back.lastSeen);
    expect(back.activeSince).toBe(back.lastSeen);
  });

  it('is not going on without a pause', () => {
    expect(see(see(fresh, 'active', 5), 'active', 12).returnedAt).toBeNull();
  });

  it('starts a new activity, which a pause under five minutes does not', () => {
    expect(see(idleFor(0), 'active', 2).activeSince).toBe(START);
    const back = see(idleFor(5), 'active', 1);
    expect(back.activeSince).toBe(back.lastSeen);
  });

  it('a pause began before it was detected, and ends the activity after five minutes', () => {
    const paused = see(fresh, 'idle', 5);
    expect(paused.pausedSince).toBe(START + 4 * MINUTE);
    expect(paused.activeSince).toBe(START);
    expect(see(paused, 'idle', 5)).toMatchObject({
      pausedSince: START + 4 * MINUTE,
      activeSince: null,
    });
  });
});

describe('Away and clocks', () => {
  it.each([
    [47, false],
    [48, true],
  ])('%i hours without a look count as away: %s', (hours, away) => {
    const back = see(fresh, 'active', hours * 60);
    expect(back.cameBackAt).toBe(away ? back.lastSeen : null);
  });

  it('a clock set back makes now the last time seen, and nothing lies ahead of it', () => {
    const ahead: Presence = {
      ...see(idleFor(10), 'active', 1),
      openedAt: START + 15 * MINUTE,
      cameBackAt: START + 15 * MINUTE,
    };
    const back = see(ahead, 'active', -20);
    expect(back.lastSeen).toBe(START + MINUTE);
    expect(back.activeMs).toBe(ahead.activeMs);
    expect(back).toMatchObject({ returnedAt: null, openedAt: null, cameBackAt: null });
    expect(back.activeSince).toBe(back.lastSeen);
  });

  it('a clock set back is no return', () => {
    expect(see(see(fresh, 'active', 5), 'active', -3 * 60).returnedAt).toBeNull();
    const idle = see(idleFor(0), 'idle', -60);
    expect(see(idle, 'active', 1).returnedAt).toBeNull();
  });

  it('follows the place', () => {
    expect(see(fresh, 'active', 5, 'Asia/Tokyo').zone).toBe('Asia/Tokyo');
  });

  it('remembers an opening of the popup', () => {
    expect(opened(fresh, START + HOUR).openedAt).toBe(START + HOUR);
  });
});
