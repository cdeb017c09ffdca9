/** How the boat lies, from *us* taking most of the time to *us* getting least. */
export const LEANS = ['usALot', 'usALittle', 'level', 'awayALittle', 'awayALot'] as const;
export type Lean = (typeof LEANS)[number];

/** Degrees about (80, 88). The left face is us, so leaning to us is negative; never beyond 16. */
export const LEAN_DEGREES: Readonly<Record<Lean, number>> = {
  usALot: -16,
  usALittle: -9,
  level: 0,
  awayALittle: 9,
  awayALot: 16,
};

/** Height of the sail: a full one, a reefed one, a half one. */
export type Sail = 1 | 0.75 | 0.5;

/** Which faces are filled; a face without data is outlined. */
export interface Faces {
  readonly me: boolean;
  readonly us: boolean;
  readonly others: boolean;
}

export const ALL_FACES: Faces = { me: true, us: true, others: true };
