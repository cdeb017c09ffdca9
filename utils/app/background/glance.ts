import type { Bond } from '../../domain/bond.ts';
import {
  subjectCard,
  type Glance,
  type GlanceCard,
  type GlanceGoal,
  type GlanceLine,
  type GlanceText,
  type NewTabGlance,
  type NewTabText,
  type PopupGlance,
  type Settled,
} from '../../domain/glance.ts';
import { goalProgress, PROGRESS_DAYS } from '../../domain/goal-progress.ts';
import { sphereOfGoal, type Goal, type GoalText } from '../../domain/goal.ts';
import { ANSWER_GRACE_HOURS, isOpen } from '../../domain/nudge.ts';
import { plainWords, readWords, type RecordId } from '../../domain/record.ts';
import { personIdOf } from '../../domain/subject.ts';
import {
  HOUR,
  addDays,
  dayStartsAt,
  logicalDay,
  type Day,
  type EpochMs,
  type Zone,
} from '../../domain/time.ts';
import { nextClockLine, type PlanResult, type PlanState } from '../../planning/index.ts';
import type { Reading } from '../../platform/ports.ts';
import { presentBond } from '../../storage/bonds.ts';
import { daysOf } from '../../storage/moments.ts';
import type { ReadTransaction, WriteTransaction } from '../../storage/schema.ts';
import { latestUndo } from '../../storage/undo.ts';
import { planTitle } from '../../texts/plans.ts';
import { stepSentence } from '../../texts/new-tab.ts';
import { marked } from '../../texts/samples.ts';
import { language } from '../../texts/translate.ts';
import { lookAtBoat, type BoatSeen } from './boat.ts';
import { careForBreak } from './care-for-break.ts';
import { personalCard } from './card.ts';
import { withPlanQuestion } from './plan-question.ts';
import { hoursRow, stampRow } from './week-glance.ts';

/** Writes what first paints read: the boat, the plan's card, the goals in sight, the next line, with the present names. */
export async function writeGlances(
  tx: WriteTransaction,
  after: PlanState,
  result: PlanResult,
  reading: Reading,
): Promise<BoatSeen> {
  const seen = await lookAround(tx, after, result, reading);
  for (const glance of [await popupGlance(tx, seen), await newTabGlance(tx, seen)]) {
    await tx.objectStore('glances').put(glance satisfies Glance);
  }
  return seen.boat;
}

/** What both surfaces tell, read once. */
interface Seen {
  readonly state: PlanState;
  readonly result: PlanResult;
  readonly now: EpochMs;
  readonly today: Day;
  readonly dayEnds: EpochMs;
  readonly goals: readonly { readonly goal: Goal; readonly shown: GlanceGoal }[];
  readonly line: GlanceLine | null;
  readonly zone: Zone;
  readonly bond: Bond | null;
  readonly boat: BoatSeen;
}

async function lookAround(
  tx: WriteTransaction,
  state: PlanState,
  result: PlanResult,
  { now, zone }: Reading,
): Promise<Seen> {
  const { dayStart } = state.settings;
  const today = logicalDay(now, zone, dayStart);
  const dayEnds = dayStartsAt(addDays(today, 1), zone, dayStart);
  const goals = await goalsInSight(tx, today, pausedOf(state));
  const line = nextClockLine(state, now, zone);
  const bond = await presentBond(tx);
  const boat = await lookAtBoat(tx, state, bond, today);
  return { state, result, now, zone, today, dayEnds, goals, line, bond, boat };
}

function pausedOf({ tallies }: PlanState): ReadonlySet<Day> {
  return new Set(tallies.filter(({ paused }) => paused).map(({ day }) => day));
}

async function goalsInSight(
  tx: ReadTransaction,
  today: Day,
  paused: ReadonlySet<Day>,
): Promise<Seen['goals']> {
  const goals = (await tx.objectStore('goals').getAll())
    .filter(({ inSight, archivedAt, deletedAt }) => inSight !== null && !archivedAt && !deletedAt)
    .sort((one, other) => (one.inSight ?? 0) - (other.inSight ?? 0));
  return Promise.all(
    goals.map(async (goal) => {
      const ticked = await daysOf(tx, goal.id, addDays(today, -PROGRESS_DAYS));
      const progress = goalProgress(ticked, goal.since, today, paused);
      return { goal, shown: { id: goal.id, sphere: sphereOfGoal(goal), ...progress } };
    }),
  );
}

async function popupGlance(tx: WriteTransaction, seen: Seen): Promise<PopupGlance> {
  const { state, result, now, zone, today, dayEnds, goals, line, bond, boat } = seen;
  const settled = await settledAnswer(tx, now, today);
  const asked = await withPlanQuestion(tx, state, result.card, { now, zone });
  const { card, person, until, text: about } = await personalCard(tx, state, asked.card, now);
  const subjectId = card.kind === 'happened' ? card.planId : subjectCard(card)?.subjectId;
  const text: GlanceText = {
    ...about,
    name: subjectId === undefined ? '' : await nameOf(tx, subjectId),
    settledName: settled ? await nameOf(tx, settled.subjectId) : '',
    ...(await cardText(tx, card)),
    goals: goals.map(({ goal }) => stepOf(goal)),
    line: line ? await nameOf(tx, line.boundaryId) : '',
    us: (bond && readWords(bond.words)?.name) ?? '',
  };
  return {
    surface: 'popup',
    writtenAt: now,
    validUntil: Math.min(result.validUntil, settled?.until ?? Infinity, until, asked.until),
    today,
    dayEnds,
    card,
    person,
    settled,
    goals: goals.map(({ shown }) => shown),
    line,
    boat,
    stamp: stampRow(seen),
    hours: hoursRow(seen),
    words: plainWords(text),
  };
}

/** Names of the picks after a return, and what a break could be. */
async function cardText(
  tx: ReadTransaction,
  card: GlanceCard,
): Promise<Pick<GlanceText, 'picks' | 'care'>> {
  if (card.kind === 'welcomeBack') {
    return { picks: await Promise.all(card.picks.map(({ subjectId }) => nameOf(tx, subjectId))) };
  }
  if (card.kind !== 'reminder' || card.subjectKind !== 'break' || card.nudgeId === null) return {};
  const care = await careForBreak(tx, card.nudgeId);
  return care ? { care } : {};
}

/** Private by default: one step, and beyond it only what was chosen. On a shared computer nothing. */
async function newTabGlance(tx: WriteTransaction, seen: Seen): Promise<NewTabGlance> {
  const { state, result, now, today, dayEnds, goals, line, boat } = seen;
  const { shared, newTab } = state.settings;
  const emptied = newTab.emptied || shared === true;
  const [first] = goals;
  return {
    surface: 'newtab',
    writtenAt: now,
    validUntil: result.validUntil,
    today,
    dayEnds,
    language: language(),
    emptied,
    goal: first && !emptied ? { id: first.goal.id, tickedToday: first.shown.tickedToday } : null,
    line: newTab.clockLine && !emptied ? line : null,
    ...(emptied ? {} : { boat: boat.picture }),
    words: plainWords(emptied ? NO_WORDS : await newTabText(tx, seen)),
  };
}

const NO_WORDS: NewTabText = { step: '', sentence: '', person: '', line: '', limits: [] };

async function newTabText(
  tx: ReadTransaction,
  { state, result, goals, line }: Seen,
): Promise<NewTabText> {
  const { newTab } = state.settings;
  const goal = goals[0]?.goal;
  const text = goal && textOf(goal);
  const step = goal ? text?.then || stepOf(goal) : '';
  const limits = await Promise.all(newTab.limitIds.map((id) => nameOf(tx, id)));
  return {
    step,
    sentence: stepSentence({ cue: text?.then ? text.when : '', step }),
    person: newTab.person ? await personAskedFor(tx, state, result) : '',
    line: newTab.clockLine && line ? await nameOf(tx, line.boundaryId) : '',
    limits: limits.filter((limit) => limit !== ''),
  };
}

/** Whom a reminder that waits, or that an opening would raise, is about; the card may be about something else. */
function personAskedFor(
  tx: ReadTransaction,
  { nudges }: PlanState,
  { card }: PlanResult,
): Promise<string> | '' {
  const shown = card.kind === 'reminder' ? [card] : [];
  const waiting = nudges.filter(isOpen).sort((one, other) => other.raisedAt - one.raisedAt);
  const about = [...shown, ...waiting].find(({ subjectKind }) => subjectKind === 'person');
  return about ? nameOf(tx, about.subjectId) : '';
}

function textOf({ words }: Goal): GoalText {
  return (
    readWords(words) ?? {
      wish: '',
      obstacle: '',
      when: '',
      then: '',
      nextStep: '',
      needFromOther: '',
    }
  );
}

/** What a goal reads in a row: its next step, else its wish. */
function stepOf(goal: Goal): string {
  const { nextStep, wish } = textOf(goal);
  return marked(nextStep || wish, goal);
}

/** The last answer, while the popup still offers to take it back. */
async function settledAnswer(
  tx: ReadTransaction,
  now: EpochMs,
  today: Day,
): Promise<Settled | null> {
  const entry = await latestUndo(tx);
  if (!entry?.settled) return null;
  const until = entry.at + ANSWER_GRACE_HOURS * HOUR;
  if (until <= now) return null;
  return { undoId: entry.id, subjectId: entry.subjectId, ...entry.settled, today, until };
}

async function nameOfPerson(tx: ReadTransaction, id: RecordId | null): Promise<string> {
  const person = id === null ? undefined : await tx.objectStore('people').get(id);
  return (person && readWords(person.words)?.name) ?? '';
}

/** What the user calls it now: a person's name, a title, a wish, a sentence, an activity, or nothing. */
export async function nameOf(tx: ReadTransaction, subjectId: RecordId): Promise<string> {
  const id = personIdOf(subjectId);
  const [person, plan, goal, boundary, care] = await Promise.all([
    tx.objectStore('people').get(id),
    tx.objectStore('plans').get(id),
    tx.objectStore('goals').get(id),
    tx.objectStore('boundaries').get(id),
    tx.objectStore('cares').get(id),
  ]);
  if (person) return marked(readWords(person.words)?.name ?? '', person);
  if (plan) return marked(planTitle(plan, await nameOfPerson(tx, plan.personId)), plan);
  if (goal) return stepOf(goal);
  if (boundary) return marked(readWords(boundary.words)?.sentence ?? '', boundary);
  return care ? marked(readWords(care.words)?.activity ?? '', care) : '';
}
