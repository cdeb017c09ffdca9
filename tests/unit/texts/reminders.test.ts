import { describe, expect, it } from 'vitest';
import type { Nudge, Reason } from '../../../utils/domain/nudge.ts';
import type { SubjectKind } from '../../../utils/domain/subject.ts';
import { MINUTE } from '../../../utils/domain/time.ts';
import { cardLine, cardTitle, primaryAnswer } from '../../../utils/texts/card.ts';
import { reasonSentence } from '../../../utils/texts/reasons.ts';
import { toastFor } from '../../../utils/texts/toasts.ts';

function nudgeOf(subjectKind: SubjectKind, reason: Reason, minutesLeft = 120): Nudge {
  return {
    id: 'n',
    subjectId: 's',
    subjectKind,
    sphere: 'me',
    day: '2026-03-02',
    raisedAt: 0,
    expiresAt: minutesLeft * MINUTE,
    timed: false,
    voice: 'toast',
    state: { kind: 'raised' },
    reason,
    due: '2026-03-02',
  };
}

const on: Reason = { rule: 'on', occasion: 'return', time: '09:00' };
const birthday = (daysAhead: number): Reason => ({ rule: 'birthday', occasion: 'time', daysAhead });
const rest = (minutes: number): Reason => {
  return { rule: 'after', occasion: 'time', minutes, afterMinutes: 55 };
};
const line = (offset: number): Reason => ({ rule: 'at', occasion: 'time', offset, time: '18:30' });

const words = ({ title, message }: { title: string; message: string }) => `${title} / ${message}`;
const inNames = (nudge: Nudge, name: string) => words(toastFor(nudge, 'names', name));
const discreet = (nudge: Nudge, name: string) => words(toastFor(nudge, 'discreet', name));

const SMALL_PLAN = 'A small plan for today / Open when it suits you.';

describe('A toast', () => {
  it.each<[SubjectKind, Reason]>([
    ['goal', on],
    ['care', on],
    ['birthday', birthday(0)],
    ['birthday', birthday(3)],
    ['break', rest(55)],
  ])('for a %s tells nothing when discreet', (kind, reason) => {
    expect(discreet(nudgeOf(kind, reason), 'Mina')).toBe(SMALL_PLAN);
  });

  it.each<[SubjectKind, Reason, string, RegExp]>([
    ['goal', on, 'Ten pages', /^Ten pages \/ You keep room for it from 9:00.AM on\./],
    ['birthday', birthday(3), 'Mina', /^A birthday ahead \/ Mina has a birthday in 3 days\.$/],
    ['birthday', birthday(1), 'Mina', /has a birthday tomorrow\.$/],
    ['birthday', birthday(0), 'Mina', /^A birthday today \/ Mina has a birthday\. One line/],
    ['birthday', birthday(-1), 'Mina', /^A late hello\? \/ Mina had a birthday yesterday\./],
    ['break', rest(55), '', /^An hour at the screen \/ Water, window or a stretch, if you like\./],
    ['break', rest(49), '', /^49 minutes at the screen/],
    ['break', rest(80), '', /^80 minutes at the screen/],
  ])('for a %s with names says what it is', (kind, reason, name, expected) => {
    expect(inNames(nudgeOf(kind, reason), name)).toMatch(expected);
  });

  it('for somebody removed stays discreet', () => {
    expect(inNames(nudgeOf('birthday', birthday(0)), '')).toBe(SMALL_PLAN);
  });

  it('for a clock line says before and after apart, discreet or not', () => {
    const before = nudgeOf('clockLine', line(-10), 10);
    const past = nudgeOf('clockLine', line(10));
    expect(discreet(before, 'Laptop shut')).toMatch(/^Ten minutes, as you asked/);
    expect(discreet(past, 'Laptop shut')).toMatch(/^Past your time, and that is your call/);
    expect(inNames(before, 'Laptop shut')).toMatch(/^Ten minutes to your 6:30.PM \//);
    expect(inNames(past, 'Laptop shut')).toMatch(/^Past 6:30.PM, and that is your call \//);
    expect(discreet(nudgeOf('clockLine', line(-10), 3), '')).not.toMatch(/Ten minutes/);
  });
});

describe('A reason', () => {
  it.each<[Reason, string, RegExp]>([
    [on, 'Piano', /^You keep room for Piano from 9:00.AM on\. You just came back from a break\.$/],
    [birthday(3), 'Mina', /^Mina has a birthday in 3 days; you wished to hear of it before\.$/],
    [birthday(0), 'Mina', /^Mina has a birthday today\.$/],
    [birthday(-2), 'Mina', /^Mina had a birthday 2 days ago\.$/],
    [birthday(0), '', /^someone you removed has a birthday today\.$/],
    [rest(57), '', /^57 minutes at the screen without a pause; you wished for a break after 55\.$/],
  ])('%o says so of %s', (reason, name, expected) => {
    expect(reasonSentence(reason, name)).toMatch(expected);
  });

  it('pitfall 4: never tells a year', () => {
    for (const days of [-7, 0, 14]) {
      expect(reasonSentence(birthday(days), 'Mina')).not.toMatch(/\d{3}/);
      expect(cardLine('birthday', 'Mina', birthday(days))).not.toMatch(/\d{3}/);
    }
  });
});

describe('The card', () => {
  it.each<[SubjectKind, Reason, string[]]>([
    ['birthday', birthday(3), ['A birthday', 'Mina, in 3 days.', 'I wrote to Mina']],
    ['birthday', birthday(0), ['A birthday', 'Mina, today.', 'I wrote to Mina']],
    [
      'birthday',
      birthday(-1),
      ['A birthday', 'Mina, yesterday. A late word is fine too.', 'I wrote to Mina'],
    ],
    [
      'break',
      rest(55),
      [
        'A short break?',
        'Water, window or a stretch, if you like. Five minutes is enough.',
        'Start break',
      ],
    ],
  ])('of a %s has its title, line and verb', (kind, reason, expected) => {
    const name = kind === 'break' ? '' : 'Mina';
    expect([
      cardTitle(kind, name),
      cardLine(kind, name, reason),
      primaryAnswer(kind, name),
    ]).toEqual(expected);
  });
});
