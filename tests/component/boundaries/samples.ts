import type { ClockLineView, LimitView } from '../../../utils/domain/boundary-view.ts';

/** A clock line as pages show it, seen from Monday noon in UTC. */
export function makeLine(changes: Partial<ClockLineView> = {}): ClockLineView {
  return {
    id: '00000000-0000-4000-8000-000000000001',
    sentence: 'Laptop shut',
    time: '18:30',
    days: [1, 2, 3, 4, 5],
    next: Date.parse('2026-11-24T18:30:00Z'),
    sample: false,
    ...changes,
  };
}

/** A limit of which nothing but the sentence was said. */
export function makeLimit(changes: Partial<LimitView> = {}): LimitView {
  return {
    id: '00000000-0000-4000-8000-000000000002',
    sentence: 'My phone is mine to read',
    wordsIWouldUse: '',
    area: null,
    firmness: null,
    standing: 'mine',
    reviewOn: null,
    reviewDue: false,
    onNewTab: false,
    ...changes,
  };
}
