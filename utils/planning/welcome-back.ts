import type { GlanceCard, WelcomePick } from '../domain/glance.ts';
import { isOpen, type Nudge } from '../domain/nudge.ts';
import type { Presence, WelcomeBack } from '../domain/presence.ts';
import type { Subject } from '../domain/subject.ts';
import { daysBetween, logicalDay } from '../domain/time.ts';
import { cameBackOn } from './away.ts';
import { allCandidates, type Candidate } from './candidates.ts';
import type { Look } from './moments-of-day.ts';
import { reasonOf } from './reason.ts';
import type { PlanState } from './state.ts';

/** Picks a return offers at the most. */
const PICKS_MAX = 3;
/** Away for so many days, the people can be spread anew. */
const REPLAN_DAYS = 14;

/** Everything put off until a time that passed while away is dropped; of a birthday one word stays. */
export function withoutPending(subjects: readonly Subject[], { cameBackAt }: Presence): Subject[] {
  return subjects.map((subject) => {
    const { snooze, kind } = subject;
    const isPending = snooze !== null && cameBackAt !== null && snooze.until <= cameBackAt;
    return isPending && kind !== 'birthday' ? { ...subject, snooze: null } : subject;
  });
}

/**
 * On the day of a return, what fell due before it makes no toast. A birthday on its day does, and
 * whoever was entered since.
 */
export function waitedOutAbsence(
  { subject, due, standing }: Candidate,
  { presence }: PlanState,
  look: Look,
): boolean {
  if (cameBackOn(presence, look) !== look.today || standing === 'snoozed') return false;
  switch (subject.rhythm.kind) {
    case 'every':
      return subject.setAt < (presence.cameBackAt ?? -Infinity);
    case 'on':
      // What opened before the return is dropped, but for a birthday.
      return subject.kind === 'birthday' && due.due < look.today;
    default:
      return subject.rhythm satisfies never;
  }
}

/** The picks of this return, chosen once; who is gone leaves no id behind. */
export function withWelcome(state: PlanState, look: Look): PlanState {
  const { cameBackAt, welcome } = state.presence;
  if (welcome !== null && welcome.since === cameBackAt) return withoutGone(state, welcome);
  if (cameBackAt === null) return welcome === null ? state : withChosen(state, null);
  const since = new Set(
    state.subjects.filter(({ setAt }) => setAt >= cameBackAt).map(({ id }) => id),
  );
  const open = openPicks(state).map(({ subjectId }) => subjectId);
  const due = allCandidates(state, look).map(({ subject }) => subject.id);
  const known = [...new Set([...open, ...due])].filter((id) => !since.has(id));
  const picks = known.slice(0, PICKS_MAX);
  return withChosen(state, { since: cameBackAt, picks, putAway: false });
}

function withoutGone(state: PlanState, welcome: WelcomeBack): PlanState {
  const known = new Set(state.subjects.map(({ id }) => id));
  const picks = welcome.picks.filter((id) => known.has(id));
  return picks.length === welcome.picks.length ? state : withChosen(state, { ...welcome, picks });
}

function withChosen(state: PlanState, welcome: WelcomeBack | null): PlanState {
  return { ...state, presence: { ...state.presence, welcome } };
}

/** The card of a return, on its day, until it is put away or nothing of it is left. */
export function welcomeCard(state: PlanState, look: Look): GlanceCard | null {
  const { presence, settings } = state;
  const { welcome, awaySince, cameBackAt } = presence;
  if (welcome === null || welcome.since !== cameBackAt || welcome.putAway) return null;
  if (cameBackOn(presence, look) !== look.today) return null;
  const left = logicalDay(awaySince ?? cameBackAt, look.zone, settings.dayStart);
  const daysAway = daysBetween(left, look.today);
  const replan = daysAway >= REPLAN_DAYS && hasPeople(state);
  const picks = picksLeft(welcome, state, look);
  return picks.length > 0 || replan ? { kind: 'welcomeBack', daysAway, picks, replan } : null;
}

function hasPeople({ subjects }: PlanState): boolean {
  return subjects.some(({ kind }) => kind === 'person');
}

function picksLeft({ picks }: WelcomeBack, state: PlanState, look: Look): WelcomePick[] {
  const open = openPicks(state);
  const due = allCandidates(state, look);
  return picks.flatMap((id): WelcomePick[] => {
    const nudge = open.find(({ subjectId }) => subjectId === id);
    if (nudge !== undefined) return [pickOf(nudge, nudge.id)];
    const candidate = due.find(({ subject }) => subject.id === id);
    if (candidate === undefined) return [];
    const { subject } = candidate;
    return [
      {
        subjectId: subject.id,
        subjectKind: subject.kind,
        nudgeId: null,
        reason: reasonOf(candidate, 'opened'),
      },
    ];
  });
}

function pickOf({ subjectId, subjectKind, reason }: Nudge, nudgeId: string | null): WelcomePick {
  return { subjectId, subjectKind, nudgeId, reason };
}

/** What was raised and waits in the inbox, by the day and not by the minute. */
function openPicks({ nudges }: PlanState): Nudge[] {
  return nudges.filter((row) => isOpen(row) && !row.timed && row.subjectKind !== 'break');
}
