import type { Occasion, Reason } from '../domain/nudge.ts';
import type { Candidate } from './candidates.ts';

export function reasonOf({ due }: Candidate, occasion: Occasion): Reason {
  return { ...due.told, occasion };
}
