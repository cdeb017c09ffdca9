import type { Shares } from '../../domain/day-stamp.ts';

/** Chips as they were tapped last, until what is read has them: a second tap goes on from the first. */
export class Tapped {
  #last = $state.raw<Shares | null>(null);

  over(read: Shares): Shares {
    return this.#last ?? read;
  }

  async tap(shares: Shares, keep: () => Promise<unknown>): Promise<void> {
    this.#last = shares;
    await keep();
    if (this.#last === shares) this.#last = null;
  }
}
