import type { GlanceCard, GlanceText, WelcomePick } from '../../utils/domain/glance.ts';
import type { HelloPerson } from '../../utils/domain/hello-view.ts';
import type { DoneWhen, LaterWhen } from '../../utils/domain/nudge.ts';

/** What can be done about the person on the card besides answering. */
export interface HelloView {
  /** Null where the card is about nobody. */
  readonly person: HelloPerson | null;
  readonly copy: (line: string) => void;
  /** A way to reach somebody was copied, or followed: then it is asked whether it worked. */
  readonly copyReach: (address: string) => void;
  readonly follow: () => void;
  readonly reached: (through: boolean) => void;
}

/** The answers of the card after a long time away, and of the one about fewer reminders. */
interface ReturningView {
  readonly pickDone: (pick: WelcomePick, name: string) => void;
  readonly putAway: () => void;
  readonly replan: () => void;
}

/** What the slot shows, and the answers it takes. */
export interface NowView {
  /** Null until the plan of this hour is there: the slot keeps its place. */
  readonly card: GlanceCard | null;
  /** What the user calls the card's subject. */
  readonly name: string;
  readonly hello: HelloView;
  readonly pausedUntil: string;
  readonly laterLabels: Readonly<Record<LaterWhen, string>>;
  readonly busy: boolean;
  readonly status: { readonly message: string; readonly undoId: string | null };
  readonly nameProblem: string | undefined;
  /** The name typed before and not added, '' without one. */
  readonly readName: () => Promise<string>;
  readonly keepName: (name: string) => void;
  readonly add: (name: string) => Promise<boolean>;
  readonly done: (when: DoneWhen) => void;
  readonly later: (when: LaterWhen) => void;
  readonly previewLater: () => void;
  readonly notThisOne: () => void;
  readonly lessOften: () => void;
  /** Names of those a return offers, in the order of the card's picks; one activity for a break. */
  readonly offers: Pick<GlanceText, 'picks' | 'care'>;
  readonly returning: ReturningView;
  /** Of a plan that is over: when it was, in words, and the answer. */
  readonly happened: { readonly when: string; readonly answer: (happened: boolean) => void };
  readonly undo: () => void;
  readonly resume: () => void;
}
