import { expect, test } from 'vitest';
import type { LaterOutcome } from '../../../../utils/app/commands/index.ts';
import { laterLabels } from '../../../../utils/app/pages/later-labels.ts';
import type { LaterWhen } from '../../../../utils/domain/nudge.ts';

const at = (time: string) => Date.parse(`${time}+01:00`);
const BERLIN = { now: at('2026-11-24T20:45:00'), zone: 'Europe/Berlin' };

function label(when: LaterWhen, until: string, movedToQuietEnd = true, reading = BERLIN): string {
  const other: LaterOutcome = { until: reading.now, movedToQuietEnd: false };
  const outcomes = { today: other, tomorrow: other, nextWeek: other };
  const outcome = { until: at(until), movedToQuietEnd };
  const labels = laterLabels({ ...outcomes, [when]: outcome }, reading);
  // Browsers write a narrow space before AM.
  return labels[when].replaceAll('\u202f', ' ');
}

test.each([
  ['today', 'Later today'],
  ['tomorrow', 'Tomorrow'],
  ['nextWeek', 'In a week'],
] as const)('not moved, %s is plain', (when, plain) => {
  expect(label(when, '2026-11-25T09:00:00', false)).toBe(plain);
});

test.each([
  ['today', '2026-11-25T08:00:00', 'Later: tomorrow 8:00 AM, after your quiet hours'],
  ['tomorrow', '2026-11-25T08:00:00', 'Tomorrow: 8:00 AM, after your quiet hours'],
  ['tomorrow', '2026-11-26T08:00:00', 'Later: Thursday 8:00 AM, after your quiet hours'],
  ['nextWeek', '2026-12-01T08:00:00', 'In a week: December 1 8:00 AM, after your quiet hours'],
] as const)('moved, %s to %s reads as one sentence', (when, until, sentence) => {
  expect(label(when, until)).toBe(sentence);
});

test('moved within the day, the time alone says when', () => {
  const noon = { ...BERLIN, now: at('2026-11-24T11:45:00') };
  const sentence = 'Later: 2:00 PM, after your quiet hours';
  expect(label('today', '2026-11-24T14:00:00', true, noon)).toBe(sentence);
});
