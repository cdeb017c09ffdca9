import type { BoatReading } from './boat.ts';
import type { BondKind } from './bond.ts';
import { isCrossed, type Measured, type Spent } from './hours-line.ts';
import { drawnSail, levelOf, sideOf, type Faces, type Lean, type Sail } from './lean.ts';
import { sumOf } from './day-time.ts';
import { SPHERES, type Sphere } from './sphere.ts';
import type { Day } from './time.ts';

/** The boat as it is drawn, in a window, on a page or in the toolbar. */
export type BoatPicture =
  | { readonly kind: 'atAnchor' }
  | { readonly kind: 'sailing'; readonly lean: Lean; readonly sail: Sail; readonly faces: Faces };

/** What a sentence says beside the picture, true of the numbers as they are. */
export type BoatFact =
  /** No line is drawn that it could be measured by. */
  | { readonly kind: 'noLines' }
  /** Every line is kept; `all` where each of the three has one. */
  | { readonly kind: 'kept'; readonly all: boolean }
  | { readonly kind: 'elsewhere' }
  /** Below a floor or above a ceiling, in minutes or in evenings. */
  | ({ readonly kind: 'short' | 'over' } & Pick<Measured, 'sphere' | 'unit' | 'had' | 'line'>)
  /** Of somebody cared for it is never said that there was too much of them. */
  | { readonly kind: 'respite' };

/** The one sentence, in ids and numbers. */
export type BoatSentence =
  | {
      readonly kind: 'atAnchor';
      /** Of the last seven days, those known of. */
      readonly recorded: number;
      /** Plans in this calendar week. */
      readonly plans: number;
    }
  | {
      readonly kind: 'sailing';
      readonly side: -1 | 0 | 1;
      readonly fact: BoatFact | null;
      /** It rests on a rough guess alone. */
      readonly guessed: boolean;
    };

/** The picture as it was last changed. It is kept, so that it changes at most once a logical day. */
export interface BoatStanding {
  readonly picture: BoatPicture;
  /** The logical day of its last change. */
  readonly changedOn: Day;
  /** All that the user had told by then: something more, and it may change at once. */
  readonly told: string;
}

/** The standing after one more look. Twice at the same instant changes nothing. */
export function standingAfter(
  before: BoatStanding | null,
  reading: BoatReading,
  { today, told }: { readonly today: Day; readonly told: string },
): BoatStanding {
  const picture = pictureOf(reading, before?.picture ?? null);
  if (before === null) return { picture, changedOn: today, told };
  const isSame = JSON.stringify(picture) === JSON.stringify(before.picture);
  const mayChange = told !== before.told || today !== before.changedOn;
  if (isSame || !mayChange) return before.told === told ? before : { ...before, told };
  return { picture, changedOn: today, told };
}

function pictureOf(reading: BoatReading, before: BoatPicture | null): BoatPicture {
  if (reading.kind === 'atAnchor') return { kind: 'atAnchor' };
  const { balance, spent } = reading;
  const lain = before?.kind === 'sailing' ? before.lean : null;
  return {
    kind: 'sailing',
    lean: levelOf(balance.lean, lain),
    sail: drawnSail(balance.sail),
    faces: {
      me: spent.minutes.me > 0,
      us: spent.minutes.us > 0,
      others: spent.minutes.others > 0,
    },
  };
}

interface Told {
  readonly plans: number;
  readonly bond: BondKind | null;
}

/** What is said beside a picture. Where that is held back, the facts are those of now all the same. */
export function sentenceOf(
  picture: BoatPicture,
  reading: BoatReading,
  { plans, bond }: Told,
): BoatSentence {
  if (picture.kind === 'atAnchor' || reading.kind === 'atAnchor') {
    const recorded = reading.kind === 'atAnchor' ? reading.recorded : 0;
    return { kind: 'atAnchor', recorded, plans };
  }
  const side = sideOf(picture.lean);
  return { kind: 'sailing', side, fact: factOf(side, reading, bond), guessed: reading.guessed };
}

type Sailing = Extract<BoatReading, { kind: 'reading' }>;

function factOf(side: -1 | 0 | 1, reading: Sailing, bond: BondKind | null): BoatFact | null {
  const fact = factAbout(side, reading);
  const isTooMuchOfThem = fact?.kind === 'over' && fact.sphere === 'us' && bond === 'caredFor';
  return isTooMuchOfThem ? { kind: 'respite' } : fact;
}

function factAbout(side: -1 | 0 | 1, reading: Sailing): BoatFact | null {
  if (side === -1) return shortest(['us'], reading.lines);
  return side === 1 ? towardsUs(reading) : whenLevel(reading);
}

/** Of what pulls it there, the part that pulls more. */
function towardsUs({ balance, lines }: Sailing): BoatFact | null {
  const { over, short, shareOfUs } = balance;
  const pull = Math.max(short.others, short.me) * shareOfUs;
  return over > 0 && over >= pull ? crossed(['us'], lines) : shortest(['others', 'me'], lines);
}

function whenLevel({ spent, lines }: Sailing): BoatFact {
  if (mostlyElsewhere(spent)) return { kind: 'elsewhere' };
  if (lines.length === 0) return { kind: 'noLines' };
  const all = SPHERES.every((sphere) => lines.some((line) => line.sphere === sphere));
  return shortest(SPHERES, lines) ?? crossed(SPHERES, lines) ?? { kind: 'kept', all };
}

function mostlyElsewhere({ minutes }: Spent): boolean {
  return minutes.elsewhere * 2 > sumOf(minutes);
}

/** Among these, the sphere that is furthest below its floor; of two alike, the one named first. */
function shortest(spheres: readonly Sphere[], lines: readonly Measured[]): BoatFact | null {
  const below = lines
    .filter(({ sphere, direction, had, line }) => {
      return direction === 'floor' && spheres.includes(sphere) && had < line;
    })
    .sort(
      (a, b) =>
        a.had / a.line - b.had / b.line || spheres.indexOf(a.sphere) - spheres.indexOf(b.sphere),
    );
  return below[0] ? asFact('short', below[0]) : null;
}

/** Among these, the sphere that is furthest above its ceiling. */
function crossed(spheres: readonly Sphere[], lines: readonly Measured[]): BoatFact | null {
  const above = lines
    .filter((line) => spheres.includes(line.sphere) && isCrossed(line))
    .sort((a, b) => b.had / b.line - a.had / a.line);
  return above[0] ? asFact('over', above[0]) : null;
}

function asFact(kind: 'short' | 'over', { sphere, unit, had, line }: Measured): BoatFact {
  return { kind, sphere, unit, had, line };
}
