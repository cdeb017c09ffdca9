import { expect } from 'vitest';
import { isFurther, type Nudge } from '../../../utils/domain/nudge.ts';
import { FIRST_DAYS, FIRST_DAYS_CAP } from '../../../utils/domain/settings.ts';
import { BELATED_DAYS, type Subject, type SubjectKind } from '../../../utils/domain/subject.ts';
import {
  addDays,
  daysBetween,
  dayStartsAt,
  instantOf,
  logicalDay,
  MINUTE,
  weekBegins,
} from '../../../utils/domain/time.ts';
import { applyPlan, isQuiet, opened, plan } from '../../../utils/planning/index.ts';
import type { PlanState } from '../../../utils/planning/index.ts';
import type { Looked } from './life.ts';

/** Follows a life and checks, in its own words, what engine.md promises. */
export class Watch {
  private readonly raised: Nudge[] = [];
  private readonly raisedAfter: number[] = [];
  private fresh: readonly Nudge[] = [];
  private earlier: readonly Nudge[] = [];

  saw(looked: Looked): Looked {
    this.fresh = looked.result.raise;
    if (this.fresh.length === 0) return looked;
    this.earlier = [...this.raised];
    this.raised.push(...this.fresh);
    const spaced = this.fresh.filter((nudge) => !isFurther(nudge));
    this.raisedAfter.push(...spaced.map(() => looked.lived));
    return looked;
  }

  quietHoursAreQuiet({ before, now, zone }: Looked): void {
    if (!isQuiet(before.settings, now, zone)) return;
    for (const nudge of this.fresh) {
      const { rhythm } = subjectOf(before, nudge);
      expect(rhythm.kind === 'at' && rhythm.inQuietHours).toBe(true);
    }
  }

  capHolds({ before, result, now, zone }: Looked): void {
    const capped = this.fresh.filter(isCapped);
    if (capped.length === 0) return;
    const { settings } = before;
    const own = Math.min(settings.cap, result.backOff?.cap ?? settings.cap);
    const today = logicalDay(now, zone, settings.dayStart);
    const installDay = logicalDay(before.installedAt, zone, settings.dayStart);
    const first = today < addDays(installDay, FIRST_DAYS);
    const cap = first ? Math.min(FIRST_DAYS_CAP, own) : own;
    const untimed = this.raised.filter((nudge) => isCapped(nudge) && nudge.day === today);
    expect(untimed.length).toBeLessThanOrEqual(cap);
    // A share that was used up under a higher cap keeps nothing of another share back.
    const shareHolds = (most: number, ...kinds: readonly SubjectKind[]): void => {
      const isOf = ({ subjectKind }: Nudge): boolean => kinds.includes(subjectKind);
      if (capped.some(isOf)) expect(untimed.filter(isOf).length).toBeLessThanOrEqual(most);
    };
    shareHolds(Math.ceil(cap / 2), 'person', 'birthday', 'goal', 'us');
    shareHolds(1, 'goal');
    shareHolds(Math.min(2, Math.floor(cap / 2)), 'break');
  }

  talliesHold({ before, result, now }: Looked): void {
    const first = this.fresh.find((nudge) => !nudge.timed && !isFurther(nudge));
    if (first === undefined) return;
    const row = result.tallies.find(({ day }) => day === first.day);
    const all = Object.values(row?.raised ?? {}).reduce((sum, count) => sum + count, 0);
    expect(before.settings.cap).toBeGreaterThan(0);
    if (isCapped(first)) expect(all).toBeLessThanOrEqual(before.settings.cap);
    expect(row?.lastRaisedAt).toBe(now);
    const old = before.tallies.map(({ lastRaisedAt }) => lastRaisedAt ?? -Infinity);
    expect(now - Math.max(...old)).toBeGreaterThanOrEqual(before.settings.spacingMinutes * MINUTE);
  }

  /** By the calendar week, and never for breaks, what was timed or put off, a birthday or a first hello. */
  ceilingsHold({ before, now, zone }: Looked): void {
    const { lines = [], tallies, settings } = before;
    const monday = weekBegins(logicalDay(now, zone, settings.dayStart), 1);
    const week = tallies.filter(({ day }) => day >= monday && day <= addDays(monday, 6));
    for (const { subjectKind, sphere, reason } of this.fresh.filter(isCapped)) {
      if (['break', 'birthday'].includes(subjectKind) || reason.occasion === 'warmUp') continue;
      const had = week.reduce((sum, { minutes }) => sum + (minutes[sphere] ?? 0), 0);
      for (const line of lines.filter((one) => one.sphere === sphere)) {
        if (line.direction !== 'ceiling' || !('minutes' in line)) continue;
        expect(had).toBeLessThanOrEqual(line.minutes);
      }
    }
  }

  spacingHolds({ before, lived }: Looked): void {
    const spaced = this.fresh.filter((nudge) => !isFurther(nudge));
    if (spaced.every(({ timed }) => timed)) return;
    expect(spaced).toHaveLength(1);
    const [last] = this.raisedAfter.slice(-2, -1);
    const spacing = before.settings.spacingMinutes * MINUTE;
    if (last !== undefined) expect(lived - last).toBeGreaterThanOrEqual(spacing);
  }

  idsAreRaisedOnce({ now }: Looked): void {
    if (this.fresh.length === 0) return;
    // What is older than the store's window cannot come again: its day has gone, unless clocks went back.
    const known = this.earlier.filter(({ raisedAt }) => raisedAt >= now - 72 * 60 * MINUTE);
    for (const { id } of this.fresh) expect(known.map((nudge) => nudge.id)).not.toContain(id);
    expect(new Set(this.fresh.map(({ id }) => id)).size).toBe(this.fresh.length);
  }

  momentIsRight({ before, now, zone, result }: Looked): void {
    if (this.fresh.length === 0) return;
    const untimed = this.fresh.filter(({ timed }) => !timed);
    expect(untimed.filter((nudge) => !isFurther(nudge)).length).toBeLessThanOrEqual(1);
    if (result.pause !== null) expect(this.fresh).toEqual([]);
    for (const nudge of untimed) {
      const { voice, raisedAt } = nudge;
      const { state, openedAt } = before.presence;
      expect(raisedAt).toBe(now);
      if (voice === 'toast' || isFurther(nudge)) expect(state).toBe('active');
      else if (!isReturnDay(before, now, zone))
        expect(now - (openedAt ?? 0)).toBeLessThanOrEqual(MINUTE);
    }
  }

  nextLookLiesAhead({ before, result, now, zone }: Looked): void {
    const { dayStart } = before.settings;
    const nextDay = addDays(logicalDay(now, zone, dayStart), 1);
    const { wakeAt, validUntil } = result;
    inOrder(now + 1, wakeAt, validUntil, dayStartsAt(nextDay, zone, dayStart));
  }

  twiceIsOnce({ before, result, now, zone }: Looked): void {
    const { raise, update, expire, withdraw, subjects, tallies, ...rest } = plan(
      applyPlan(before, result),
      now,
      zone,
    );
    expect({ raise, update, expire, withdraw, subjects, tallies }).toEqual({
      raise: [],
      update: [],
      expire: [],
      withdraw: [],
      subjects: [],
      tallies: [],
    });
    const { presence, backOff, pause, card, badge, validUntil, wakeAt } = result;
    expect(rest).toEqual({ presence, backOff, pause, card, badge, validUntil, wakeAt });
  }

  slotsAreOpen({ before, now, zone }: Looked): void {
    const { dayStart } = before.settings;
    const today = logicalDay(now, zone, dayStart);
    for (const { reason, due, subjectId } of this.fresh) {
      const { setAt, rhythm } = before.subjects.find(({ id }) => id === subjectId) ?? {};
      if (reason.occasion === 'snoozed' || rhythm?.kind !== 'on') continue;
      const start = instantOf(due, rhythm.time, zone);
      if (reason.rule === 'on') {
        expect(start).toBeLessThanOrEqual(now);
        expect(logicalDay(start, zone, dayStart)).toBe(today);
        expect(start).toBeGreaterThan((setAt ?? 0) - MINUTE);
      } else {
        const ahead = daysBetween(today, due);
        expect(reason).toMatchObject({ rule: 'birthday', daysAhead: ahead });
        expect(ahead).toBeGreaterThanOrEqual(-BELATED_DAYS);
        expect(ahead).toBeLessThanOrEqual(Math.max(0, ...rhythm.daysBefore));
      }
    }
  }

  breaksFollowActivity({ before, now }: Looked): void {
    for (const { reason, expiresAt, raisedAt } of this.fresh) {
      if (reason.rule !== 'after') continue;
      const { activeSince, state } = before.presence;
      expect(state).toBe('active');
      expect(reason.minutes).toBe(Math.floor((now - (activeSince ?? now)) / MINUTE));
      expect(reason.minutes).toBeGreaterThanOrEqual(reason.afterMinutes);
      expect(expiresAt - raisedAt).toBe(30 * MINUTE);
    }
  }

  reasonsAreTrue({ before, now, zone }: Looked): void {
    const today = logicalDay(now, zone, before.settings.dayStart);
    for (const nudge of this.fresh) {
      const { lastDone } = subjectOf(before, nudge);
      if (nudge.reason.rule !== 'every') continue;
      const since = lastDone === null ? null : daysBetween(lastDone.day, today);
      expect(nudge.reason.daysSince).toBe(since);
      const asked = ['snoozed', 'warmUp'].includes(nudge.reason.occasion);
      if (since !== null && !asked) {
        expect(since).toBeGreaterThanOrEqual(nudge.reason.cadenceDays * 0.9);
      }
    }
  }

  cardForetellsOpening({ before, result, now, zone }: Looked): void {
    const state = applyPlan(before, result);
    const { card } = result;
    const opening = plan({ ...state, presence: opened(state.presence, now) }, now, zone);
    const offered = card.kind === 'reminder' && card.nudgeId === null && state.settings.cap > 0;
    if (!offered) {
      // An open reminder, or the card of a return, stays; the opening may add the next best behind it.
      if (card.kind !== 'reminder' && card.kind !== 'welcomeBack')
        expect(opening.raise).toEqual([]);
      return;
    }
    // What it raises may use up the day's share, and then a break that waited is a dot.
    const [asked, ...more] = opening.raise.filter((nudge) => !isFurther(nudge));
    expect(more).toEqual([]);
    expect(asked?.reason).toEqual(card.reason);
    expect(asked?.voice).toBe('quiet');
    expect(opening.card).toEqual({
      ...card,
      nudgeId: opening.card.kind === 'reminder' ? opening.card.nudgeId : null,
    });
  }

  cardHolds({ before, result, now, zone }: Looked): void {
    const applied = applyPlan(before, result);
    const still: PlanState = {
      ...applied,
      presence: { ...applied.presence, state: 'idle', openedAt: null },
    };
    for (const share of [0.01, 0.5, 0.999]) {
      const later = Math.floor(now + (result.validUntil - now) * share);
      const { card, badge } = plan(still, later, zone);
      expect({ card, badge }).toEqual({ card: result.card, badge: result.badge });
    }
  }

  ledgerIsSound({ result, now }: Looked): void {
    const { activeMs, candidate, lastSeen, returnedAt, cameBackAt } = result.presence;
    inOrder(now, lastSeen, now);
    inOrder(returnedAt ?? now, now);
    inOrder(cameBackAt ?? now, now);
    // The detection interval may be taken back once after it became the best.
    inOrder(0, activeMs + 10 * MINUTE - (candidate?.sinceActiveMs ?? 0));
    inOrder(0, activeMs);
  }
}

/** Each at most the next. Asked of every look, so that a slow way to say it would cost minutes. */
function inOrder(...instants: readonly number[]): void {
  if (instants.every((at, i) => i === 0 || (instants[i - 1] ?? at) <= at)) return;
  expect.fail(`not in this order: ${instants.join(', ')}`);
}

/** Held to the cap: neither what the user timed nor what was put off and asked for again. */
function isCapped({ timed, reason }: Nudge): boolean {
  return !timed && reason.occasion !== 'snoozed' && reason.occasion !== 'further';
}

/** What fell due while away makes no toast on that day. */
function isReturnDay({ presence, settings }: PlanState, now: number, zone: string): boolean {
  const { cameBackAt } = presence;
  const dayOf = (at: number): string => logicalDay(at, zone, settings.dayStart);
  return cameBackAt !== null && dayOf(cameBackAt) === dayOf(now);
}

function subjectOf({ subjects }: PlanState, { subjectId }: Nudge): Subject {
  const subject = subjects.find(({ id }) => id === subjectId);
  if (subject === undefined) throw new Error(`raised for nobody: ${subjectId}`);
  return subject;
}
