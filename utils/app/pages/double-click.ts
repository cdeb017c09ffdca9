/** What has just come takes no press: it may be the second of a double click meant for what was there. */
const UNREADY_MS = 500;

/** Tells a press that is meant from the second click of one that was meant for what stood there before. */
export class DoubleClick {
  #readyAt = -Infinity;

  /** Something new stands there from now on. */
  replaced(): void {
    this.#readyAt = performance.now() + UNREADY_MS;
  }

  /** Too soon to be meant. */
  get isSecond(): boolean {
    return performance.now() < this.#readyAt;
  }
}
