import { birthdayId, type Snooze, type SubjectKind } from '../domain/subject.ts';
import { daysBetween, dayStartsAt, HOUR, type Day, type EpochMs } from '../domain/time.ts';
import { comesByDay, dueNow, type DaySubject, type Due } from './comes-round.ts';
import { firstAsks, shownForThis } from './due.ts';
import { hoursOf, type Hours } from './hours.ts';
import { laterId } from './ids.ts';
import type { Look } from './moments-of-day.ts';
import { oncePerLook } from './once.ts';
import { posterior, recency, score, SCORE_MIN } from './score.ts';
import { bySubject, hasOpen, wokenSnooze, type NudgesBySubject } from './snoozed.ts';
import type { PlanState } from './state.ts';

/** Why a candidate stands where it stands, in the order in which they go. */
const STANDINGS = ['snoozed', 'itsDay', 'starved', 'scored', 'warmUp'] as const;
type Standing = (typeof STANDINGS)[number];

/** A subject that may be raised now, as far as the subject itself goes. */
export interface Candidate {
  readonly subject: DaySubject;
  readonly due: Due;
  readonly score: number;
  readonly standing: Standing;
  readonly snooze: Snooze | null;
  readonly id: string;
}

/** Open and unshown for so many days of presence: it goes first. */
const STARVED_DAYS = 10;
const WARM_UP_MS = 24 * HOUR;

interface Field {
  readonly state: PlanState;
  readonly look: Look;
  readonly nudges: NudgesBySubject;
  readonly asks: ReadonlyMap<string, Day>;
  readonly presentDays: readonly Day[];
  /** Learning is weighed as of the day's start, so that no card changes by the minute. */
  readonly learnedAsOf: EpochMs;
  readonly hours: Hours;
}

/**
 * The best of all untimed subjects for which there is room, or null for silence. What the user put
 * off until now needs no room: it had its place when it was first raised, and the time was promised.
 * Spacing, quiet hours and a cap of 0 still hold it back.
 */
export function bestCandidate(
  state: PlanState,
  look: Look,
  hasRoom: (kind: SubjectKind) => boolean,
): Candidate | null {
  const best = allCandidates(state, look).find(
    ({ standing, subject }) => standing === 'snoozed' || hasRoom(subject.kind),
  );
  return best ?? warmUp(fieldOf(state, look), hasRoom);
}

/** Everybody and everything that is open, best first, whatever there is room for. */
export const allCandidates = oncePerLook((state: PlanState, look: Look): readonly Candidate[] => {
  const field = fieldOf(state, look);
  return state.subjects
    .filter(comesByDay)
    .map((subject) => candidateOf(subject, field))
    .filter((candidate) => candidate !== null)
    .sort((a, b) => compare(a, b, field.hours));
});

const fieldOf = oncePerLook((state: PlanState, look: Look): Field => {
  return {
    state,
    look,
    nudges: bySubject(state.nudges, look),
    asks: firstAsks(state.subjects),
    presentDays: state.tallies.filter((row) => row.present && !row.paused).map(({ day }) => day),
    learnedAsOf: dayStartsAt(look.today, look.zone, state.settings.dayStart),
    hours: hoursOf(state, look.today),
  };
});

function candidateOf(subject: DaySubject, field: Field): Candidate | null {
  const { state, look, nudges } = field;
  if (subject.rest !== null && subject.rest.until > look.today) return null;
  if (subject.snooze !== null && subject.snooze.until > look.now) return null;
  if (hasOpen(subject, nudges)) return null;
  const snooze = wokenSnooze(subject, nudges, look.now);
  const due = dueNow(subject, field.asks.get(subject.id), snooze, state, look);
  if (due === null) return null;
  const id = snooze ? laterId(subject.id, look.today, snooze.times) : due.id;
  if (nudges.get(subject.id)?.some((nudge) => nudge.id === id)) return null;
  const points = scoreOf(subject, due, field);
  const candidate = { subject, due, score: points, snooze, id };
  if (snooze) return { ...candidate, standing: 'snoozed' };
  if (look.today < due.opensOn || isTooSoon(subject, due, field)) return null;
  if (hadBirthdayToday(subject, field)) return null;
  // A birthday is a date; of all else there was enough of that sphere this week.
  if (subject.kind !== 'birthday' && field.hours.isOver(subject.sphere)) return null;
  if (due.isItsDay) return { ...candidate, standing: 'itsDay' };
  if (isStarved(subject, due, field)) return { ...candidate, standing: 'starved' };
  return points >= SCORE_MIN ? { ...candidate, standing: 'scored' } : null;
}

/** One word about somebody is enough on a day. */
function hadBirthdayToday({ id, kind }: DaySubject, { nudges, look }: Field): boolean {
  if (kind !== 'person') return false;
  return nudges.get(birthdayId(id))?.some(({ day }) => day === look.today) ?? false;
}

function scoreOf(
  subject: DaySubject,
  due: Due,
  { state, look, learnedAsOf, hours }: Field,
): number {
  const shown = shownForThis(subject, due);
  return score({
    urgency: due.urgency,
    deficit: hours.deficitOf(subject.sphere),
    posterior: posterior(state.cells, subject.kind, look.part, learnedAsOf),
    length: subject.starred ? 1 : due.length,
    recency: recency(shown === null ? null : daysBetween(shown, look.today)),
  });
}

/** Shown, or raised and perhaps not shown, too few days ago. A clock set back counts as near, not as for ever. */
function isTooSoon(subject: DaySubject, due: Due, { look, nudges }: Field): boolean {
  // Of slots one a day is enough, whichever it was for.
  const isSlot = subject.rhythm.kind === 'on';
  const raised = (nudges.get(subject.id) ?? [])
    .filter((nudge) => isSlot || subject.lastDone === null || nudge.due === due.due)
    .map(({ day }) => day);
  const shown = shownForThis(subject, due);
  return [...raised, ...(shown === null ? [] : [shown])].some(
    (day) => Math.abs(daysBetween(day, look.today)) < due.reaskAfter,
  );
}

function isStarved(subject: DaySubject, due: Due, { look, presentDays }: Field): boolean {
  if (shownForThis(subject, due) !== null) return false;
  const waited = presentDays.filter((day) => due.opensOn <= day && day < look.today);
  return waited.length >= STARVED_DAYS;
}

function compare(a: Candidate, b: Candidate, hours: Hours): number {
  const standing = STANDINGS.indexOf(a.standing) - STANDINGS.indexOf(b.standing);
  return standing || within(a, b, hours) || (a.subject.id < b.subject.id ? -1 : 1);
}

function within(a: Candidate, b: Candidate, hours: Hours): number {
  const minutes = ({ subject }: Candidate): number => hours.servedIn7Days(subject.sphere);
  switch (a.standing) {
    case 'snoozed':
      return (a.snooze?.until ?? 0) - (b.snooze?.until ?? 0);
    case 'itsDay':
      return daysBetween(b.due.due, a.due.due);
    case 'starved':
      return daysBetween(b.due.opensOn, a.due.opensOn);
    case 'scored':
      return b.score - a.score || minutes(a) - minutes(b) || b.due.elapsed - a.due.elapsed;
    case 'warmUp':
      return 0;
    default:
      return a.standing satisfies never;
  }
}

const ASKS_FOR_SOMEBODY: readonly SubjectKind[] = ['person', 'birthday', 'us'];

/**
 * In the first 24 hours, with nothing due, nobody asked for and nobody reached yet: the easiest
 * person, who was reached last and comes round soonest.
 */
function warmUp(field: Field, hasRoom: (kind: SubjectKind) => boolean): Candidate | null {
  const { state, look } = field;
  const { installedAt, nudges, subjects } = state;
  if (look.now < installedAt || look.now >= warmUpEndsAt(state) || !hasRoom('person')) return null;
  if (nudges.some(({ subjectKind }) => ASKS_FOR_SOMEBODY.includes(subjectKind))) return null;
  const people = subjects.filter(comesByDay).filter(({ kind }) => kind === 'person');
  if (people.some(({ lastDone }) => lastDone !== null && lastDone.day >= look.installDay))
    return null;
  return (
    people
      .filter(({ snooze, rest }) => snooze === null && rest === null)
      .flatMap((subject): Candidate[] => {
        const due = dueNow(subject, field.asks.get(subject.id), null, state, look);
        if (due === null) return [];
        return [{ subject, due, score: 0, standing: 'warmUp', snooze: null, id: due.id }];
      })
      .sort(easiest)
      .at(0) ?? null
  );
}

function easiest(a: Candidate, b: Candidate): number {
  const ago = ({ due: { told } }: Candidate): number =>
    (told.rule === 'every' ? told.daysSince : null) ?? Number.MAX_SAFE_INTEGER;
  const cadence = ({ due: { told } }: Candidate): number =>
    told.rule === 'every' ? told.cadenceDays : 0;
  return (
    ago(a) - ago(b) ||
    cadence(a) - cadence(b) ||
    a.subject.order - b.subject.order ||
    (a.subject.id < b.subject.id ? -1 : 1)
  );
}

export function warmUpEndsAt({ installedAt }: PlanState): EpochMs {
  return installedAt + WARM_UP_MS;
}
