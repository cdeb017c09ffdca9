import type { BoatPicture } from '../../domain/boat-view.ts';
import type { Shares } from '../../domain/day-stamp.ts';
import type { PopupGlance } from '../../domain/glance.ts';
import { lineRowOf } from '../../domain/rows-view.ts';
import type { StampView } from '../../domain/stamp-view.ts';
import { HOUR, wallClockAt } from '../../domain/time.ts';
import type { Reading } from '../../platform/ports.ts';
import { boatSentence } from '../../texts/boat.ts';
import { hoursSentence } from '../../texts/hours-row.ts';
import { anchorSentence } from '../../texts/instants.ts';
import type { CommandError } from '../commands/index.ts';
import { glanceText } from './glance.ts';
import { send } from './send.ts';

/** From this minute of the day on the row of chips stands out. */
const LATE = 17 * 60;

interface Scene {
  readonly glance: PopupGlance | null;
  readonly reading: Reading;
  refuse(error: CommandError): void;
}

/** The boat with its sentence, today's chips and the hours line nearest its edge. */
export class Week {
  readonly #scene: () => Scene;
  /** As it was tapped, until the glance has it. */
  #tapped = $state.raw<Shares | null>(null);

  constructor(scene: () => Scene) {
    this.#scene = scene;
  }

  get picture(): BoatPicture {
    return this.#scene().glance?.boat?.picture ?? { kind: 'atAnchor' };
  }

  get sentence(): string {
    const { glance, reading } = this.#scene();
    if (!glance?.boat) return anchorSentence(reading.now, reading.zone);
    const tappable = glance.stamp?.folded === false;
    return boatSentence(glance.boat.sentence, { ...reading, tappable });
  }

  /** Null where it has folded itself away, or once its day is over. */
  get stamp(): StampView | null {
    const all = this.unfolded;
    return this.#scene().glance?.stamp?.folded ? null : all;
  }

  /** The chips whether they are folded away or not. */
  get unfolded(): StampView | null {
    const { glance, reading } = this.#scene();
    if (!glance?.stamp || reading.now >= glance.dayEnds) return null;
    return {
      shares: this.#tapped ?? glance.stamp.shares,
      us: glance.stamp.us,
      usName: glanceText(glance).us ?? '',
      late: wallClockAt(reading.now, reading.zone).minute >= LATE,
    };
  }

  /**
   * '' where a clock line has the one row: that comes first, unless an hours line comes near and the
   * clock line is more than an hour off.
   */
  get hours(): string {
    const { glance, reading } = this.#scene();
    if (!glance?.hours) return '';
    const line = lineRowOf(glance, reading.now);
    const gives = line === null || (isNotice(glance) && line.at - reading.now > HOUR);
    return gives ? hoursSentence(glance.hours) : '';
  }

  tap = async (shares: Shares): Promise<void> => {
    const { glance, refuse } = this.#scene();
    if (glance === null) return;
    this.#tapped = shares;
    const answer = await send('setStamp', { day: glance.today, shares });
    if (answer.ok) return;
    this.#tapped = null;
    refuse(answer.error);
  };

  /** A row was read that has what was tapped, or is of another day. */
  notice(glance: PopupGlance | null, last: PopupGlance | null): void {
    const isKept = JSON.stringify(glance?.stamp?.shares) === JSON.stringify(this.#tapped);
    if (isKept || glance?.today !== last?.today) this.#tapped = null;
  }
}

function isNotice({ hours }: PopupGlance): boolean {
  return hours?.standing === 'near' || hours?.standing === 'crossed';
}
