import { fortnightsOf, type Fortnights } from '../../../domain/fortnight.ts';
import { readGoals } from '../goals.ts';

/** The fortnight of each goal in sight. */
export async function readFortnights(): Promise<Fortnights> {
  const { today, inSight } = await readGoals();
  return fortnightsOf(inSight, today);
}
