import type { BondKind } from './bond.ts';
import type { LastTalked } from './person.ts';
import type { RecordId } from './record.ts';
import type { WallTime, Weekday } from './time.ts';

/** The five questions, in their order, and after them. */
export const WELCOME_STEPS = ['closest', 'hello', 'own', 'line', 'when', 'done'] as const;
export type WelcomeStep = (typeof WELCOME_STEPS)[number];
export type WelcomeQuestion = Exclude<WelcomeStep, 'done'>;
export const WELCOME_QUESTIONS = WELCOME_STEPS.filter((step) => step !== 'done');

/** Lines offered ready-made, and one in the user's own words. */
export const LINE_CHOICES = ['laptop', 'mine', 'friends', 'other'] as const;
export type LineChoice = (typeof LINE_CHOICES)[number];
/** On which days a line of the welcome holds: several, or one weekday ("3"). */
export const LINE_DAYS = ['workdays', 'everyDay', '1', '2', '3', '4', '5', '6', '7'] as const;
export type LineDays = (typeof LINE_DAYS)[number];

export function weekdaysOf(days: LineDays): readonly Weekday[] {
  if (days === 'workdays') return [1, 2, 3, 4, 5];
  return days === 'everyDay' ? [1, 2, 3, 4, 5, 6, 7] : [Number(days) as Weekday];
}

/** What is typed and chosen at each question; '' while it is not. All of it may be a draft. */
export interface WelcomeAnswers {
  readonly closest: {
    readonly kind: BondKind | 'nobody' | '';
    readonly name: string;
    readonly shared: 'justMe' | 'othersToo' | '';
  };
  readonly hello: { readonly name: string; readonly lastTalked: LastTalked | '' };
  readonly own: { readonly wish: string; readonly when: string; readonly then: string };
  readonly line: {
    readonly choice: LineChoice | '';
    readonly sentence: string;
    readonly time: WallTime | '';
    readonly days: LineDays | '';
    /** It may be mentioned inside quiet hours. */
    readonly inQuietHours: 'yes' | '';
  };
  readonly when: {
    readonly from: WallTime | '';
    readonly until: WallTime | '';
    /** The line just kept lies outside these hours, and is to be mentioned all the same. */
    readonly keepLine: 'yes' | '';
  };
}

export type WelcomeAnswer = WelcomeAnswers[WelcomeQuestion];

export const NO_ANSWERS: WelcomeAnswers = {
  closest: { kind: '', name: '', shared: '' },
  hello: { name: '', lastTalked: '' },
  own: { wish: '', when: '', then: '' },
  line: { choice: '', sentence: '', time: '', days: '', inQuietHours: '' },
  when: { from: '', until: '', keepLine: '' },
};

/** What the welcome wrote so far, so that going back changes it instead of adding another. */
export interface WelcomeRecords {
  readonly bond: 'chosen' | 'nobody' | '';
  readonly person: RecordId | '';
  readonly lastTalked: LastTalked | '';
  readonly goal: RecordId | '';
  readonly line: RecordId | '';
}

export const NO_RECORDS: WelcomeRecords = {
  bond: '',
  person: '',
  lastTalked: '',
  goal: '',
  line: '',
};

/** The draft that holds the records. */
export const WELCOME_RECORDS_DRAFT = 'welcome.records';
/** Drafts of the welcome, gone once it is done. */
export const WELCOME_DRAFTS = [
  WELCOME_RECORDS_DRAFT,
  ...WELCOME_QUESTIONS.map((step) => `welcome.${step}`),
];
