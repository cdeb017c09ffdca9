import type { GlanceGoal, PopupGlance } from './glance.ts';
import { readWords } from './record.ts';
import type { EpochMs } from './time.ts';

/** A goal in sight as a row shows it. */
export interface GoalRowView {
  readonly goal: GlanceGoal;
  /** Its next step, else its wish. */
  readonly step: string;
}

/** The next clock line as a row shows it. */
export interface LineRowView {
  readonly sentence: string;
  readonly at: EpochMs;
}

/** The goals in sight; from the day's end on none is ticked yet. */
export function goalRowsOf(glance: PopupGlance | null, now: EpochMs): readonly GoalRowView[] {
  if (glance === null) return [];
  const dayIsOver = now >= glance.dayEnds;
  const steps = readWords(glance.words)?.goals ?? [];
  return glance.goals.map((goal, place) => ({
    goal: dayIsOver ? { ...goal, tickedToday: false } : goal,
    step: steps[place] ?? '',
  }));
}

/** The next clock line, or null once it has come. */
export function lineRowOf(glance: PopupGlance | null, now: EpochMs): LineRowView | null {
  if (!glance?.line || glance.line.at <= now) return null;
  return { sentence: readWords(glance.words)?.line ?? '', at: glance.line.at };
}
