import { doorClock } from './e2e-door.ts';
import type { Ports } from './ports.ts';

export const browserClock: Ports['clock'] = {
  async read() {
    const real = { now: Date.now(), zone: Temporal.Now.timeZoneId() };
    return import.meta.env.MODE === 'e2e' ? doorClock(real) : real;
  },
};
