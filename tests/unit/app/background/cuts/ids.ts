import { vi } from 'vitest';

let next = 0;

/** Ids that come round the same in every run: from this number on. */
export function idsFrom(first: number): void {
  next = first;
  vi.spyOn(crypto, 'randomUUID').mockImplementation(() => {
    next += 1;
    return `00000000-0000-4000-8000-${String(next).padStart(12, '0')}` as const;
  });
}
