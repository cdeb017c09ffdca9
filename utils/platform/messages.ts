import { isDoorCall, passDoor } from './e2e-door.ts';
import { native } from './native.ts';

/** Asks the background, waking it if need be. Rejects where nobody answers. */
export function send(message: unknown): Promise<unknown> {
  return native().runtime.sendMessage(message);
}

/** Who asks, as far as it matters. */
interface Sender {
  readonly id?: string;
  readonly url?: string;
}

/**
 * The one message listener of the extension. Only our own pages are answered: a message of anybody
 * else, a content script included, is left lying. `answer` turns every failure into a value.
 */
export function listen(answer: (message: unknown) => Promise<unknown>): void {
  native().runtime.onMessage.addListener((message: unknown, sender, sendResponse) => {
    if (!isOwnPage(sender)) return false;
    if (import.meta.env.MODE === 'e2e' && isDoorCall(message)) {
      void passDoor(message).then(sendResponse);
      return true;
    }
    void answer(message).then(sendResponse);
    return true;
  });
}

function isOwnPage({ id, url }: Sender): boolean {
  const { runtime } = native();
  return id === runtime.id && (url?.startsWith(runtime.getURL('/')) ?? false);
}
