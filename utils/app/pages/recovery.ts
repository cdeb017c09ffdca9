import { TROUBLES, type Trouble } from '../../domain/trouble.ts';
import type { EpochMs } from '../../domain/time.ts';
import { browserKeep } from '../../platform/keep.ts';
import { closeOtherPages } from '../../platform/pages.ts';
import { troubleOf } from '../../storage/connection.ts';
import { isRestorable, readWhole } from '../../storage/whole.ts';
import type { CommandAnswer } from '../commands/index.ts';
import { leaveNotebook, pageNotebook } from './notebook.ts';
import { send } from './send.ts';

/** `silent`: the notebook opens, and the background does not answer. `well`: nothing is wrong. */
export type Finding = Trouble | 'silent' | 'well';

/** Tries what every page needs: the notebook, all that is in it, and the background's word that it is the right one. */
export async function examine(): Promise<Finding> {
  // Opened anew each time: a connection from before would prove nothing.
  const comeBack = await leaveNotebook();
  comeBack();
  try {
    await readWhole(await pageNotebook());
  } catch (error) {
    return troubleOf(error) ?? 'unreadable';
  }
  const answer = await send('opened', { surface: 'dashboard' });
  if (answer.ok) return 'well';
  return TROUBLES.find((trouble) => trouble === answer.error.code) ?? 'silent';
}

/** The copy of the last day: from when, and whether this version can put it back. */
export interface LastCopy {
  readonly takenAt: EpochMs;
  readonly restorable: boolean;
}

export async function readLastCopy(): Promise<LastCopy | null> {
  try {
    const snapshot = await browserKeep.readSnapshot();
    return snapshot && { takenAt: snapshot.takenAt, restorable: isRestorable(snapshot) };
  } catch {
    return null; // The browser's other storage does not answer either.
  }
}

/** Puts the copy back, or starts fresh. No page of ours is in the way, this one included. */
export async function recover(
  command: 'restoreSnapshot' | 'startFresh',
): Promise<CommandAnswer<typeof command>> {
  await closeOtherPages();
  const comeBack = await leaveNotebook();
  const answer = await send(command, {});
  comeBack();
  return answer;
}

/** This page becomes the dashboard and leaves no address behind. */
export function becomeDashboard(): void {
  history.replaceState(null, '', 'dashboard.html');
  location.reload();
}
