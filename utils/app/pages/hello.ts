import { subjectCard, type PopupGlance } from '../../domain/glance.ts';
import type { HelloPerson } from '../../domain/hello-view.ts';
import { t } from '../../texts/translate.ts';
import type { Reading } from '../../platform/ports.ts';
import { copyText } from './clipboard.ts';
import { glanceText } from './glance.ts';
import { reachKeeper } from './reach-keeper.ts';
import { send } from './send.ts';
import type { Said, Sending } from './sending.svelte.ts';

/** What the card's slot lends: its row, and its one way to send. */
interface Slot {
  readonly glance: PopupGlance | null;
  readonly reading: Reading;
  readonly isTooSoon: boolean;
  readonly drop: () => void;
  /** Says when the card's person comes round again. */
  readonly settled: (nextDue: string | null) => string;
  readonly sending: Sending;
}

/** Of the person on the card: what could be said, how to reach them, and whether that worked. */
export class Hello {
  readonly #slot: () => Slot;
  readonly #reach = reachKeeper();

  constructor(slot: () => Slot) {
    this.#slot = slot;
  }

  /** Null where the card is about nobody. */
  get person(): HelloPerson | null {
    const { glance } = this.#slot();
    if (!glance?.person) return null;
    const { reaches, askAbout } = glanceText(glance);
    return { ...glance.person, reaches, askAbout, today: glance.today };
  }

  warmUp = () => this.#reach.warmUp();

  copy = async (line: string) => {
    this.#say((await copyText(line)) ? t('person_copied') : t('person_copy_refused'));
  };

  /** A copied number is as good as a followed link; one that was refused is nothing yet. */
  copyReach = async (address: string) => {
    if (!(await copyText(address))) return this.#say(t('person_copy_refused'));
    await this.#note({ message: t('person_copied'), undoId: null });
  };

  follow = () => this.#note(null);

  reached = async (through: boolean) => {
    const { person } = this;
    const slot = this.#slot();
    if (!person || slot.isTooSoon) return;
    const { settled, drop, glance } = slot;
    await slot.sending.send(
      () => send('reached', { personId: person.id, through }),
      (logged) => {
        drop();
        if (!logged) return { message: notYet(glance), undoId: null };
        return { message: settled(logged.nextDue), undoId: logged.undoId };
      },
    );
  };

  /** Written before anything is waited for: the popup may be gone in a moment. */
  async #note(said: Said | null): Promise<void> {
    const slot = this.#slot();
    const card = subjectCard(slot.glance?.card);
    if (!card) return;
    const nudgeId = card.kind === 'reminder' ? card.nudgeId : null;
    const noted = this.#reach.note(card.subjectId, nudgeId, slot.reading.now);
    await slot.sending.send(
      () => noted,
      () => said,
    );
  }

  #say(message: string): void {
    this.#slot().sending.said = { message, undoId: null };
  }
}

/** Later can be offered where the reminder stands behind the question. */
function notYet(glance: PopupGlance | null): string {
  const card = subjectCard(glance?.card);
  return t(card?.reason ? 'reached_not_yet_later' : 'reached_not_yet');
}
