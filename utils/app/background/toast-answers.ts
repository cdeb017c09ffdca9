import { nudge } from '../../storage/nudges.ts';
import { troubleOf } from '../../storage/connection.ts';
import type { Ports } from '../../platform/ports.ts';
import { readingOf } from '../../storage/transaction.ts';
import type { Answer, Commands } from '../commands/index.ts';
import { standing } from './health.ts';

/** The buttons of every toast, in order. */
const BUTTONS: readonly Answer[] = [
  { kind: 'done', when: 'today' },
  { kind: 'later', when: 'today' },
];

/** The answer that a press of a toast's button stands for; null where there is nothing to answer. */
export async function answerOf(
  ports: Ports,
  nudgeId: string,
  button: number,
): Promise<Commands['answer']['input'] | null> {
  const answer = BUTTONS[button];
  // Without the mark there is no notebook, and looking for one would make it.
  if (!answer || (await ports.keep.read()) === null) return null;
  try {
    const { database } = await standing(ports);
    const about = await nudge(readingOf(database), nudgeId);
    return about && { subjectId: about.subjectId, nudgeId, answer };
  } catch (error) {
    if (troubleOf(error) === null) throw error;
    return null; // There is no page here to say it to; the next look shows it in the badge.
  }
}
