import { expect, it } from 'vitest';
import { makeUser, saidTo } from './make.ts';
import { OurPolicy } from './policies/ours.ts';
import { rememberDates } from './swift-dates.ts';

/** Each twice, with what could be taken for it before. */
function told(): readonly string[] {
  const day = Temporal.PlainDate.from('2026-01-31');
  const noon = { plainTime: '12:00' };
  const once = () => [
    ...[{ days: 6 }, { days: 7 }, { weeks: 1 }, { months: 1 }, { months: 1, days: 1 }].map((time) =>
      day.add(time).toString(),
    ),
    ...[{ days: 1 }, { years: 1 }].map((time) => day.add(time).toString()),
    ...(['days', 'months'] as const).map((largestUnit) =>
      day.until('2026-03-01', { largestUnit }).toString(),
    ),
    ...['UTC', 'Asia/Tokyo'].map((timeZone) => day.toZonedDateTime({ ...noon, timeZone }).offset),
    ...['UTC', 'Asia/Tokyo'].map((zone) =>
      Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone).toString(),
    ),
  ];
  return [...once(), ...once()];
}

it('remembered dates are the real ones', () => {
  const user = makeUser(9);
  const real = { said: saidTo(user, new OurPolicy(user)), told: told() };
  rememberDates();
  expect(saidTo(user, new OurPolicy(user))).toEqual(real.said);
  expect(told()).toEqual(real.told);
});
