import type { GoalText } from '../../../utils/domain/goal.ts';
import type { GoalView } from '../../../utils/domain/goal-view.ts';
import { addDays, type Day } from '../../../utils/domain/time.ts';

export const TODAY: Day = '2026-11-23';
export const ago = (days: number): Day => addDays(TODAY, -days);

/** A month-old goal of my own, in sight, ticked on three of the last four days. */
export function makeGoal(changes: Partial<GoalView> = {}, text: Partial<GoalText> = {}): GoalView {
  return {
    id: '00000000-0000-4000-8000-000000000001',
    text: {
      wish: 'Read more',
      obstacle: '',
      when: '',
      then: '',
      nextStep: '',
      needFromOther: '',
      ...text,
    },
    owner: 'mine',
    begun: ago(30),
    since: ago(30),
    lookAt: '09:00',
    inSight: true,
    archivedAt: null,
    sample: false,
    ticked: [ago(4), ago(3), ago(1)],
    ...changes,
  };
}

export function wished(wish: string, changes: Partial<GoalView> = {}): GoalView {
  return makeGoal({ id: `id-${wish}`, ...changes }, { wish });
}
