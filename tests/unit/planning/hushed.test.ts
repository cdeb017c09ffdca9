import { describe, expect, it } from 'vitest';
import { sameEveryDay } from '../../../utils/domain/settings.ts';
import { hushed } from '../../../utils/planning/index.ts';
import {
  at,
  atTime,
  BERLIN,
  every,
  makeBirthday,
  makeGoal,
  makePerson,
  makeSettings,
  makeTimed,
  onSlot,
  TODAY,
} from './make.ts';

const SUBJECTS = [
  makeTimed('late', atTime('21:45')),
  makeTimed('kept', atTime('21:45', { inQuietHours: true })),
  makeTimed('line', atTime('21:40', { offsets: [-10, 10] })),
  makeTimed('before', atTime('21:35', { offsets: [-10, 10] })),
  makeTimed('nearMorning', atTime('06:01')),
  makeTimed('tooEarly', atTime('06:00')),
  makeTimed('over', atTime('21:45', { on: { day: '2026-03-01' } })),
  makeTimed('once', atTime('21:45', { on: { day: TODAY } })),
  makeGoal('goal', onSlot('22:00')),
  makeGoal('fridays', onSlot('22:00', { rule: { kind: 'weekly', days: [5] } })),
  makeGoal('early', onSlot('21:00')),
  makePerson('mina', 7, 8, { rhythm: every(7) }),
  makeBirthday('mina', {}),
];
const found = (quietHours = makeSettings().quietHours) =>
  hushed({ subjects: SUBJECTS, settings: makeSettings({ quietHours }) }, at('10:00'), BERLIN);

describe('What quiet hours never let through', () => {
  it('has all of its times in them, none told within two hours, and was not kept there', () => {
    expect(found()).toEqual(['late', 'line', 'tooEarly', 'once', 'goal', 'fridays']);
  });

  it('is told on one of its days, and so is no such thing', () => {
    const friday = { ...makeSettings().quietHours, 5: [] };
    expect(found(friday)).toEqual(['once']);
    expect(found(sameEveryDay([]))).toEqual([]);
  });
});
