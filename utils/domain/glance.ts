import type { BoatPicture, BoatSentence } from './boat-view.ts';
import type { Shares } from './day-stamp.ts';
import type { Measured } from './hours-line.ts';
import type { NudgeId, Reason } from './nudge.ts';
import type { Circle, Reach, Role } from './person.ts';
import type { RecordId, Words } from './record.ts';
import type { Sphere } from './sphere.ts';
import type { SubjectKind } from './subject.ts';
import type { Day, EpochMs } from './time.ts';

/** The one card slot, in ids and numbers; the words beside it say who. */
export type GlanceCard =
  /** Nobody entered yet. */
  | { readonly kind: 'empty' }
  /** Nothing to show. `held`: somebody is due and waits for spacing, the day's cap or quiet hours to end. */
  | { readonly kind: 'calm'; readonly held: boolean }
  | { readonly kind: 'paused'; readonly until: EpochMs }
  /** After 48 hours away or more: at most three picks, and after 14 days an offer to spread people anew. */
  | {
      readonly kind: 'welcomeBack';
      readonly daysAway: number;
      readonly picks: readonly WelcomePick[];
      readonly replan: boolean;
    }
  /** Reminders became fewer because little was acted on, or one more again. */
  | {
      readonly kind: 'backOff';
      readonly direction: 'fewer' | 'more';
      /** Reminders a day from now on. */
      readonly cap: number;
    }
  | {
      readonly kind: 'reminder';
      readonly subjectId: RecordId;
      readonly subjectKind: SubjectKind;
      /** Null for what an opening would raise or offers: answering it needs no nudge. */
      readonly nudgeId: NudgeId | null;
      readonly reason: Reason;
      /** How often this occasion was put off. */
      readonly timesLater: number;
    }
  | {
      /** A plan that is over: did it happen? */
      readonly kind: 'happened';
      readonly planId: RecordId;
      /** The day on the wall of its slot, and when it began. */
      readonly day: Day;
      readonly starts: EpochMs;
    }
  | {
      /** A link to somebody was followed, or their number copied: did it work? */
      readonly kind: 'reached';
      readonly subjectId: RecordId;
      readonly subjectKind: SubjectKind;
      /** Of the reminder about the same that stands; null where none does. */
      readonly reason: Reason | null;
    };

/** One of those a return offers. */
export interface WelcomePick {
  readonly subjectId: RecordId;
  readonly subjectKind: SubjectKind;
  /** Null where it was not raised. */
  readonly nudgeId: NudgeId | null;
  readonly reason: Reason;
}
/** The card while it is about somebody or something. */
export type SubjectCard = Extract<GlanceCard, { kind: 'reminder' | 'reached' }>;

/** What was answered last and can be taken back. */
export interface Settled {
  readonly undoId: RecordId;
  readonly subjectId: RecordId;
  /** Next due day, or null when nothing comes round again. */
  readonly nextDue: Day | null;
  /** Until when it was put off; absent where it was done. */
  readonly later?: EpochMs;
  readonly today: Day;
  readonly until: EpochMs;
}

/** A day of a goal: ticked, kept in reserve (two a week cost nothing), open, paused, or before the goal began. */
export const GOAL_DAYS = ['done', 'reserve', 'open', 'paused', 'before'] as const;
export type GoalDay = (typeof GOAL_DAYS)[number];

/** A goal in sight, as a glance shows it. Its text is in the words, at the same place. */
export interface GlanceGoal {
  readonly id: RecordId;
  readonly sphere: Sphere;
  readonly tickedToday: boolean;
  /** The last seven logical days, today last. */
  readonly days: readonly GoalDay[];
  /** "9 of the last 14 days"; never a window longer than the goal's age. */
  readonly done: number;
  readonly of: number;
  /** Paused days left out of these; absent in rows of an earlier version. */
  readonly paused?: number;
  /** More than two open days this week: the step could be smaller. */
  readonly slipped: boolean;
}

/** The next clock line: when it is, and which. Its words are in the words. */
export interface GlanceLine {
  readonly boundaryId: RecordId;
  readonly at: EpochMs;
}

/** The boat, and what is said beside it. */
export interface GlanceBoat {
  readonly picture: BoatPicture;
  readonly sentence: BoatSentence;
}

/** Today's chips of how the day was shared. */
export interface GlanceStamp {
  readonly shares: Shares;
  /** Somebody is chosen, so that there is a chip for us. */
  readonly us: boolean;
  /** Untouched for so long that the row has folded itself away. */
  readonly folded: boolean;
}

/** The hours line nearest its edge, in this calendar week. */
export interface GlanceHours extends Measured {
  readonly standing: 'open' | 'near' | 'crossed';
  /** Names may stand in what is said of it. */
  readonly named: boolean;
}

/** An activity offered for a break, with its minutes. */
export interface GlanceCare {
  readonly activity: string;
  readonly minutes: number;
}

/** Of the person on the card, what helps to say hello. What was typed of them is in the words. */
export interface GlancePerson {
  readonly id: RecordId;
  readonly circle: Circle;
  readonly role: Role | null;
  /** Numbers can be links on this computer. */
  readonly telephony: boolean;
}

export interface GlanceText {
  /** Name of the card's subject. */
  readonly name: string;
  /** Of the person on the card: ways to reach them, and for an advisor "good to ask about …". */
  readonly reaches: readonly Reach[];
  readonly askAbout: string;
  /** Name of the settled subject. */
  readonly settledName: string;
  /** Names of the picks after a return, in their order; absent without. */
  readonly picks?: readonly string[];
  /** For a break: one activity of the user's own menu that fits it; absent without. */
  readonly care?: GlanceCare;
  /** What each goal in sight reads, in their order: its next step, else its wish. */
  readonly goals: readonly string[];
  readonly line: string;
  /** Of whoever is closest; '' for nobody, or without a name. Absent in rows of an earlier version. */
  readonly us?: string;
}

/** One row per surface, written in the plan's transaction: all a first paint needs, in one read. */
export interface PopupGlance {
  readonly surface: 'popup';
  readonly writtenAt: EpochMs;
  readonly validUntil: EpochMs;
  readonly today: Day;
  /** When the logical day ends: from then on nothing is ticked yet. */
  readonly dayEnds: EpochMs;
  readonly card: GlanceCard;
  /** Null where the card is about nobody. */
  readonly person: GlancePerson | null;
  readonly settled: Settled | null;
  /** At most three. */
  readonly goals: readonly GlanceGoal[];
  readonly line: GlanceLine | null;
  /** Absent in rows of an earlier version, as are the two below. */
  readonly boat?: GlanceBoat;
  readonly stamp?: GlanceStamp;
  readonly hours?: GlanceHours | null;
  readonly words: Words<GlanceText>;
}

export interface NewTabText {
  /** One goal's step, and the sentence about it with its cue; or ''. */
  readonly step: string;
  readonly sentence: string;
  /** Only what was chosen to be shown: '' otherwise. */
  readonly person: string;
  readonly line: string;
  readonly limits: readonly string[];
}

/** What the new tab paints. On a shared computer, or emptied, it holds no words at all. */
export interface NewTabGlance {
  readonly surface: 'newtab';
  readonly writtenAt: EpochMs;
  readonly validUntil: EpochMs;
  readonly today: Day;
  readonly dayEnds: EpochMs;
  /** BCP 47, of the texts the words were put into: the page need not ask the browser for it. */
  readonly language: string;
  readonly emptied: boolean;
  readonly goal: { readonly id: RecordId; readonly tickedToday: boolean } | null;
  readonly line: GlanceLine | null;
  /** Absent in rows of an earlier version, and of an emptied one. */
  readonly boat?: BoatPicture;
  readonly words: Words<NewTabText>;
}

export type Glance = PopupGlance | NewTabGlance;

/** The card, where it is about somebody or something. */
export function subjectCard(card: GlanceCard | null | undefined): SubjectCard | null {
  return card?.kind === 'reminder' || card?.kind === 'reached' ? card : null;
}

/** Whom or what the card is about. */
export function subjectOf(glance: PopupGlance | null | undefined): RecordId | null {
  return subjectCard(glance?.card)?.subjectId ?? null;
}
