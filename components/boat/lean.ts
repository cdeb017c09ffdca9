import type { BoatPicture } from '../../utils/domain/boat-view.ts';
import type { Faces, Lean, Sail } from '../../utils/domain/lean.ts';

/** Degrees about (80, 88). The left face is us, so leaning to us is negative; never beyond 16. */
export const LEAN_DEGREES: Readonly<Record<Lean, number>> = {
  usALot: -16,
  usALittle: -9,
  level: 0,
  awayALittle: 9,
  awayALot: 16,
};

export const ALL_FACES: Faces = { me: true, us: true, others: true };

/** The picture as the boat's own properties. */
export function drawnAs(picture: BoatPicture): {
  readonly anchored: boolean;
  readonly lean: Lean;
  readonly sail: Sail;
  readonly faces: Faces;
} {
  if (picture.kind === 'atAnchor') {
    return { anchored: true, lean: 'level', sail: 1, faces: ALL_FACES };
  }
  const { lean, sail, faces } = picture;
  return { anchored: false, lean, sail, faces };
}
