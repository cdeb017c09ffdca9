import type { GlanceCare } from '../../domain/glance.ts';
import type { NudgeId } from '../../domain/nudge.ts';
import { readWords } from '../../domain/record.ts';
import type { SelfCare } from '../../domain/self-care.ts';
import { daysBetween } from '../../domain/time.ts';
import type { ReadTransaction } from '../../storage/schema.ts';

/** Minutes of an activity that fits a break. */
const FITS = { min: 5, max: 10 } as const;

/** One activity of the user's own menu for this break; the next break offers the next one. */
export async function careForBreak(
  tx: ReadTransaction,
  nudgeId: NudgeId,
): Promise<GlanceCare | null> {
  const cares = (await tx.objectStore('cares').getAll())
    .filter(({ minutes, deletedAt }) => fits(minutes) && deletedAt === undefined)
    .sort((one, other) => one.createdAt - other.createdAt || (one.id < other.id ? -1 : 1));
  const chosen = cares[turnOf(nudgeId) % Math.max(1, cares.length)];
  return chosen ? careOf(chosen) : null;
}

function fits(minutes: number): boolean {
  return minutes >= FITS.min && minutes <= FITS.max;
}

function careOf({ words, minutes }: SelfCare): GlanceCare | null {
  const activity = readWords(words)?.activity ?? '';
  return activity === '' ? null : { activity, minutes };
}

const FIRST_DAY = '2026-01-01';

/** The day and the running number in a break's id, as one number that goes on. */
function turnOf(nudgeId: NudgeId): number {
  const [day = FIRST_DAY, number] = nudgeId.slice(nudgeId.indexOf(':') + 1).split('#');
  return Math.abs(daysBetween(FIRST_DAY, day) + (Number(number) || 0));
}
