import { describe, expect, it } from 'vitest';
import {
  at,
  atTime,
  makeNudge,
  makePerson,
  makeSettings,
  makeTally,
  makeTimed,
  planAt,
  TODAY,
} from './make.ts';

const NOW = at('11:00');
const MINA = makePerson('mina', 7, 7);

describe('The one card', () => {
  it('is empty while nobody was entered, whatever else there is', () => {
    expect(planAt(NOW).card).toEqual({ kind: 'empty' });
    const subjects = [makeTimed('tea', atTime('19:00'))];
    expect(planAt(NOW, { subjects }).card).toEqual({ kind: 'empty' });
  });

  it('is calm while nobody is due', () => {
    const subjects = [makePerson('mina', 7, 3)];
    expect(planAt(NOW, { subjects }).card).toEqual({ kind: 'calm', held: false });
    expect(planAt(at('22:00'), { subjects }).card).toEqual({ kind: 'calm', held: false });
  });

  it('is what an opening would raise, as the opening would say it', () => {
    expect(planAt(NOW, { subjects: [MINA] }).card).toEqual({
      kind: 'reminder',
      subjectId: 'mina',
      subjectKind: 'person',
      nudgeId: null,
      reason: { rule: 'every', occasion: 'opened', daysSince: 7, cadenceDays: 7 },
      timesLater: 0,
    });
  });

  it('is the latest open reminder, with its own reason and how often it was put off', () => {
    const snooze = { until: at('09:00'), atReturn: true, times: 2 };
    const subjects = [makePerson('ruth', 7, 30), { ...MINA, snooze }];
    const older = makeNudge({
      id: 'x',
      subjectId: 'ruth',
      raisedAt: at('09:00'),
      due: '2026-02-07',
    });
    const nudges = [older, makeNudge()];
    expect(planAt(NOW, { subjects, nudges }).card).toMatchObject({
      subjectId: 'mina',
      nudgeId: `mina:${TODAY}`,
      reason: nudges[1]?.reason,
      timesLater: 2,
    });
  });

  it('is a pause before anything else', () => {
    const pause = { since: NOW, until: at('12:00') };
    const card = planAt(NOW, { subjects: [MINA], nudges: [makeNudge()], pause }).card;
    expect(card).toEqual({ kind: 'paused', until: pause.until });
  });

  it('offers nothing in quiet hours, past the cap or within the spacing, and says that somebody waits', () => {
    const subjects = [MINA];
    const held = { kind: 'calm', held: true };
    const full = [makeTally(TODAY, { raised: { person: 2 }, lastRaisedAt: at('08:00') })];
    const near = [makeTally(TODAY, { lastRaisedAt: at('10:30') })];
    expect(planAt(at('22:00'), { subjects }).card).toEqual(held);
    const none = { subjects, settings: makeSettings({ cap: 0 }) };
    expect(planAt(at('22:00'), none).card).toEqual(held);
    expect(planAt(NOW, none).card).toMatchObject({ kind: 'reminder', nudgeId: null });
    expect(planAt(NOW, { subjects, tallies: full }).card).toEqual(held);
    expect(planAt(NOW, { subjects, tallies: near }).card).toEqual(held);
  });

  it('holds nobody back who was put off, rests, or would only be a first hello', () => {
    const calm = { kind: 'calm', held: false };
    const snooze = { until: at('09:00', 1), atReturn: false, times: 1 };
    const away = { until: '2026-03-04', level: 0 };
    const night = at('22:00');
    expect(planAt(night, { subjects: [{ ...MINA, snooze }] }).card).toEqual(calm);
    expect(planAt(night, { subjects: [{ ...MINA, rest: away }] }).card).toEqual(calm);
    const subjects = [makePerson('mina', 7, 1)];
    expect(planAt(night, { subjects, installedAt: at('20:00') }).card).toEqual(calm);
  });
});

describe('The badge', () => {
  it('is a dot while a reminder is open, a pause mark in a pause, else nothing', () => {
    const subjects = [MINA];
    const nudges = [makeNudge()];
    expect(planAt(NOW, { subjects }).badge).toBe('none');
    expect(planAt(NOW, { subjects, nudges }).badge).toBe('dot');
    const pause = { since: NOW, until: at('12:00') };
    expect(planAt(NOW, { subjects, nudges, pause }).badge).toBe('paused');
  });
});
