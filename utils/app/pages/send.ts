import { send as sendMessage } from '../../platform/messages.ts';
import type { CommandAnswer, CommandName, Commands } from '../commands/index.ts';
import { startWaitingKeystrokes } from './keystrokes.ts';

/** Asks the background to do something. Never rejects: what goes wrong is in the answer. */
export async function send<Name extends CommandName>(
  command: Name,
  input: Commands[Name]['input'],
): Promise<CommandAnswer<Name>> {
  startWaitingKeystrokes();
  try {
    return (await sendMessage({ command, input })) as CommandAnswer<Name>;
  } catch {
    // The background could not be reached: the browser is closing, or the extension was just updated.
    return { ok: false, error: { code: 'unexpected' } };
  }
}
