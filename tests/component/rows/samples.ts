import type { GlanceGoal } from '../../../utils/domain/glance.ts';
import type { GoalRowView } from '../../../utils/domain/rows-view.ts';

/** A goal a month old, ticked on four days of the last seven. */
export function makeRow(step: string, changes: Partial<GlanceGoal> = {}): GoalRowView {
  return {
    step,
    goal: {
      id: `id-${step}`,
      sphere: 'me',
      tickedToday: false,
      days: ['reserve', 'done', 'done', 'reserve', 'done', 'done', 'open'],
      done: 9,
      of: 14,
      slipped: false,
      ...changes,
    },
  };
}
