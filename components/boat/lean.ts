import type { Faces, Lean } from '../../utils/domain/lean.ts';

/** Degrees about (80, 88). The left face is us, so leaning to us is negative; never beyond 16. */
export const LEAN_DEGREES: Readonly<Record<Lean, number>> = {
  usALot: -16,
  usALittle: -9,
  level: 0,
  awayALittle: 9,
  awayALot: 16,
};

export const ALL_FACES: Faces = { me: true, us: true, others: true };
