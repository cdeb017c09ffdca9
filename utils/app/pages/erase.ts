import { closeOtherPages } from '../../platform/pages.ts';
import { leaveNotebook } from './notebook.ts';
import { send } from './send.ts';

/**
 * Erases everything; true when it is gone. Other pages close first: they would begin a new notebook
 * when theirs is taken away. This one reads nothing afterwards.
 */
export async function eraseEverything(): Promise<boolean> {
  await closeOtherPages();
  const comeBack = await leaveNotebook();
  sessionStorage.clear();
  localStorage.clear();
  const { ok } = await send('eraseEverything', {});
  if (!ok) comeBack();
  return ok;
}
