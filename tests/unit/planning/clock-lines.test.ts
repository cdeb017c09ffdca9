import { describe, expect, it } from 'vitest';
import type { AnswerKind } from '../../../utils/domain/nudge.ts';
import { sameEveryDay, type QuietRange } from '../../../utils/domain/settings.ts';
import { HOUR, instantOf, MINUTE, wallClockAt, wallTimeOf } from '../../../utils/domain/time.ts';
import { plan } from '../../../utils/planning/index.ts';
import {
  at,
  atTime,
  BERLIN,
  carriedOut,
  makePresence,
  makeSettings,
  makeState,
  makeTimed,
  planAt,
} from './make.ts';

interface Evening {
  readonly from?: string;
  readonly hours?: number;
  /** Minutes between two looks: a worker that is dead in between wakes to the next. */
  readonly every?: number;
  /** Where the user is after so many minutes. */
  readonly zoneAt?: (minutes: number) => string;
  readonly time?: string;
  readonly quiet?: readonly QuietRange[];
  readonly inQuietHours?: boolean;
}

/** The offsets a line rang at, and what the clock showed. */
function ring({ from = '2026-03-02T12:00', hours = 24, every = 5, ...evening }: Evening): string[] {
  const { time = '18:30', quiet = [], inQuietHours = false, zoneAt = () => BERLIN } = evening;
  const line = atTime(time, { offsets: [-10, 10], inQuietHours });
  const [day = '', clock = ''] = from.split('T');
  const start = instantOf(day, clock, zoneAt(0));
  let state = makeState(start, {
    settings: makeSettings({ quietHours: sameEveryDay(quiet) }),
    subjects: [makeTimed('shut', line, { kind: 'clockLine', setAt: start })],
  });
  const rung: string[] = [];
  for (let minutes = 0; minutes <= hours * 60; minutes += every) {
    const now = start + minutes * MINUTE;
    const zone = zoneAt(minutes);
    state = { ...state, presence: makePresence(now, { state: 'idle' }) };
    const result = plan(state, now, zone);
    const shown = wallTimeOf(wallClockAt(now, zone).minute);
    for (const { reason } of result.raise) {
      rung.push(`${reason.rule === 'at' ? reason.offset : '?'} at ${shown}`);
    }
    state = carriedOut(state, result, now);
  }
  return rung;
}

const BOTH = ['-10 at 18:20', '10 at 18:40'];
const NIGHT = [{ start: '18:00', end: '08:00' }];

describe('A clock line at 18:30', () => {
  it.each<[string, Evening, string[]]>([
    ['looked at every five minutes', {}, BOTH],
    ['looked at every minute', { every: 1, hours: 8 }, BOTH],
    ['looked at every nine minutes', { every: 9 }, ['-10 at 18:27', '10 at 18:45']],
    ['with a worker dead for an hour at a time', { every: 60 }, ['10 at 19:00']],
    ['with a worker dead for three hours', { from: '2026-03-02T17:59', every: 180 }, []],
    ['two days running', { hours: 48 }, [...BOTH, ...BOTH]],
    ['the day the clock goes forward', { from: '2026-03-28T20:00', hours: 26 }, BOTH],
    ['the day the clock goes back', { from: '2026-10-24T20:00', hours: 26 }, BOTH],
    [
      'by somebody who flies west after its first word',
      { hours: 16, zoneAt: (minutes) => (minutes < 385 ? BERLIN : 'America/New_York') },
      ['-10 at 18:20', '10 at 18:40'],
    ],
    [
      'by somebody who flies east before it',
      { hours: 20, zoneAt: (minutes) => (minutes < 60 ? BERLIN : 'Asia/Kolkata') },
      BOTH,
    ],
    ['inside quiet hours, unconfirmed', { quiet: NIGHT, hours: 20 }, []],
    ['inside quiet hours, confirmed', { quiet: NIGHT, hours: 20, inQuietHours: true }, BOTH],
    [
      'with quiet hours that begin between its words',
      { quiet: [{ start: '18:30', end: '08:00' }], hours: 13 },
      ['-10 at 18:20'],
    ],
  ])('%s', (_, evening, expected) => {
    expect(ring(evening)).toEqual(expected);
  });

  it.each<[string, Evening, string[]]>([
    [
      'goes back, once where its hour comes twice',
      { from: '2026-10-25T00:00', time: '02:30', hours: 8 },
      ['-10 at 02:20', '10 at 02:40'],
    ],
    [
      'goes forward, by the jump',
      { from: '2026-03-29T00:00', time: '02:30', hours: 8 },
      ['-10 at 03:20', '10 at 03:40'],
    ],
  ])('at 02:30 of a night the clock %s', (_, evening, expected) => {
    expect(ring(evening)).toEqual(expected);
  });

  it('never says more than two words on a day, whatever the looks', () => {
    for (const every of [1, 3, 7, 11, 19, 31, 47, 119]) {
      expect(ring({ every, hours: 23 }).length, `every ${every} minutes`).toBeLessThanOrEqual(2);
    }
  });

  it('says the first word for ten minutes and the second for two hours', () => {
    const line = makeTimed('shut', atTime('18:30', { offsets: [-10, 10] }), { kind: 'clockLine' });
    const [first, second] = ['18:20', '18:40'].map((time) => {
      const now = instantOf('2026-03-02', time, BERLIN);
      const [nudge] = plan(makeState(now, { subjects: [line] }), now, BERLIN).raise;
      return (nudge?.expiresAt ?? 0) - now;
    });
    expect([first, second]).toEqual([10 * MINUTE, 2 * HOUR]);
  });

  it('put off by a week rings on the days between by itself, and on that day for what was put off', () => {
    const until = at('18:20', 7);
    const slot = wallClockAt(at('18:30'), BERLIN).day;
    const snooze = { until, atReturn: false, times: 1, slot };
    const line = atTime('18:30', { offsets: [-10, 10] });
    let state = makeState(at('18:25'), { subjects: [makeTimed('shut', line, { snooze })] });
    const rung: string[] = [];
    for (let now = at('18:25'); now <= at('19:00', 7); now += 5 * MINUTE) {
      state = { ...state, presence: makePresence(now, { state: 'idle' }) };
      const result = plan(state, now, BERLIN);
      const day = Math.floor((now - at('04:00')) / (24 * HOUR));
      rung.push(...result.raise.map(({ reason }) => `${day} ${reason.occasion}`));
      state = carriedOut(state, result, now);
    }
    const between = [1, 2, 3, 4, 5, 6].flatMap((day) => [`${day} time`, `${day} time`]);
    expect(rung).toEqual([...between, '7 snoozed', '7 time']);
  });

  it('held back by what was put off to soon after it stays so, although the day starts elsewhere since', () => {
    const line = atTime('00:00', { inQuietHours: true });
    const snooze = { until: at('00:03', 7), atReturn: false, times: 1, slot: '2026-03-02' };
    const subjects = [makeTimed('plan', line, { kind: 'plan', snooze })];
    const raisedWith = (dayStart: string) =>
      planAt(at('00:02', 7), { subjects, settings: makeSettings({ dayStart }) }).raise;
    expect(raisedWith('00:00')).toEqual([]);
    expect(raisedWith('04:00')).toEqual([]);
  });

  it('at midnight, done ten minutes before it, has no second word on the day that begins', () => {
    const subjects = [makeTimed('shut', atTime('00:00', { offsets: [-10, 10] }))];
    const settings = makeSettings({ dayStart: '00:00', quietHours: sameEveryDay([]) });
    const before = at('23:50');
    const state = makeState(before, { subjects, settings });
    const after = carriedOut(state, planAt(before, state), before);
    const answered = (answer: AnswerKind) => ({
      ...after,
      nudges: after.nudges.map((nudge) => ({
        ...nudge,
        state: { kind: 'handled', at: before + MINUTE, answer } as const,
      })),
    });
    expect(after.nudges).toHaveLength(1);
    expect(planAt(before + 20 * MINUTE, answered('done')).raise).toEqual([]);
    expect(planAt(before + 20 * MINUTE, answered('later')).raise).toHaveLength(1);
  });
});
