import { GOALS_IN_SIGHT, type Goal, type GoalText } from '../../domain/goal.ts';
import { PROGRESS_DAYS } from '../../domain/goal-progress.ts';
import type { GoalRefusal, GoalView } from '../../domain/goal-view.ts';
import { readWords } from '../../domain/record.ts';
import { withDefaults } from '../../domain/settings.ts';
import { addDays, logicalDay, type Day } from '../../domain/time.ts';
import { t } from '../../texts/translate.ts';
import { browserClock } from '../../platform/clock.ts';
import { presentBond } from '../../storage/bonds.ts';
import { daysOf } from '../../storage/moments.ts';
import type { ReadTransaction } from '../../storage/schema.ts';
import { single } from '../../storage/singles.ts';
import { pausedSince } from '../../storage/tallies.ts';
import { readingOf } from '../../storage/transaction.ts';
import type { CommandAnswer, CommandName } from '../commands/index.ts';
import { pageNotebook } from './notebook.ts';
import { refusalOf } from './refusals.ts';

export interface GoalsView {
  readonly today: Day;
  /** At most three, in their places. */
  readonly inSight: readonly GoalView[];
  /** Beyond the three, in order of entry. */
  readonly beyond: readonly GoalView[];
  /** The latest first. */
  readonly archived: readonly GoalView[];
  /** There is a free place in sight. */
  readonly hasRoom: boolean;
  /** What the closest one is called, or ''. */
  readonly closest: string;
}

export async function readGoals(): Promise<GoalsView> {
  const { now, zone } = await browserClock.read();
  const tx = readingOf(await pageNotebook());
  const [goals, settings, bond] = await Promise.all([
    tx.objectStore('goals').getAll(),
    single(tx, 'settings'),
    presentBond(tx),
  ]);
  const { dayStart } = withDefaults(settings);
  const today = logicalDay(now, zone, dayStart);
  const present = goals.filter((goal) => !goal.deletedAt);
  const inSight = present
    .filter(isInSight)
    .sort((one, other) => (one.inSight ?? 0) - (other.inSight ?? 0));
  const beyond = present
    .filter((goal) => goal.archivedAt === null && goal.inSight === null)
    .sort((one, other) => one.createdAt - other.createdAt);
  const archived = present
    .filter((goal) => goal.archivedAt !== null)
    .sort((one, other) => (other.archivedAt ?? 0) - (one.archivedAt ?? 0));
  const paused = await pausedSince(tx, addDays(today, -PROGRESS_DAYS));
  const begun = ({ createdAt }: Goal) => logicalDay(createdAt, zone, dayStart);
  const viewsOf = (some: readonly Goal[]) =>
    Promise.all(some.map((goal) => viewOf(tx, goal, { today, begun: begun(goal), paused })));
  const [shown, others, kept] = await Promise.all([inSight, beyond, archived].map(viewsOf));
  return {
    today,
    inSight: shown ?? [],
    beyond: others ?? [],
    archived: kept ?? [],
    hasRoom: inSight.length < GOALS_IN_SIGHT,
    closest: (bond && readWords(bond.words)?.name) ?? '',
  };
}

/** As `refusalOf`, with the field, and with what only a goal can be refused for. */
export function goalRefusalOf(answer: CommandAnswer<CommandName>): GoalRefusal | null {
  if (answer.ok) return null;
  const { error } = answer;
  if (error.code === 'sightIsFull') return { field: 'inSight', words: t('goals_full') };
  const words = refusalOf(answer) ?? '';
  return { field: error.code === 'badField' ? error.field : '', words };
}

function isInSight({ inSight, archivedAt }: Goal): boolean {
  return inSight !== null && archivedAt === null;
}

const NO_TEXT: GoalText = {
  wish: '',
  obstacle: '',
  when: '',
  then: '',
  nextStep: '',
  needFromOther: '',
};

async function viewOf(
  tx: ReadTransaction,
  goal: Goal,
  { today, begun, paused }: { today: Day; begun: Day; paused: readonly Day[] },
): Promise<GoalView> {
  const from = goal.archivedAt === null ? addDays(today, -PROGRESS_DAYS) : '';
  return {
    id: goal.id,
    text: readWords(goal.words) ?? NO_TEXT,
    owner: goal.owner,
    begun,
    since: goal.since,
    lookAt: goal.lookAt,
    inSight: isInSight(goal),
    archivedAt: goal.archivedAt,
    sample: goal.sample,
    ticked: await daysOf(tx, goal.id, from),
    paused,
  };
}
