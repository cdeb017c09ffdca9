import type { ClockLineInput } from '../../domain/boundary.ts';
import type { BondKind } from '../../domain/bond.ts';
import { sameEveryDay } from '../../domain/settings.ts';
import {
  WELCOME_RECORDS_DRAFT,
  weekdaysOf,
  type WelcomeAnswers,
  type WelcomeQuestion,
  type WelcomeRecords,
} from '../../domain/welcome.ts';
import { isWallTime } from '../../domain/time.ts';
import { problemSentence } from '../../texts/problems.ts';
import type { CommandAnswer, CommandName } from '../commands/index.ts';
import { draftKeeper } from './drafts.ts';
import { refusalOf } from './refusals.ts';
import { send } from './send.ts';

/** Why a question stays: what to say, and beside which of its fields ('' for none). */
export interface WelcomeProblem {
  readonly field: string;
  readonly message: string;
}

export interface WelcomeOutcome {
  /** What was written by now, also where something was refused. */
  readonly records: WelcomeRecords;
  readonly problem: WelcomeProblem | null;
}

type Save<Question extends WelcomeQuestion> = (
  answer: WelcomeAnswers[Question],
  before: WelcomeRecords,
) => Promise<WelcomeOutcome>;

/** Writes one answer through the commands. An empty one writes nothing; one given before is changed. */
export async function saveAnswer<Question extends WelcomeQuestion>(
  question: Question,
  answer: WelcomeAnswers[Question],
  before: WelcomeRecords,
): Promise<WelcomeOutcome> {
  const save = SAVES[question] as Save<Question>;
  const outcome = await save(answer, before);
  recordsKeeper().keep({ ...outcome.records });
  return outcome;
}

const SAVES: { readonly [Question in WelcomeQuestion]: Save<Question> } = {
  closest: saveClosest,
  hello: saveHello,
  own: saveOwn,
  line: saveLine,
  when: saveWhen,
};

/** Who else uses this computer is kept however the question is left. */
export async function saveShared(
  shared: WelcomeAnswers['closest']['shared'],
): Promise<WelcomeProblem | null> {
  if (shared === '') return null;
  return problemOf(await send('changeSettings', { changes: { shared: shared === 'othersToo' } }));
}

async function saveClosest(
  { kind, name, shared }: WelcomeAnswers['closest'],
  before: WelcomeRecords,
): Promise<WelcomeOutcome> {
  const problem = await saveShared(shared);
  if (problem !== null || kind === '') return { records: before, problem };
  if (kind === 'nobody') {
    const refused = problemOf(await send('chooseBond', { kind: null, name: '' }));
    return { records: refused ? before : { ...before, bond: 'nobody' }, problem: refused };
  }
  const refused = problemOf(await chooseOrCorrect(kind, name, before));
  return { records: refused ? before : { ...before, bond: 'chosen' }, problem: refused };
}

/** A second thought within the welcome is about the same one; nothing goes to the archive for it. */
function chooseOrCorrect(kind: BondKind, name: string, { bond }: WelcomeRecords) {
  return bond === 'chosen'
    ? send('editBond', { changes: { kind, name } })
    : send('chooseBond', { kind, name });
}

async function saveHello(
  { name, lastTalked }: WelcomeAnswers['hello'],
  before: WelcomeRecords,
): Promise<WelcomeOutcome> {
  const { person } = before;
  if (person === '' && name.trim() === '') return { records: before, problem: null };
  if (person !== '' && lastTalked === before.lastTalked) {
    const problem = problemOf(await send('editPerson', { id: person, changes: { name } }));
    return { records: before, problem };
  }
  const answer = await send('addPerson', { name, lastTalked: lastTalked || 'unknown' });
  if (!answer.ok) return { records: before, problem: problemOf(answer) };
  // Another last contact is another beginning: the first one leaves without a trace.
  if (person !== '') await send('erasePerson', { id: person });
  return { records: { ...before, person: answer.value.id, lastTalked }, problem: null };
}

async function saveOwn(
  { wish, when, then }: WelcomeAnswers['own'],
  before: WelcomeRecords,
): Promise<WelcomeOutcome> {
  const isEmpty = [wish, when, then].every((text) => text.trim() === '');
  if (before.goal === '' && isEmpty) return { records: before, problem: null };
  if (before.goal !== '') {
    const changes = { wish, when, then };
    const problem = problemOf(await send('editGoal', { id: before.goal, changes }));
    return { records: before, problem };
  }
  const answer = await send('addGoal', { wish });
  if (!answer.ok) return { records: before, problem: problemOf(answer) };
  const { id } = answer.value;
  const records = { ...before, goal: id };
  if (when.trim() === '' && then.trim() === '') return { records, problem: null };
  return { records, problem: problemOf(await send('editGoal', { id, changes: { when, then } })) };
}

async function saveLine(
  { choice, sentence, time, days, inQuietHours }: WelcomeAnswers['line'],
  before: WelcomeRecords,
): Promise<WelcomeOutcome> {
  if (choice === '' || days === '') return { records: before, problem: null };
  const input: ClockLineInput = {
    sentence,
    time,
    days: weekdaysOf(days),
    inQuietHours: inQuietHours === 'yes',
  };
  if (before.line !== '') {
    const answer = await send('editClockLine', { id: before.line, changes: input });
    return { records: before, problem: problemOf(answer) };
  }
  const answer = await send('addClockLine', input);
  if (!answer.ok) return { records: before, problem: problemOf(answer) };
  return { records: { ...before, line: answer.value.id }, problem: null };
}

/** What is all right from–until is quiet from until–from. */
async function saveWhen(
  { from, until, keepLine }: WelcomeAnswers['when'],
  before: WelcomeRecords,
): Promise<WelcomeOutcome> {
  const missing = [
    ['from', from],
    ['until', until],
  ].find(([, time]) => !isWallTime(time ?? ''))?.[0];
  if (missing !== undefined) {
    const problem = { field: missing, message: problemSentence('notATime') };
    return { records: before, problem };
  }
  const quietHours = sameEveryDay([{ start: until, end: from }]);
  const refused = problemOf(await send('changeSettings', { changes: { quietHours } }));
  if (refused || keepLine === '' || before.line === '')
    return { records: before, problem: refused };
  const changes = { inQuietHours: true };
  const problem = problemOf(await send('editClockLine', { id: before.line, changes }));
  return { records: before, problem };
}

/** The field `inQuietHours` stands for the question whether it may ring there. */
function problemOf(answer: CommandAnswer<CommandName>): WelcomeProblem | null {
  if (answer.ok) return null;
  const { error } = answer;
  if (error.code === 'inQuietHours') return { field: 'inQuietHours', message: '' };
  const field = error.code === 'badField' ? error.field : '';
  return { field, message: refusalOf(answer) ?? '' };
}

export const recordsKeeper = () => draftKeeper(WELCOME_RECORDS_DRAFT);
