import type { Zone } from '../../../utils/domain/time.ts';

/** Zones with rules of their own, and a day from which 400 days see all of them. */
export const ZONES: readonly (readonly [zone: Zone, from: string, why: string])[] = [
  ['Europe/Berlin', '2025-01-01', 'an ordinary hour, at night'],
  ['Australia/Lord_Howe', '2025-01-01', 'half an hour'],
  ['Asia/Beirut', '2025-01-01', 'a day that begins at one'],
  ['America/Havana', '2025-01-01', 'a midnight that comes twice'],
  ['America/Asuncion', '2023-06-01', 'midnight, in the south'],
  ['Africa/Cairo', '2025-01-01', 'midnight, on a Friday'],
  ['Pacific/Apia', '2011-06-01', 'a day that never was'],
  ['Africa/Casablanca', '2025-01-01', 'a winter time in Ramadan'],
  ['Asia/Kathmandu', '2025-01-01', 'three quarters of an hour, never changed'],
  ['Pacific/Chatham', '2025-01-01', 'three quarters, and changed'],
  ['America/St_Johns', '2025-01-01', 'half an hour off'],
  ['Asia/Tokyo', '2025-01-01', 'never changed'],
];

/** Every day that was, of 400 from this one on, at noon. */
export function daysFrom(from: string, zone: Zone): Temporal.ZonedDateTime[] {
  const days: Temporal.ZonedDateTime[] = [];
  let noon = Temporal.PlainDate.from(from).toZonedDateTime({ timeZone: zone, plainTime: '12:00' });
  for (let day = 0; day < 400; day += 1) {
    days.push(noon);
    const next = noon.toPlainDate().add({ days: 1 });
    noon = next.toZonedDateTime({ timeZone: zone, plainTime: '12:00' });
    // A day that was left out is the next one already.
    if (noon.toPlainDate().equals(days.at(-1)?.toPlainDate() ?? next)) noon = noon.add({ days: 1 });
  }
  return days;
}
