import { describe, expect, it } from 'vitest';
import { sameEveryDay } from '../../../utils/domain/settings.ts';
import { BREAK_ID } from '../../../utils/domain/subject.ts';
import { MINUTE } from '../../../utils/domain/time.ts';
import {
  at,
  atTime,
  makeBreak,
  makeNudge,
  makePerson,
  makePresence,
  makeSettings,
  makeState,
  makeTally,
  makeTimed,
  planAt,
  TODAY,
} from './make.ts';
import { plan } from '../../../utils/planning/index.ts';

const NOW = at('10:00');
const MINA = makePerson('mina', 7, 7);
const settings = makeSettings({ quietHours: sameEveryDay([]) });

describe('The next look', () => {
  it('is the start of the next logical day where nothing else is ahead', () => {
    expect(planAt(NOW, { settings }).wakeAt).toBe(at('04:00', 1));
    expect(planAt(at('03:59'), { settings }).wakeAt).toBe(at('04:00'));
  });

  it('is the next boundary of quiet hours', () => {
    expect(planAt(NOW).wakeAt).toBe(at('21:30'));
    expect(planAt(at('05:00')).wakeAt).toBe(at('08:00'));
  });

  it('is the time of something timed, offsets included', () => {
    const subjects = [makeTimed('shut', atTime('18:30', { offsets: [-10, 10] }))];
    expect(planAt(NOW, { settings, subjects }).wakeAt).toBe(at('18:20'));
    // The word before leaves when its time is there, and the word after comes.
    expect(planAt(at('18:20'), { settings, subjects }).wakeAt).toBe(at('18:30'));
    expect(planAt(at('18:30'), { settings, subjects }).wakeAt).toBe(at('18:40'));
  });

  it('is when a snooze is over', () => {
    const snooze = { until: at('11:30'), atReturn: true, times: 1 };
    expect(planAt(NOW, { settings, subjects: [{ ...MINA, snooze }] }).wakeAt).toBe(at('11:30'));
  });

  it('is when something open leaves', () => {
    const nudges = [makeNudge({ subjectId: 'mina', expiresAt: at('10:40') })];
    const subjects = [makePerson('mina', 7, null)];
    expect(planAt(NOW, { settings, subjects, nudges }).wakeAt).toBe(at('10:40'));
  });

  it('is when the spacing is over', () => {
    const tallies = [makeTally(TODAY, { lastRaisedAt: at('09:30') })];
    expect(planAt(NOW, { settings, subjects: [MINA], tallies }).wakeAt).toBe(at('10:15'));
  });

  it('is when the best candidate will have waited for 60 active minutes', () => {
    const candidate = { subjectId: 'mina', sinceActiveMs: 0 };
    const presence = makePresence(NOW, { candidate, activeMs: 50 * MINUTE });
    const result = planAt(NOW, { settings, subjects: [MINA], presence });
    expect(result.wakeAt).toBe(at('10:10'));
    expect(result.validUntil).toBe(at('04:00', 1));
    const idle = { ...presence, state: 'idle' as const };
    expect(planAt(NOW, { settings, subjects: [MINA], presence: idle }).wakeAt).toBe(at('04:00', 1));
  });

  it('is the next part of the day once something was learned', () => {
    const cells = [
      { kind: 'person' as const, part: 'morning' as const, shown: 1, acted: 1, asOf: 0 },
    ];
    expect(planAt(NOW, { settings, cells }).wakeAt).toBe(at('12:00'));
    // Of a day that starts at 08:00 the night ends before it.
    const late = { ...settings, dayStart: '08:00' };
    expect(planAt(at('22:30'), { settings: late, cells }).wakeAt).toBe(at('04:00', 1));
  });

  it('is the hour at which a clock that was set back has a break done, which ends an open one', () => {
    const subjects = [makeBreak(55, { lastDone: { day: TODAY, at: at('10:20') } })];
    const open = { subjectId: BREAK_ID, subjectKind: 'break', day: TODAY } as const;
    const nudges = [makeNudge({ ...open, raisedAt: at('09:55'), expiresAt: at('10:25') })];
    const presence = makePresence(NOW, { activeSince: at('09:00') });
    const state = { settings, subjects, nudges, presence };
    expect(planAt(NOW, state)).toMatchObject({ validUntil: at('10:20'), badge: 'dot' });
    expect(planAt(at('10:20'), state).badge).toBe('none');
  });

  it('is the end of the first 24 hours', () => {
    expect(planAt(NOW, { settings, installedAt: at('11:00', -1) }).wakeAt).toBe(at('11:00'));
  });
});

describe('A plan', () => {
  it('takes little time for 500 people and 50 lines', () => {
    const subjects = [
      ...Array.from({ length: 500 }, (_, i) => makePerson(`p${i}`, 7 + (i % 60), i % 90)),
      ...Array.from({ length: 50 }, (_, i) =>
        makeTimed(`t${i}`, atTime('18:30', { on: { rule: { kind: 'monthlyByDay', day: 31 } } })),
      ),
    ];
    const state = makeState(NOW, { subjects });
    plan(state, NOW, 'Europe/Berlin');
    const before = process.cpuUsage();
    for (let i = 0; i < 5; i += 1) plan(state, NOW, 'Europe/Berlin');
    const { user, system } = process.cpuUsage(before);
    // Processor time, not the wall's: a busy machine is no slow planner.
    expect((user + system) / 1000 / 5).toBeLessThan(250);
  });
});
