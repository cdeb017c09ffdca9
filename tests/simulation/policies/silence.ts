import type { Policy } from '../policy.ts';

/** Nothing is ever said. */
export const silence = (): Policy => ({
  wakeAt: Infinity,
  happens: () => [],
  stands: () => false,
  answer: () => [],
  logged: () => undefined,
});
