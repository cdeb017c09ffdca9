import { nudge } from '../../storage/nudges.ts';
import { notebook } from '../../storage/connection.ts';
import { readingOf } from '../../storage/transaction.ts';
import type { Answer } from '../commands/index.ts';
import type { AnyAnswer } from './door.ts';

/** The buttons of every toast, in order. */
const BUTTONS: readonly Answer[] = [
  { kind: 'done', when: 'today' },
  { kind: 'later', when: 'today' },
];

/** Answers the nudge whose toast was pressed, through the same door as a page. */
export async function pressed(
  answer: (message: unknown) => Promise<AnyAnswer>,
  nudgeId: string,
  button: number,
): Promise<void> {
  const chosen = BUTTONS[button];
  const about = await nudge(readingOf(await notebook()), nudgeId);
  if (!chosen || !about) return;
  const input = { subjectId: about.subjectId, nudgeId, answer: chosen };
  await answer({ command: 'answer', input });
}
