import { REACH_KINDS, type Reach } from '../../utils/domain/person.ts';

/** The texts of a person that are kept at each keystroke, by the names they have in the record. */
const TEXT_NAMES = ['name', 'note', 'goodToAskAbout'] as const;
export type TextName = (typeof TEXT_NAMES)[number];

export function isTextName(name: DraftName): name is TextName {
  return (TEXT_NAMES as readonly string[]).includes(name);
}

/** A birthday being typed, by its fields. */
export type BirthdayDraftName = 'birthdayDay' | 'birthdayMonth' | 'birthdayYear' | 'birthdayNotice';

/** An address being typed, its kind, and its place in the list: one behind the last for a new one. */
type ReachDraftName = 'reach' | 'reachKind' | 'reachAt';

export type DraftName = TextName | BirthdayDraftName | ReachDraftName;

/** An address being typed, and where. */
export interface ReachDraft {
  readonly at: number;
  readonly reach: Reach;
}

/** What was being typed of an address, or null. */
export function parseReachDraft(drafts: Readonly<Record<string, string>>): ReachDraft | null {
  const { reach: value = '', reachKind, reachAt } = drafts;
  if (value === '') return null;
  const kind = REACH_KINDS.find((one) => one === reachKind) ?? 'phone';
  return { at: Number(reachAt), reach: { kind, value } };
}

export function formatReachDraft(draft: ReachDraft | null): Record<ReachDraftName, string> {
  if (draft === null) return { reach: '', reachKind: '', reachAt: '' };
  const { at, reach } = draft;
  return { reach: reach.value, reachKind: reach.kind, reachAt: String(at) };
}
