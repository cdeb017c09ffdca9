import { eachOnce } from '../../utils/exchange/likeness.ts';
import type { CardCandidate } from '../../utils/domain/importing.ts';
import { notebook } from '../../utils/storage/connection.ts';
import { stage } from '../../utils/storage/staging.ts';
import type { World } from './world.ts';

export const FILE = '22222222-2222-4222-8222-222222222222';

export function candidate(over: Partial<CardCandidate> = {}): CardCandidate {
  return { name: 'Ada', birthday: null, reaches: [], line: 1, ...over };
}

/** Lets these wait, as the page does that read them. */
export async function letWait(
  { now }: Pick<World, 'now'>,
  people: readonly CardCandidate[],
  id = FILE,
): Promise<void> {
  const read = { people: eachOnce(people), problems: [], furtherProblems: 0 };
  await stage(await notebook(), { id, at: now, read });
}
