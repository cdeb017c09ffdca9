/** Starts a write before it returns; resolves once that is kept. */
type Write = () => Promise<void>;

/**
 * So many writes of one text may be on their way. Where a page closes, the browser drops what still
 * queues there, and on a busy machine that would be every keystroke of the last second.
 */
const ON_THEIR_WAY = 2;

const behind = new Set<Keystrokes>();

/** The writes of one text, of which only the last counts: what is typed while others are on their way waits for them. */
export class Keystrokes {
  #onTheirWay = 0;
  #last: Write | null = null;

  write(last: Write): void {
    this.#last = last;
    if (this.#onTheirWay < ON_THEIR_WAY) this.start();
    else behind.add(this);
  }

  /** Starts the last one, should it be waiting. */
  start(): void {
    behind.delete(this);
    const write = this.#last;
    this.#last = null;
    if (write) void this.#follow(write);
  }

  async #follow(write: Write): Promise<void> {
    this.#onTheirWay += 1;
    try {
      await write();
    } finally {
      this.#onTheirWay -= 1;
      this.start();
    }
  }
}

/** Before a page closes, and before a command that uses what was typed. */
export function startWaitingKeystrokes(): void {
  for (const keystrokes of behind) keystrokes.start();
}

globalThis.addEventListener?.('pagehide', startWaitingKeystrokes);
