import type { Answer, CommandName, Commands } from '../../utils/app/commands/index.ts';
import type { Moment } from '../../utils/domain/moment.ts';
import type { Person } from '../../utils/domain/person.ts';
import type { NudgeRow, UndoEntry } from '../../utils/storage/schema.ts';
import type { StoreName } from '../../utils/storage/names.ts';
import type { Whole } from '../../utils/storage/whole.ts';
import type { Chromium } from './chromium.ts';
import type { Chance } from './random.ts';
import type { Story } from './story.ts';

/** Something that happens to a worker, and how what it leaves behind is told apart. */
export interface Act {
  readonly what: string;
  happen(): Promise<unknown>;
  /** All of what the command does is there; absent for an event. */
  readonly isWhole?: (rows: Whole) => boolean;
  /** None of it is. */
  readonly isAbsent?: (rows: Whole) => boolean;
  /** It takes rows of reminders along for good. */
  readonly erases?: boolean;
}

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7] as const;
const ACTS = [
  ...(['alarm', 'locked', 'active', 'startup', 'popup', 'press'] as const),
  ...(['person', 'note', 'contact', 'goal', 'line', 'limit', 'care'] as const),
  ...(['answer', 'erase', 'pause', 'resume', 'sample', 'noSample'] as const),
] as const;

/** A command or an event, with `tag` for whatever is typed. */
export function randomAct(story: Story, rows: Whole, chance: Chance, tag: string): Act {
  const kind = chance.pick(ACTS);
  const browser = story.browser as Chromium;
  const people = (rows.people as readonly Person[]).filter((row) => !row.archivedAt);
  const person = people.length > 0 ? chance.pick(people) : null;
  const open = (rows.nudges as readonly NudgeRow[]).find((row) => row.open === 1);
  const typed = <Name extends CommandName>(
    command: Name,
    input: Commands[Name]['input'],
    beside?: StoreName,
  ) => sending(story, command, input, { tag, ...(beside ? { beside } : {}) });
  const event = (happen: () => Promise<unknown>): Act => ({ what: kind, happen });
  switch (kind) {
    case 'alarm':
      return event(() => browser.fireAlarm('next-look'));
    case 'locked':
    case 'active':
      return event(() => browser.dispatch('idle.onStateChanged', kind));
    case 'startup':
      return event(() => browser.startup());
    case 'popup':
      return event(() => send(story, 'opened', { surface: 'popup' }));
    case 'press':
      return event(() => browser.pressToastButton(open?.id ?? 'none', chance.whole(0, 1)));
    case 'note':
      if (person) return typed('editPerson', { id: person.id, changes: { note: tag } });
      break;
    case 'contact':
      if (person)
        return logged(story, { personId: person.id, when: 'today', note: tag }, rows, tag);
      break;
    case 'goal':
      return typed('addGoal', { wish: tag });
    case 'line': {
      const line = { sentence: tag, time: '18:30', days: EVERY_DAY, inQuietHours: true } as const;
      return typed('addClockLine', line, 'boundaries');
    }
    case 'limit':
      return typed('addLimit', { sentence: tag });
    case 'care':
      return typed('addCare', { activity: tag });
    case 'answer':
      if (open) return answered(story, open, chance);
      break;
    case 'erase':
      // Seldom, or nobody would be left.
      if (people.length > 4 && person) return erased(story, person);
      break;
    case 'pause':
    case 'resume':
      return paused(story, kind, rows);
    case 'sample':
    case 'noSample':
      return sampled(story, kind, rows);
    case 'person':
      break;
    default:
      return kind satisfies never;
  }
  return typed('addPerson', { name: tag, lastTalked: 'unknown' }, 'people');
}

function send<Name extends CommandName>(
  story: Story,
  command: Name,
  input: Commands[Name]['input'],
) {
  return story.browser.send({ command, input });
}

const text = (rows: Whole) => JSON.stringify({ ...rows, glances: [], undo: [] });

/** A command that keeps what was typed, and for some records the subject beside it. */
function sending<Name extends CommandName>(
  story: Story,
  command: Name,
  input: Commands[Name]['input'],
  { tag, beside }: { readonly tag: string; readonly beside?: StoreName },
): Act {
  const quoted = JSON.stringify(tag);
  const holding = (rows: Whole, store: StoreName) =>
    (rows[store] as readonly { id: string }[]).find((row) => JSON.stringify(row).includes(quoted));
  const comesRound = (rows: Whole) => {
    const record = beside ? holding(rows, beside) : null;
    return (rows.subjects as readonly { id: string }[]).some(({ id }) => id === record?.id);
  };
  return {
    what: command,
    happen: () => send(story, command, input),
    isWhole: (rows) => text(rows).includes(quoted) && (!beside || comesRound(rows)),
    isAbsent: (rows) => !text(rows).includes(quoted),
  };
}

/** The moment, what takes it back, and when the person was last talked to. */
function logged(
  story: Story,
  input: Commands['logContact']['input'],
  before: Whole,
  tag: string,
): Act {
  const momentOf = (rows: Whole) =>
    (rows.moments as readonly Moment[]).find((row) => JSON.stringify(row).includes(`"${tag}"`));
  return {
    what: 'logContact',
    happen: () => send(story, 'logContact', input),
    isWhole: (rows) => {
      const moment = momentOf(rows);
      const takesBack = (entry: UndoEntry) =>
        entry.steps.some((step) => step.kind === 'dropMoment' && step.id === moment?.id);
      return moment !== undefined && (rows.undo as readonly UndoEntry[]).some(takesBack);
    },
    isAbsent: (rows) => !momentOf(rows) && rows.moments.length === before.moments.length,
  };
}

function answered(story: Story, { id, subjectId }: NudgeRow, chance: Chance): Act {
  const answer = chance.pick<Answer>([
    { kind: 'done', when: 'today' },
    { kind: 'later', when: 'tomorrow' },
    { kind: 'notThisOne' },
  ]);
  const kindIn = (rows: Whole) =>
    (rows.nudges as readonly NudgeRow[]).find((row) => row.id === id)?.state.kind;
  return {
    what: `answer ${answer.kind}`,
    happen: () => send(story, 'answer', { subjectId, nudgeId: id, answer }),
    isWhole: (rows) => kindIn(rows) === 'handled',
    isAbsent: (rows) => kindIn(rows) !== 'handled',
  };
}

/** For good: the record, and every trace of it. */
function erased(story: Story, { id }: Person): Act {
  return {
    what: 'erasePerson',
    erases: true,
    happen: () => send(story, 'erasePerson', { id }),
    isWhole: (rows) => !JSON.stringify(rows).includes(id),
    isAbsent: (rows) => (rows.people as readonly Person[]).some((row) => row.id === id),
  };
}

function paused(story: Story, kind: 'pause' | 'resume', before: Whole): Act {
  const standing = ({ singles }: Whole) =>
    singles.find((row) => (row as { name: string }).name === 'pause');
  const unchanged = (rows: Whole) =>
    JSON.stringify(standing(rows)) === JSON.stringify(standing(before)) || !standing(rows);
  return {
    what: kind,
    happen: () =>
      kind === 'pause' ? send(story, kind, { length: 'hour' }) : send(story, kind, {}),
    isWhole: (rows) => (standing(rows) !== undefined) === (kind === 'pause'),
    isAbsent: unchanged,
  };
}

/** Three people, a goal, a line and a plan, or none of them. */
function sampled(story: Story, kind: 'sample' | 'noSample', before: Whole): Act {
  const count = ({ people, goals, boundaries, plans }: Whole) =>
    [people, goals, boundaries, plans]
      .flat()
      .filter((row) => (row as { readonly sample: boolean }).sample).length;
  return {
    what: kind,
    erases: true,
    happen: () => send(story, kind === 'sample' ? 'loadSample' : 'removeSample', {}),
    isWhole: (rows) => count(rows) === (kind === 'sample' ? 6 : 0),
    isAbsent: (rows) => count(rows) === count(before),
  };
}
