import { CIRCLES, type Circle } from './person.ts';

interface OpeningLine {
  readonly id: string;
  readonly circles: readonly Circle[];
  /** Days since the last contact, `[from, until)`; a contact nobody noted counts as long ago. */
  readonly days: readonly [from: number, until: number];
  /** Said about a birthday only: before it, on it, or after it. */
  readonly birthday?: 'ahead' | 'today' | 'past';
}

const NEAR: readonly Circle[] = ['inner', 'close'];
const KNOWN: readonly Circle[] = ['inner', 'close', 'friends'];
const AFAR: readonly Circle[] = ['friends', 'wider'];
const ANYBODY = CIRCLES;
const ALWAYS = [0, Infinity] as const;
/** From here on it has been a while. */
const WHILE = 60;

/** Lines to begin with, fit for a friend, a parent or a co-worker alike; each holds for whoever sends it. */
const OPENING_LINES = [
  { id: 'saw_this', circles: ANYBODY, days: [0, 400] },
  { id: 'just_hello', circles: ANYBODY, days: [0, 180] },
  { id: 'no_hurry', circles: ANYBODY, days: ALWAYS },
  { id: 'week', circles: NEAR, days: [0, WHILE] },
  { id: 'good_today', circles: ['inner'], days: [0, WHILE] },
  { id: 'how_did_it_go', circles: NEAR, days: [0, 30] },
  { id: 'walk', circles: KNOWN, days: [0, 180] },
  { id: 'laugh', circles: KNOWN, days: [0, 180] },
  { id: 'reading', circles: KNOWN, days: ALWAYS },
  { id: 'cooking', circles: NEAR, days: [0, 180] },
  { id: 'something_new', circles: KNOWN, days: [14, Infinity] },
  { id: 'busy', circles: ANYBODY, days: [30, Infinity] },
  { id: 'crossed_mind', circles: ANYBODY, days: [30, Infinity] },
  { id: 'while', circles: ANYBODY, days: [WHILE, Infinity] },
  { id: 'catch_up', circles: AFAR, days: [WHILE, Infinity] },
  { id: 'birthday_plans', circles: ANYBODY, days: ALWAYS, birthday: 'ahead' },
  { id: 'birthday_good_one', circles: ANYBODY, days: ALWAYS, birthday: 'ahead' },
  { id: 'birthday_today', circles: ANYBODY, days: ALWAYS, birthday: 'today' },
  { id: 'birthday_year', circles: ANYBODY, days: ALWAYS, birthday: 'today' },
  { id: 'birthday_late', circles: ANYBODY, days: ALWAYS, birthday: 'past' },
  { id: 'birthday_late_warm', circles: ANYBODY, days: ALWAYS, birthday: 'past' },
] as const satisfies readonly OpeningLine[];

export type OpeningLineId = (typeof OPENING_LINES)[number]['id'];
export const OPENING_LINE_IDS: readonly OpeningLineId[] = OPENING_LINES.map(({ id }) => id);

/** Whom a line is for, and when. */
export interface Hello {
  readonly circle: Circle;
  /** Null while no contact is known. */
  readonly daysSince: number | null;
  /** Days until a birthday that it is about, negative after it; null where it is about none. */
  readonly birthdayIn: number | null;
}

/** The lines that fit, in the order of the catalogue; always at least two. */
export function openingLines({ circle, daysSince, birthdayIn }: Hello): readonly OpeningLineId[] {
  const lines: readonly (OpeningLine & { readonly id: OpeningLineId })[] = OPENING_LINES;
  const gap = daysSince ?? WHILE;
  const birthday = birthdayIn === null ? undefined : momentOf(birthdayIn);
  return lines
    .filter((line) => line.birthday === birthday)
    .filter(({ circles, days: [from, until] }) => {
      return circles.includes(circle) && from <= gap && gap < until;
    })
    .map(({ id }) => id);
}

function momentOf(birthdayIn: number): NonNullable<OpeningLine['birthday']> {
  if (birthdayIn === 0) return 'today';
  return birthdayIn > 0 ? 'ahead' : 'past';
}

/** One of them: another each day and for each person, the same all day long. `further` goes on to the next. */
export function openingLine(hello: Hello, seed: string, further = 0): OpeningLineId {
  const lines = openingLines(hello);
  const [first] = OPENING_LINE_IDS as readonly [OpeningLineId];
  return lines[(spread(seed) + further) % lines.length] ?? first;
}

/** FNV-1a: the same number for the same text, and far apart for texts that are alike. */
function spread(text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}

const LONG_GAP = 180;

/** So long ago that a call can be easier than a text: half a year, or twice the rhythm and two months. */
export function isLongGap(daysSince: number | null, cadenceDays: number): boolean {
  if (daysSince === null) return false;
  return daysSince >= LONG_GAP || daysSince >= Math.max(WHILE, 2 * cadenceDays);
}
