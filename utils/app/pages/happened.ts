import type { GlanceCard } from '../../domain/glance.ts';
import { daysBetween, wallClockAt } from '../../domain/time.ts';
import type { Reading } from '../../platform/ports.ts';
import { formatTime } from '../../texts/instants.ts';
import { formatAgo } from '../../texts/spans.ts';
import { t } from '../../texts/translate.ts';
import { send } from './send.ts';
import type { Sending } from './sending.svelte.ts';

/** What the card's slot lends. */
interface Slot {
  readonly card: GlanceCard | null;
  readonly reading: Reading;
  readonly isTooSoon: boolean;
  readonly sending: Sending;
  /** The card goes at once. */
  readonly drop: () => void;
}

/** "Did it happen?", of a plan that is over. */
export class Happened {
  readonly #slot: () => Slot;

  constructor(slot: () => Slot) {
    this.#slot = slot;
  }

  /** When it was: "15:00", or "yesterday 15:00". */
  get when(): string {
    const { card, reading } = this.#slot();
    if (card?.kind !== 'happened') return '';
    const { now, zone } = reading;
    const time = formatTime(card.starts, zone);
    const ago = daysBetween(wallClockAt(card.starts, zone).day, wallClockAt(now, zone).day);
    return ago === 0 ? time : t('instant_day', { day: formatAgo(ago), time });
  }

  answer = async (happened: boolean) => {
    const { card, isTooSoon, sending, drop } = this.#slot();
    if (card?.kind !== 'happened' || isTooSoon) return;
    const { planId: id, day } = card;
    await sending.send(
      () => send('answerPlan', { id, day, happened }),
      ({ undoId }) => {
        drop();
        return { message: t(happened ? 'happened_logged' : 'happened_passed'), undoId };
      },
    );
  };
}
