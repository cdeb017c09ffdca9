import type { GlanceCard, WelcomePick } from '../../domain/glance.ts';
import { t } from '../../texts/translate.ts';
import { send } from './send.ts';
import type { Sending } from './sending.svelte.ts';

/** What the card's slot lends. */
interface Slot {
  readonly card: GlanceCard | null;
  readonly isTooSoon: boolean;
  readonly sending: Sending;
  /** Says when somebody comes round again. */
  readonly settled: (name: string) => (nextDue: string | null) => string;
}

/** The answers of the card after a long time away, and of the one about fewer reminders. */
export class Returning {
  readonly #slot: () => Slot;

  constructor(slot: () => Slot) {
    this.#slot = slot;
  }

  /** One of those a return offers was done. */
  pickDone = async ({ subjectId, nudgeId }: WelcomePick, name: string) => {
    const { isTooSoon, sending, settled } = this.#slot();
    if (isTooSoon) return;
    const say = settled(name);
    const answer = { kind: 'done', when: 'today' } as const;
    await sending.send(
      () => send('answer', { subjectId, nudgeId, answer }),
      ({ undoId, nextDue }) => ({ message: say(nextDue), undoId }),
    );
  };

  /** It has been read. */
  putAway = async () => {
    const { card, isTooSoon, sending } = this.#slot();
    const name = card?.kind === 'backOff' ? 'putAwayBackOff' : 'putAwayWelcome';
    if (!isTooSoon) await sending.send(() => send(name, {}));
  };

  replan = async () => {
    const { isTooSoon, sending } = this.#slot();
    if (isTooSoon) return;
    await sending.send(
      () => send('replan', {}),
      ({ undoId, people: n }) => ({ message: t('replanned', { n }), undoId }),
    );
  };
}
