import fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';
import { isOpen } from '../../../utils/domain/nudge.ts';
import type { IdleState } from '../../../utils/domain/presence.ts';
import { HOUR, MINUTE } from '../../../utils/domain/time.ts';
import { plan } from '../../../utils/planning/index.ts';
import { closeNotebook } from '../../../utils/storage/connection.ts';
import { World } from '../../support/world.ts';
import { Life } from '../planning/life.ts';
import { at, BERLIN, makeBreak, makeState } from '../planning/make.ts';

afterEach(() => closeNotebook());

const look = fc.record({
  minutes: fc.oneof(fc.constant(5), fc.integer({ min: 0, max: 40 }), fc.constant(-90)),
  state: fc.constantFrom<IdleState>('active', 'active', 'active', 'idle', 'locked'),
  then: fc.constantFrom('nothing', 'nothing', 'later', 'done', 'pause'),
});

it('pitfall 25: idle, active, put off and paused at random, the next break lies ahead and is bounded', () => {
  fc.assert(
    fc.property(fc.array(look, { minLength: 10, maxLength: 60 }), (looks) => {
      const start = at('10:00');
      const life = new Life(makeState(start, { subjects: [makeBreak()] }), start, BERLIN);
      for (const { minutes, state, then } of looks) {
        const { result, now } = life.look(minutes, state);
        expect(result.wakeAt).toBeGreaterThan(now);
        expect(result.wakeAt - now).toBeLessThanOrEqual(25 * HOUR);
        if (then === 'later') life.answer('laterToday', 0);
        if (then === 'done') life.answer('done', 0);
        if (then === 'pause') life.step({ kind: 'pause', minutes: 20 });
      }
      // Then nothing but work: a break comes within its length, the spacing and the wait for a pause.
      life.state = {
        ...life.state,
        settings: { ...life.state.settings, quietHours: NEVER },
        subjects: life.state.subjects.map((row) => ({ ...row, rest: null, unanswered: 0 })),
      };
      const from = life.now;
      const { pause, subjects, nudges } = life.state;
      // A clock that was set back moves the end of a pause and of a later further away.
      const open = nudges.filter(isOpen).map(({ expiresAt }) => expiresAt);
      const free = Math.max(from, pause?.until ?? 0, subjects[0]?.snooze?.until ?? 0, ...open);
      let came = false;
      for (let worked = 0; worked < (free - from) / MINUTE + 260 && !came; worked += 5) {
        came = life.look(5, 'active').result.raise.length > 0;
      }
      expect(came, `within ${(life.now - from) / MINUTE} minutes`).toBe(true);
    }),
    { numRuns: 60 },
  );
});

it('pitfall 25: a break taken in hours that a clock set back has yet to reach does not push the next one on', () => {
  const start = at('13:00');
  const life = new Life(makeState(start, { subjects: [makeBreak()] }), start, BERLIN);
  for (let look = 0; look < 13; look += 1) life.look(5, 'active');
  life.answer('done', 0);
  life.look(-180, 'active');
  const offered = Array.from({ length: 14 }, () => life.look(5, 'active').result.raise.length);
  expect(offered.reduce((sum, count) => sum + count, 0)).toBe(1);
});

const NEVER = { 1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] };

it.each([
  [9 * 60, 0],
  [13, 0],
  [12, 12],
])('pitfall 30: a gap of %i minutes adds %i minutes of use', async (gap, added) => {
  const world = await World.at('2026-06-01T10:00', 'Europe/Berlin');
  await world.worker.start();
  const used = async () => {
    const rows = (await world.rows()).singles as unknown as { name: string; value: unknown }[];
    const presence = rows.find(({ name }) => name === 'presence')?.value;
    return (presence as { activeMs: number }).activeMs / MINUTE;
  };
  const before = await used();
  await world.stop();
  world.pass({ minutes: gap });
  await world.worker.start();
  expect((await used()) - before).toBe(added);
});

it('pitfall 30: a night asleep earns no break in the morning', () => {
  const start = at('20:30');
  const life = new Life(makeState(start, { subjects: [makeBreak()] }), start, BERLIN);
  life.look(5, 'active');
  life.look(12 * 60, 'active');
  const { before, now } = life.look(5, 'active');
  expect(plan(before, now, BERLIN).raise).toEqual([]);
});
