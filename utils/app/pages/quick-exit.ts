import { closeEveryPage, closeWhenAsked } from '../../platform/pages.ts';

const PRESSES = 3;
const WITHIN_MS = 1_500;

/** A key event, as far as the rule looks at it. */
export interface KeyPress {
  readonly key: string;
  readonly repeat: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  readonly timeStamp: number;
}

/** Counts presses of Shift that are let go before anything else is pressed: typing capitals is none. */
export class ShiftRule {
  #heldSince: number | null = null;
  #presses: number[] = [];

  down({ key, repeat, ctrlKey, altKey, metaKey, timeStamp }: KeyPress): void {
    if (key !== 'Shift' || ctrlKey || altKey || metaKey) this.interrupt();
    else if (!repeat) this.#heldSince = timeStamp;
  }

  /** True with the third press in time. */
  up({ key, timeStamp }: KeyPress): boolean {
    if (key !== 'Shift' || this.#heldSince === null) return false;
    this.#presses = [...this.#presses, this.#heldSince].slice(-PRESSES);
    this.#heldSince = null;
    const [first] = this.#presses;
    const isAsked =
      this.#presses.length === PRESSES && first !== undefined && timeStamp - first <= WITHIN_MS;
    if (isAsked) this.#presses = [];
    return isAsked;
  }

  /** Another key or the pointer: what was pressed before does not count. */
  interrupt(): void {
    this.#heldSince = null;
    this.#presses = [];
  }
}

/** Empties this page at once, then closes it and every other page of the extension. */
export async function leaveQuickly(): Promise<void> {
  document.body.hidden = true;
  await closeEveryPage();
}

/** Three bare presses of Shift leave quickly, and this page leaves along with another. Until the returned function is called. */
export function watchQuickExit(): () => void {
  const forget = onThreeShifts(() => void leaveQuickly());
  const deafen = closeWhenAsked();
  return () => {
    forget();
    deafen();
  };
}

/** A new tab does not close: it empties itself, at once, and every other page closes. */
export function emptyOnQuickExit(empty: () => void): void {
  onThreeShifts(() => {
    empty();
    void closeEveryPage();
  });
  closeWhenAsked(empty);
}

function onThreeShifts(leave: () => void): () => void {
  const rule = new ShiftRule();
  const events = new AbortController();
  const options = { capture: true, signal: events.signal };
  addEventListener('keydown', (event) => rule.down(event), options);
  addEventListener('pointerdown', () => rule.interrupt(), options);
  addEventListener(
    'keyup',
    (event) => {
      if (rule.up(event)) leave();
    },
    options,
  );
  return () => events.abort();
}
