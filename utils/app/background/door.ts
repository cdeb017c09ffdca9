import * as v from 'valibot';
import { DONE_WHEN, LATER_WHEN } from '../../domain/nudge.ts';
import { dayField, idField, nameField, textField } from '../../shapes/fields.ts';
import { lastTalkedShape, personChangesShape } from '../../shapes/person.ts';
import { FIELD_PROBLEMS, type FieldProblem } from '../../domain/problems.ts';
import { settingsChangesShape } from '../../shapes/settings.ts';
import {
  PAUSE_LENGTHS,
  SURFACES,
  type CommandAnswer,
  type CommandError,
  type CommandName,
  type Commands,
} from '../commands.ts';

const nothing = v.strictObject({});
const byId = v.strictObject({ id: idField });

const answerShape = v.variant('kind', [
  v.strictObject({ kind: v.literal('done'), when: v.picklist(DONE_WHEN) }),
  v.strictObject({ kind: v.literal('later'), when: v.picklist(LATER_WHEN) }),
  v.strictObject({ kind: v.literal('notThisOne') }),
  v.strictObject({ kind: v.literal('lessOften') }),
]);

/** The shape of every command's input. What does not fit is refused before anything is opened. */
const SHAPES: { readonly [Name in CommandName]: v.GenericSchema<unknown, unknown> } = {
  opened: v.strictObject({ surface: v.picklist(SURFACES) }),
  addPerson: v.strictObject({ name: nameField, lastTalked: lastTalkedShape }),
  editPerson: v.strictObject({ id: idField, changes: personChangesShape }),
  archivePerson: byId,
  unarchivePerson: byId,
  erasePerson: byId,
  logContact: v.strictObject({
    personId: idField,
    when: v.union([v.picklist(DONE_WHEN), dayField]),
    note: textField(),
  }),
  answer: v.strictObject({
    subjectId: idField,
    nudgeId: v.nullable(v.pipe(v.string(), v.maxLength(100))),
    answer: answerShape,
  }),
  previewLater: v.strictObject({ subjectId: idField }),
  undo: v.strictObject({ undoId: idField }),
  pause: v.strictObject({ length: v.picklist(PAUSE_LENGTHS) }),
  resume: nothing,
  changeSettings: v.strictObject({ changes: settingsChangesShape }),
  sendTest: nothing,
  loadSample: nothing,
  removeSample: nothing,
  eraseEverything: nothing,
  restoreSnapshot: nothing,
  startFresh: nothing,
};

/** A message that passed: its command and an input of the right shape. */
export type Admitted = {
  [Name in CommandName]: { readonly name: Name; readonly input: Commands[Name]['input'] };
}[CommandName];

const messageShape = v.strictObject({ command: v.string(), input: v.unknown() });

export function admit(message: unknown): Admitted | { readonly error: CommandError } {
  const parsed = v.safeParse(messageShape, message);
  if (!parsed.success) return { error: { code: 'malformed' } };
  const { command, input } = parsed.output;
  if (!isCommandName(command)) return { error: { code: 'unknownCommand' } };
  const checked = v.safeParse(SHAPES[command], input);
  if (!checked.success) return { error: errorOf(checked.issues[0]) };
  return { name: command, input: checked.output } as Admitted;
}

function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(SHAPES, name);
}

/** A check that names a problem is about a field; anything else is a caller's mistake. */
function errorOf(issue: v.BaseIssue<unknown>): CommandError {
  const field = v.getDotPath(issue);
  const inUnion = issue.issues?.find((inner) => isProblem(inner.message));
  const problem = isProblem(issue.message) ? issue.message : inUnion?.message;
  return field !== null && problem !== undefined && isProblem(problem)
    ? { code: 'badField', field: field.replace(/^changes\./, ''), problem }
    : { code: 'malformed' };
}

function isProblem(message: string): message is FieldProblem {
  return (FIELD_PROBLEMS as readonly string[]).includes(message);
}

export type AnyAnswer = CommandAnswer<CommandName>;
