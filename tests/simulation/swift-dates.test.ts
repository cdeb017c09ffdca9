import { expect, it } from 'vitest';
import { makeUser, saidTo } from './make.ts';
import { OurPolicy } from './policies/ours.ts';
import { rememberDates } from './swift-dates.ts';

it('remembered dates are the real ones', () => {
  const user = makeUser(9);
  const before = saidTo(user, new OurPolicy(user));
  rememberDates();
  expect(saidTo(user, new OurPolicy(user))).toEqual(before);
  const day = Temporal.PlainDate.from('2026-01-31');
  expect(day.add({ months: 1 }).toString()).toBe('2026-02-28');
  expect(day.add({ months: 1, days: 1 }).toString()).toBe('2026-03-01');
  expect(day.add({ weeks: 1 }).toString()).toBe('2026-02-07');
  expect(day.add({ years: 1 }).toString()).toBe('2027-01-31');
  expect(day.until('2026-03-01', { largestUnit: 'months' }).toString()).toBe('P1M1D');
  expect(day.toZonedDateTime({ timeZone: 'Asia/Tokyo', plainTime: '12:00' }).offset).toBe('+09:00');
});
