import type { RecordId } from './record.ts';
import type { CareChanges, CareKind } from './self-care.ts';

/** An idea for the menu; its words are in the catalogue, under its id. */
export interface CareIdea {
  readonly id: string;
  readonly kind: CareKind;
  readonly minutes: number;
}

/** The starter menu: two of each kind, half of them 30 minutes or longer. */
export const CARE_IDEAS = [
  { id: 'walk', kind: 'move', minutes: 30 },
  { id: 'stretch', kind: 'move', minutes: 10 },
  { id: 'lie_down', kind: 'rest', minutes: 20 },
  { id: 'early_night', kind: 'rest', minutes: 60 },
  { id: 'breath', kind: 'spirit', minutes: 10 },
  { id: 'green', kind: 'spirit', minutes: 45 },
  { id: 'bath', kind: 'body', minutes: 20 },
  { id: 'cook', kind: 'body', minutes: 45 },
  { id: 'music', kind: 'play', minutes: 15 },
  { id: 'hobby', kind: 'play', minutes: 60 },
  { id: 'favour', kind: 'help', minutes: 10 },
  { id: 'talk', kind: 'help', minutes: 30 },
] as const satisfies readonly CareIdea[];

export type CareIdeaId = (typeof CARE_IDEAS)[number]['id'];

/** An activity of the user's menu, as a page shows it. */
export interface CareView {
  readonly id: RecordId;
  readonly activity: string;
  readonly careKind: CareKind;
  readonly minutes: number;
  /** When it comes round in the week, or null for never. */
  readonly slot: NonNullable<CareChanges['slot']> | null;
  readonly doneToday: boolean;
  readonly sample: boolean;
}

/** Why nothing was changed: in words, and for which field ('' for none in particular). */
export interface CareRefusal {
  readonly field: string;
  readonly words: string;
}
