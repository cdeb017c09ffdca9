import { BOAT_DAYS, readingOf } from '../../domain/boat.ts';
import {
  sentenceOf,
  standingAfter,
  type BoatPicture,
  type BoatSentence,
} from '../../domain/boat-view.ts';
import type { Bond } from '../../domain/bond.ts';
import { sideOf } from '../../domain/lean.ts';
import { addDays, weekBegins, type Day } from '../../domain/time.ts';
import { daysSince, slotDayFrom, type PlanState } from '../../planning/index.ts';
import type { ToolbarPicture } from '../../platform/ports.ts';
import { loggedSoFar } from '../../storage/logged.ts';
import type { WriteTransaction } from '../../storage/schema.ts';
import { putSingle, single } from '../../storage/singles.ts';

/** What the boat shows and says, everywhere at once. */
export interface BoatSeen {
  readonly picture: BoatPicture;
  readonly sentence: BoatSentence;
}

/** Reads the boat and keeps how it stands, in the plan's transaction. */
export async function lookAtBoat(
  tx: WriteTransaction,
  state: PlanState,
  bond: Bond | null,
  today: Day,
): Promise<BoatSeen> {
  const { lines = [], settings } = state;
  const days = daysSince(state, addDays(today, 1 - BOAT_DAYS));
  const reading = readingOf(days, lines, today, bond !== null);
  const told = JSON.stringify([await loggedSoFar(tx), bond !== null, lines, settings.freeHours]);
  const before = await single(tx, 'boat');
  const standing = standingAfter(before, reading, { today, told });
  if (standing !== before) await putSingle(tx, 'boat', standing);
  const { picture } = standing;
  const plans = plansThisWeek(state, today);
  return {
    picture,
    sentence: sentenceOf(picture, reading, { plans, bond: bond?.bondKind ?? null }),
  };
}

/** Plans that lie in this calendar week from today on. */
function plansThisWeek({ subjects, weekStart = 1 }: PlanState, today: Day): number {
  const last = addDays(weekBegins(today, weekStart), 6);
  return subjects.filter(({ kind, rhythm }) => {
    const next = kind === 'plan' && rhythm.kind === 'at' ? slotDayFrom(rhythm, today) : null;
    return next !== null && next <= last;
  }).length;
}

/** The toolbar's picture: level where the boat is to keep still. */
export function toolbarPicture(picture: BoatPicture, stillBoat: boolean): ToolbarPicture {
  if (stillBoat) return 'level';
  if (picture.kind === 'atAnchor') return 'anchor';
  const side = sideOf(picture.lean);
  if (side === 0) return 'level';
  return side === 1 ? 'toUs' : 'away';
}
