import type { Glance, GlanceCard, Settled } from '../../../utils/domain/glance.ts';
import { plainWords } from '../../../utils/domain/record.ts';
import { HOUR } from '../../../utils/domain/time.ts';

export function reminder(name: string, daysSince = 8): GlanceCard {
  return {
    kind: 'reminder',
    subjectId: name,
    subjectKind: 'person',
    nudgeId: null,
    reason: { rule: 'every', occasion: 'opened', daysSince, cadenceDays: 7 },
    timesLater: 0,
  };
}

export interface Row {
  name?: string;
  settled?: Settled | null;
  today?: string;
}

/** A row as the plan writes it; a person is called as their id is. */
export function glanceOf(
  card: GlanceCard,
  { now, writtenAt, ...row }: Row & { now: number; writtenAt: number },
): Glance {
  const { name = card.kind === 'reminder' ? card.subjectId : '', settled = null } = row;
  return {
    surface: 'popup',
    writtenAt,
    validUntil: now + HOUR,
    today: row.today ?? '2026-11-24',
    card,
    settled,
    goals: [],
    line: null,
    dayEnds: now + HOUR,
    person: null,
    words: plainWords({ name, reaches: [], askAbout: '', settledName: name, goals: [], line: '' }),
  };
}
