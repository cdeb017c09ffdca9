import * as v from 'valibot';
import { FIELD_PROBLEMS, type FieldProblem } from '../../domain/problems.ts';
import type { CommandAnswer, CommandError, CommandName, Commands } from '../commands/index.ts';
import { SHAPES } from './door-shapes.ts';

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
export function errorOf(issue: v.BaseIssue<unknown>): CommandError {
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
