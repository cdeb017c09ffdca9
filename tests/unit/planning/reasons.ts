import { expect } from 'vitest';
import type { Nudge } from '../../../utils/domain/nudge.ts';
import type { Rhythm } from '../../../utils/domain/rhythm.ts';
import type { Subject } from '../../../utils/domain/subject.ts';
import { HOUR, MINUTE } from '../../../utils/domain/time.ts';
import { applyPlan } from '../../../utils/planning/index.ts';
import type { Looked } from './life.ts';

/** Every reason raised or told anew follows from what is stored: its rule, its numbers and its occasion. */
export function reasonsFollow(looked: Looked): void {
  const { before, result } = looked;
  for (const nudge of result.raise) {
    const subject = before.subjects.find(({ id }) => id === nudge.subjectId);
    if (subject === undefined) expect.fail(`raised for nobody: ${nudge.subjectId}`);
    expect(nudge.reason, 'inputs').toMatchObject(inputsOf(subject, nudge));
    expect(isTheOccasion(nudge, subject, looked), nudge.reason.occasion).toBe(true);
  }
  const after = applyPlan(before, result);
  for (const nudge of result.update) {
    const subject = after.subjects.find(({ id }) => id === nudge.subjectId);
    if (subject) expect(nudge.reason, 'told anew').toMatchObject(inputsOf(subject, nudge));
  }
}

/** What a reason has to say, worked out from the subject in other words. */
function inputsOf({ kind, rhythm, lastDone, since }: Subject, nudge: Nudge): object {
  switch (rhythm.kind) {
    case 'every':
      return {
        rule: 'every',
        cadenceDays: length(rhythm, lastDone?.day ?? since),
        daysSince: lastDone && days(lastDone.day, nudge.day),
      };
    case 'at':
      return kind === 'test' ? { rule: 'test' } : { rule: 'at', time: rhythm.time };
    case 'on':
      return kind === 'birthday'
        ? { rule: 'birthday', daysAhead: days(nudge.day, nudge.due) }
        : { rule: 'on', time: rhythm.time };
    case 'after':
      return { rule: 'after', afterMinutes: rhythm.minutes };
    default:
      return rhythm satisfies never;
  }
}

function isTheOccasion({ reason }: Nudge, subject: Subject, looked: Looked): boolean {
  const { before, result, now } = looked;
  const { presence, settings, installedAt } = before;
  const { returnedAt, activeSince, unlockedAt } = result.presence;
  const isReturn =
    settings.useReturns && presence.state === 'active' && isWithin(5 * MINUTE, returnedAt, now);
  const stayed = (activeSince ?? now) < (returnedAt ?? 0) && returnedAt !== unlockedAt;
  switch (reason.occasion) {
    case 'return':
      return isReturn && !stayed;
    case 'quietOver':
      return isReturn && stayed;
    case 'opened':
      return isWithin(MINUTE, presence.openedAt, now);
    case 'active': {
      const { candidate, activeMs } = presence;
      const waited = candidate && activeMs - candidate.sinceActiveMs;
      return candidate?.subjectId === subject.id && (waited ?? 0) >= HOUR;
    }
    case 'snoozed':
      return subject.snooze !== null && subject.snooze.until <= now;
    case 'warmUp':
      return isWithin(24 * HOUR, installedAt, now) && result.raise.filter(isOffered).length === 1;
    case 'time':
      return reason.rule === 'after' || (reason.rule === 'at' && offers(subject, reason.offset));
    case 'further':
      return reason.rule === 'after';
    case 'tested':
      return reason.rule === 'test';
    default:
      return reason.occasion satisfies never;
  }
}

/** A further break of a day is told by the badge alone, beside whatever else is raised. */
function isOffered({ reason }: Nudge): boolean {
  return reason.occasion !== 'further';
}

function offers({ rhythm }: Subject, offset: number): boolean {
  return rhythm.kind === 'at' && rhythm.offsets.includes(offset);
}

function isWithin(span: number, at: number | null, now: number): boolean {
  return at !== null && at <= now && now - at <= span;
}

function length({ n, unit }: Rhythm & { readonly kind: 'every' }, from: string): number {
  const start = Temporal.PlainDate.from(from);
  return start.until(start.add({ [unit]: n }), { largestUnit: 'days' }).days;
}

function days(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days;
}
