import type { IdleState } from '../../../utils/domain/presence.ts';
import { MINUTE } from '../../../utils/domain/time.ts';
import { TICK } from '../../../utils/planning/ledger.ts';
import type { Life, Looked, Step } from './life.ts';

/** Something that happens so many minutes after what came before it. */
export interface Happening {
  readonly after: number;
  /** What the browser says of the user until then. */
  readonly idle: IdleState;
  readonly step: Step;
}

/** One look of a browser that runs, and the look before it. */
export interface Running extends Looked {
  readonly previous: Looked | null;
}

/**
 * A life in a browser that runs: it looks whenever the planner asked to be woken, and every five
 * minutes while somebody is there. While nobody is, the wake alone has to be enough.
 */
export class Month {
  readonly life: Life;
  private readonly told: (running: Running) => void;
  private previous: Looked | null = null;

  constructor(life: Life, told: (running: Running) => void) {
    this.life = life;
    this.told = told;
  }

  /** Until so much time has passed, or nothing happens any more. */
  live(happenings: Iterable<Happening>, span: number): void {
    for (const { after, idle, step } of happenings) {
      if (this.life.lived >= span) return;
      this.run(this.life.now + after * MINUTE, idle);
      const looked = this.life.step(step);
      // A clock that jumped, a place that changed and a gap that nobody watched break the thread.
      this.note(looked, step.kind === 'jump' || step.kind === 'travel');
    }
  }

  private run(until: number, idle: IdleState): void {
    this.note(this.life.look(0, idle));
    while (this.life.now < until) {
      const wake = this.previous?.result.wakeAt ?? until;
      const tick = idle === 'active' ? this.life.now + TICK : until;
      const next = Math.min(until, wake, tick);
      this.note(this.life.look((next - this.life.now) / MINUTE, idle));
    }
  }

  private note(looked: Looked, breaks = false): void {
    this.told({ ...looked, previous: breaks ? null : this.previous });
    this.previous = looked;
  }
}
