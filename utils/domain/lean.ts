/** How the boat lies, from *us* taking most of the time to *us* getting least. */
export const LEANS = ['usALot', 'usALittle', 'level', 'awayALittle', 'awayALot'] as const;
export type Lean = (typeof LEANS)[number];

/** Height of the sail: a full one, a reefed one, a half one. */
export type Sail = 1 | 0.75 | 0.5;

/** Which faces are filled; a face without data is outlined. */
export interface Faces {
  readonly me: boolean;
  readonly us: boolean;
  readonly others: boolean;
}

/** From here on it leans a little, and a lot. */
const A_LITTLE = 0.15;
const A_LOT = 0.5;
/** It rights itself only once it is so far below. */
const HYSTERESIS = 0.05;

/** How far from level, 0 to 2. */
function degreeOf(lean: Lean): number {
  return Math.abs(LEANS.indexOf(lean) - LEANS.indexOf('level'));
}

/** The level of a lean in [−1, 1], positive towards us, as it follows on the one before. */
export function levelOf(lean: number, before: Lean | null = null): Lean {
  const isSameSide = before !== null && Math.sign(lean) === sideOf(before);
  const held = isSameSide ? degreeOf(before) : 0;
  const size = Math.abs(lean);
  const reaches = (from: number, degree: number): boolean =>
    size >= from - (held >= degree ? HYSTERESIS : 0);
  if (reaches(A_LOT, 2)) return lean > 0 ? 'usALot' : 'awayALot';
  if (reaches(A_LITTLE, 1)) return lean > 0 ? 'usALittle' : 'awayALittle';
  return 'level';
}

/** 1 towards us, −1 away from us, 0 level. */
export function sideOf(lean: Lean): -1 | 0 | 1 {
  if (lean === 'level') return 0;
  return lean === 'usALot' || lean === 'usALittle' ? 1 : -1;
}

/** The sail as it is drawn, of a sail from 0 to 1. */
export function drawnSail(sail: number): Sail {
  if (sail >= 0.75) return 1;
  return sail >= 0.4 ? 0.75 : 0.5;
}
