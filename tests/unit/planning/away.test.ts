import { describe, expect, it } from 'vitest';
import { addDays, HOUR } from '../../../utils/domain/time.ts';
import { pausedDays, silentDays, spreadAnew } from '../../../utils/planning/index.ts';
import { Life } from './life.ts';
import {
  at,
  BERLIN,
  makeBirthday,
  makePerson,
  makePresence,
  makeSettings,
  makeState,
  makeTally,
  planAt,
  TODAY,
} from './make.ts';

const NOW = at('10:00');
/** Back just now, from so many days away. */
const back = (days: number, now = NOW) =>
  makePresence(now, { returnedAt: now, cameBackAt: now, awaySince: now - days * 24 * HOUR });
const people = (count: number) =>
  Array.from({ length: count }, (_, order) => makePerson(`p${order}`, 7, 60 - order, { order }));

describe('Back from 48 hours away', () => {
  it('somebody is raised without a toast, and the card offers three', () => {
    const { raise, card, badge } = planAt(NOW, { subjects: people(5), presence: back(3) });
    expect(raise).toMatchObject([{ voice: 'quiet' }]);
    expect(card).toMatchObject({ kind: 'welcomeBack', daysAway: 3, replan: false });
    expect(
      card.kind === 'welcomeBack' && card.picks.map(({ nudgeId }) => nudgeId !== null),
    ).toEqual([true, false, false]);
    expect(badge).toBe('dot');
  });

  it('whoever was answered leaves the card, and nobody takes the place', () => {
    const first = planAt(NOW, { subjects: people(5), presence: back(3) });
    const answered = people(5).map((row) =>
      row.id === 'p0' ? { ...row, lastDone: { day: TODAY, at: NOW } } : row,
    );
    const { card } = planAt(NOW, { subjects: answered, presence: first.presence });
    expect(card.kind === 'welcomeBack' && card.picks.map((pick) => pick.subjectId)).toEqual([
      'p1',
      'p2',
    ]);
  });

  it('is over once it was put away, the next day, and with nothing to say', () => {
    const { presence } = planAt(NOW, { subjects: people(5), presence: back(3) });
    const away = { ...presence, welcome: { since: NOW, picks: ['p0'], putAway: true } };
    expect(planAt(NOW, { subjects: people(5), presence: away }).card.kind).not.toBe('welcomeBack');
    const tomorrow = { ...presence, lastSeen: at('10:00', 1) };
    const next = planAt(at('10:00', 1), { subjects: people(5), presence: tomorrow });
    expect(next.card.kind).not.toBe('welcomeBack');
    const nothing = planAt(NOW, { subjects: [makePerson('new', 30, 1)], presence: back(3) });
    expect(nothing.card).toEqual({ kind: 'calm', held: false });
  });

  it('of fourteen days or more offers to spread people anew, also with nobody due', () => {
    const subjects = [makePerson('new', 300, 20)];
    expect(planAt(NOW, { subjects, presence: back(13) }).card.kind).toBe('calm');
    expect(planAt(NOW, { subjects, presence: back(14) }).card).toMatchObject({ replan: true });
  });

  it('a birthday on its day makes a toast all the same, one that passed does not', () => {
    const told = (date: string) =>
      planAt(NOW, { subjects: [makeBirthday('mina', { date })], presence: back(4) }).raise[0]
        ?.voice;
    expect(told('--03-02')).toBe('toast');
    expect(told('--02-28')).toBe('quiet');
  });

  it('what was put off until a time meanwhile is dropped; what was put off since is not', () => {
    const put = (until: number) =>
      planAt(NOW, {
        subjects: [makePerson('mina', 7, 60, { snooze: { until, atReturn: false, times: 1 } })],
        presence: back(4),
      }).subjects.at(0)?.snooze;
    expect(put(at('09:00', -1))).toBeNull();
    expect(put(at('12:00'))).toBeUndefined();
  });

  it('counts for a machine that was left on, too', () => {
    const life = new Life(makeState(NOW, { subjects: people(3) }), NOW, BERLIN);
    for (let look = 0; look < 60; look += 1) life.look(60, 'locked');
    expect(life.state.presence.cameBackAt).toBeNull();
    const { result } = life.look(5, 'active');
    expect(life.state.presence).toMatchObject({ cameBackAt: life.now });
    expect(result.raise.map(({ voice }) => voice)).not.toContain('toast');
  });
});

describe('Spread anew', () => {
  it('everybody due comes one a day from tomorrow on, the closest first; nobody else moves', () => {
    const subjects = [
      makePerson('late', 30, 60),
      makePerson('soon', 7, 9),
      makePerson('new', 30, 1),
      makePerson('later', 7, 60, { snooze: { until: NOW + 1, atReturn: true, times: 1 } }),
    ];
    const spread = spreadAnew({ subjects, settings: makeSettings() }, NOW, BERLIN);
    expect(spread.map(({ id, rest }) => [id, rest?.until])).toEqual([
      ['soon', addDays(TODAY, 1)],
      ['late', addDays(TODAY, 2)],
    ]);
  });
});

describe('Paused days', () => {
  const days = (from: number, until: number, now = until) =>
    pausedDays({ since: from, until }, now, BERLIN, '04:00');

  it('are those of which it held for more than half', () => {
    expect(days(at('10:00'), at('11:00'))).toEqual([]);
    expect(days(at('10:00'), at('08:00', 1))).toEqual([TODAY]);
    expect(days(at('22:00'), at('08:00', 7))).toEqual(
      [1, 2, 3, 4, 5, 6].map((ahead) => addDays(TODAY, ahead)),
    );
    expect(days(at('10:00'), at('08:00', 7), at('12:00', 1))).toEqual([TODAY]);
  });

  it('are marked by the plan, also where its end passed while nobody looked', () => {
    const pause = { since: at('10:00', -3), until: at('09:00') };
    const { tallies, pause: left } = planAt(NOW, { pause });
    expect(left).toBeNull();
    expect(tallies.filter(({ paused }) => paused).map(({ day }) => day)).toEqual(
      [3, 2, 1].map((ago) => addDays(TODAY, -ago)),
    );
  });
});

describe('Silence', () => {
  const seen = (ago: number, over = {}) => makeTally(addDays(TODAY, -ago), over);
  const days = (tallies: ReturnType<typeof seen>[], over = {}) =>
    silentDays(
      makeState(NOW, { subjects: [makePerson('mina', 7, 60)], tallies, ...over }),
      NOW,
      BERLIN,
    );

  it('is said after three days with somebody there and something due', () => {
    expect(days([seen(1), seen(2)])).toBeNull();
    expect(days([seen(1), seen(2), seen(3)])).toBe(3);
    expect(days([seen(1), seen(2), seen(3), seen(4, { lastRaisedAt: at('10:00', -4) })])).toBe(3);
    expect(
      days([seen(1, { lastRaisedAt: at('10:00', -1) }), seen(2), seen(3), seen(4)]),
    ).toBeNull();
  });

  it('is none where it was wished for, or nothing was due', () => {
    const three = [seen(1), seen(2), seen(3)];
    expect(days(three, { settings: makeSettings({ cap: 0 }) })).toBeNull();
    expect(days(three, { pause: { since: NOW, until: NOW + HOUR } })).toBeNull();
    expect(days(three, { subjects: [makePerson('mina', 7, 8)] })).toBeNull();
    expect(days(three.map((row) => ({ ...row, paused: true })))).toBeNull();
  });
});
