import { NotebookTrouble } from './trouble.ts';

/** How long a page that was asked to let go may take. */
const BLOCKED_AFTER_MS = 3_000;
/** A request that waits behind another one hears nothing at all, not even that it is blocked. */
const SILENT_AFTER_MS = 10_000;

/** What the browser says on the way. */
export interface Hearing {
  /** Another page holds the notebook. */
  blocked(): void;
  /** It is being worked on: however long that takes, it is waited for. */
  working(): void;
}

/**
 * Waits for the browser, but not for ever behind a page that does not let go: then it rejects with
 * `blocked`, and what still arrives is given to `late`.
 */
export function patiently<Result>(
  ask: (hearing: Hearing) => Promise<Result>,
  late: (result: Result) => void = () => undefined,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    let gaveUp = false;
    const giveUp = () => {
      gaveUp = true;
      reject(new NotebookTrouble('blocked'));
    };
    let timer = setTimeout(giveUp, SILENT_AFTER_MS);
    const hearing: Hearing = {
      blocked() {
        clearTimeout(timer);
        timer = setTimeout(giveUp, BLOCKED_AFTER_MS);
      },
      working: () => clearTimeout(timer),
    };
    ask(hearing)
      .then((result) => (gaveUp ? late(result) : resolve(result)), reject)
      .finally(() => clearTimeout(timer));
  });
}
