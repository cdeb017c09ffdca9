import { expect, it } from 'vitest';
import { cadenceDays, nextDue, type SlotRule } from '../../../utils/domain/rhythm.ts';
import { instantOf } from '../../../utils/domain/time.ts';
import { afterDone, comingUp, nextTime, plan } from '../../../utils/planning/index.ts';
import { reasonSentence } from '../../../utils/texts/reasons.ts';
import {
  at,
  atTime,
  BERLIN,
  carriedOut,
  every,
  makeBirthday,
  makePerson,
  makePresence,
  makeState,
  makeTimed,
  planAt,
} from '../planning/make.ts';

const NEW_YORK = 'America/New_York';

/** The days on which something monthly or yearly rings, from the plan's own list of what comes. */
function slotsOf(rule: SlotRule, from: string, count: number): string[] {
  const days: string[] = [];
  let now = instantOf(from, '06:00', BERLIN);
  for (let n = 0; n < count; n += 1) {
    const subject = makeTimed('slot', atTime('12:00', { on: { rule } }));
    const [next] = comingUp(makeState(now, { subjects: [subject] }), now, BERLIN);
    const start = next && 'at' in next.opens ? next.opens.at : expect.fail('nothing ahead');
    const date = Temporal.Instant.fromEpochMilliseconds(start)
      .toZonedDateTimeISO(BERLIN)
      .toPlainDate();
    days.push(date.toString());
    now = start;
  }
  return days;
}

it('pitfall 03: the 31st is the last day of a shorter month and the 31st again after it', () => {
  const monthly = { kind: 'monthlyByDay', day: 31 } as const;
  expect(slotsOf(monthly, '2027-01-31', 4)).toEqual([
    '2027-01-31',
    '2027-02-28',
    '2027-03-31',
    '2027-04-30',
  ]);
  expect(slotsOf(monthly, '2028-02-01', 2)).toEqual(['2028-02-29', '2028-03-31']);
});

it('pitfall 03: every three months is three, and not one', () => {
  const quarterly = every(3, 'months');
  expect(nextDue(quarterly, '2026-01-31')).toBe('2026-04-30');
  const ruth = makePerson('ruth', 0, null, {
    rhythm: quarterly,
    lastDone: { day: '2025-12-02', at: 0 },
  });
  const open = planAt(at('10:00'), { subjects: [ruth] }).card;
  expect(open).toMatchObject({ reason: { cadenceDays: 90, daysSince: 90 } });
  const early = { ...ruth, lastDone: { day: '2026-01-15', at: 0 } };
  expect(planAt(at('10:00'), { subjects: [early] }).card).toMatchObject({ kind: 'calm' });
});

it.each([
  ['feb28', ['2027-02-28', '2028-02-29', '2029-02-28']],
  ['mar1', ['2027-03-01', '2028-02-29', '2029-03-01']],
] as const)('pitfall 04: 29 February with %s stays the choice', (leapDay, days) => {
  const rule = { kind: 'yearly', month: 2, day: 29, leapDay } as const;
  expect(slotsOf(rule, '2027-01-01', 3)).toEqual(days);
  const century = leapDay === 'feb28' ? '2100-02-28' : '2100-03-01';
  expect(slotsOf(rule, '2100-01-01', 1)).toEqual([century]);
});

it.each(['--03-05', '1604-03-05', '1900-03-05', '1970-03-05'])(
  'pitfall 04: a birthday on %s tells of no year',
  (date) => {
    const birthday = makeBirthday('mina', { date, noticeDays: 3 });
    const { raise } = planAt(at('10:00'), {
      subjects: [birthday],
      presence: makePresence(at('10:00'), { returnedAt: at('10:00') }),
    });
    const reason = raise[0]?.reason ?? expect.fail('not raised');
    expect(JSON.stringify(raise)).not.toMatch(/1604|1900|1970/);
    expect(reasonSentence(reason, 'Mina')).not.toMatch(/\d{4}/);
  },
);

it('pitfall 09: twelve monthly contacts, each when due, span a year', () => {
  let mina = makePerson('mina', 0, null, {
    rhythm: every(1, 'months'),
    lastDone: { day: '2026-01-15', at: 0 },
  });
  for (let month = 0; month < 12; month += 1) {
    const day = nextDue(every(1, 'months'), mina.lastDone?.day ?? '');
    mina = afterDone(mina, { day, at: 0 });
  }
  expect(mina.lastDone?.day).toBe('2027-01-15');
  expect(cadenceDays(every(1, 'months'), '2026-02-15')).toBe(28);
});

it('pitfall 13: a wall time inside the skipped hour is read back as it was typed', () => {
  const rhythm = atTime('02:30', { inQuietHours: true });
  const owl = makeTimed('owl', rhythm, { setAt: at('12:00', -400) });
  const raisedOn = (day: string) => {
    const now = instantOf(day, '03:31', BERLIN);
    return planAt(now, { subjects: [owl] }).raise;
  };
  expect(raisedOn('2026-03-29')).toMatchObject([{ reason: { time: '02:30' } }]);
  expect(nextTime(rhythm, instantOf('2026-03-29', '12:00', BERLIN), BERLIN)).toBe(
    instantOf('2026-03-30', '02:30', BERLIN),
  );
});

it('pitfall 16: through the night on which an hour repeats, the next look lies ahead and each rings once', () => {
  const subjects = ['02:00', '02:30', '02:59', '03:00'].map((time) =>
    makeTimed(time, atTime(time, { inQuietHours: true }), { setAt: at('12:00', -400) }),
  );
  const start = instantOf('2026-10-25', '00:00', BERLIN);
  let state = makeState(start, { subjects });
  const rung: string[] = [];
  for (let now = start, looks = 0; now < start + 8 * 3_600_000; looks += 1) {
    state = { ...state, presence: { ...state.presence, lastSeen: now } };
    const result = plan(state, now, BERLIN);
    rung.push(...result.raise.map(({ id }) => id));
    expect(result.wakeAt).toBeGreaterThan(now);
    expect(looks).toBeLessThan(100);
    state = carriedOut(state, result, now);
    now = result.wakeAt;
  }
  expect(rung.sort()).toEqual(subjects.map(({ id }) => `${id}:2026-10-25T${id}`).sort());
});

it('pitfall 18: after a journey it rings at the time of the place, with the worker alive', () => {
  const call = makeTimed('call', atTime('19:00', { inQuietHours: true }), {
    setAt: at('12:00', -9),
  });
  const home = at('19:00');
  const over = { subjects: [call] };
  expect(planAt(home, over, NEW_YORK).raise).toEqual([]);
  expect(planAt(home, over, NEW_YORK).wakeAt).toBeLessThanOrEqual(
    instantOf('2026-03-02', '19:00', NEW_YORK),
  );
  expect(planAt(instantOf('2026-03-02', '19:00', NEW_YORK), over, NEW_YORK).raise).toHaveLength(1);
});

it.each([
  ['09:59', 0],
  ['10:00', 1],
  ['10:01', 0],
])('pitfall 24: set for %s at ten sharp is today, and never next year', (time, now) => {
  const day = '2026-03-02';
  const once = makeTimed('tea', atTime(time, { on: { day } }), { setAt: at('10:00') });
  expect(planAt(at('10:00'), { subjects: [once] }).raise).toHaveLength(now);
  const ahead = comingUp(makeState(at('10:00'), { subjects: [once] }), at('10:00'), BERLIN);
  expect(ahead.map(({ opens }) => opens)).toEqual(time > '10:00' ? [{ at: at(time) }] : []);
});

it('pitfall 24: something yearly for today, before its time, comes today', () => {
  const birthday = makeBirthday('mina', { date: '--03-02', noticeDays: 0 });
  const now = at('06:00');
  const [next] = comingUp(makeState(now, { subjects: [birthday] }), now, BERLIN);
  expect(next?.opens).toEqual({ at: at('08:00') });
});

it('pitfall 24: something yearly for today is asked for today, earlier, now and later', () => {
  for (const time of ['08:00', '10:00', '20:00']) {
    const now = at(time);
    const birthday = makeBirthday('mina', { date: '--03-02', noticeDays: 0 });
    const presence = makePresence(now, { returnedAt: now });
    expect(planAt(now, { subjects: [birthday], presence }).raise).toMatchObject([
      { due: '2026-03-02', reason: { daysAhead: 0 } },
    ]);
  }
});
