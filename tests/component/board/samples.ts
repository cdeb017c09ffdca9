import {
  BOARD_PARTS,
  fromTemplate,
  type BoardDay,
  type BoardPlan,
  type PlanChoices,
} from '../../../utils/domain/board-view.ts';
import { addDays } from '../../../utils/domain/time.ts';

/** A Wednesday. */
export const TODAY = '2026-11-25';

/** An hour of one's own on Wednesday afternoon. */
export function makePlan({ input, ...over }: Partial<BoardPlan> = {}): BoardPlan {
  const { day = TODAY, part = 'afternoon', name = 'Piano' } = over;
  return {
    id: 'piano',
    slot: day,
    day,
    part,
    name,
    standing: 'ahead',
    sample: false,
    input: { ...fromTemplate('own', { day, part }), title: name, ...input },
    ...over,
  };
}

/** From Monday to Sunday, with these plans. */
export function makeDays(plans: readonly BoardPlan[] = []): BoardDay[] {
  return Array.from({ length: 7 }, (_, ahead) => {
    const day = addDays('2026-11-23', ahead);
    const within = BOARD_PARTS.map((part) => [
      part,
      plans.filter((plan) => plan.day === day && plan.part === part),
    ]);
    return {
      day,
      isToday: day === TODAY,
      plans: Object.fromEntries(within) as BoardDay['plans'],
    };
  });
}

export const CHOICES: PlanChoices = {
  bond: 'partner',
  usName: 'Lee',
  people: [
    { id: 'mina', name: 'Mina' },
    { id: 'ruth', name: 'Ruth' },
  ],
  cares: [
    { id: 'bath', name: 'A bath', minutes: 30 },
    { id: 'walk', name: 'A long walk', minutes: 60 },
  ],
};
