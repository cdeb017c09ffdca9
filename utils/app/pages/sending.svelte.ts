import type { Trouble } from '../../domain/trouble.ts';
import type { CommandError, Reply } from '../commands/index.ts';
import { errorSentence, troubleIn } from './command-errors.ts';

/** A sentence about what just happened, and what can be taken back. */
export interface Said {
  readonly message: string;
  readonly undoId: string | null;
}

/** Sends one command at a time, and remembers what is to be said of it. */
export class Sending {
  busy = $state(false);
  said = $state.raw<Said | null>(null);
  /** Why the notebook took nothing at all, or null. */
  refused = $state.raw<Trouble | null>(null);
  readonly #refresh: () => Promise<unknown>;

  constructor(refresh: () => Promise<unknown>) {
    this.#refresh = refresh;
  }

  /** What is said afterwards takes the place of what was said before. Null while one is on its way. */
  async send<Value>(
    ask: () => Promise<Reply<Value>>,
    say: (value: Value) => Said | null = () => null,
  ): Promise<Reply<Value> | null> {
    if (this.busy) return null;
    this.busy = true;
    try {
      const answer = await ask();
      if (answer.ok) this.said = say(answer.value);
      else this.refuse(answer.error);
      await this.#refresh();
      return answer;
    } finally {
      this.busy = false;
    }
  }

  refuse(error: CommandError): void {
    this.refused = troubleIn(error);
    const isSaidElsewhere = this.refused !== null || error.code === 'badField';
    this.said = isSaidElsewhere ? null : { message: errorSentence(error), undoId: null };
  }
}
