import type { Plan, PlanInput } from '../../utils/domain/plan.ts';
import type { World } from './world.ts';

/** Thursday afternoon. */
export const COFFEE: PlanInput = {
  template: 'coffee',
  title: '',
  sphere: 'others',
  day: '2026-11-26',
  time: '15:00',
  minutes: 60,
  personId: null,
  careId: null,
  repeats: null,
  inQuietHours: false,
};

/** Every plan there is, as a line that tells when. */
export async function plansOf(world: World): Promise<string[]> {
  const rows = (await world.rows()).plans as readonly Plan[];
  return rows
    .filter(({ deletedAt }) => deletedAt === undefined)
    .map(({ when: { on, time } }) => {
      if ('day' in on) return `${on.day} ${time}`;
      const { rule, from, until = '', except = [] } = on;
      return `${rule.kind} ${from}..${until} ${time} but ${except.join()}`;
    })
    .sort();
}
