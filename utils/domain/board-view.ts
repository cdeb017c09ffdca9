import type { BondKind } from './bond.ts';
import type { PlanInput, PlanTemplate } from './plan.ts';
import type { RecordId } from './record.ts';
import type { TimeSphere } from './sphere.ts';
import { dayPartOf } from './tally.ts';
import { addDays, daysBetween, minutesOf, type Day, type WallTime } from './time.ts';

/** The rows of the board: what lies after 22:00 belongs to the evening. */
export const BOARD_PARTS = ['morning', 'afternoon', 'evening'] as const;
export type BoardPart = (typeof BOARD_PARTS)[number];

/**
 * How one time of a plan stands: ahead or under way; over, and asked about; answered either way; or
 * over for so long that nothing is asked any more.
 */
export type PlanStanding = 'ahead' | 'asking' | 'happened' | 'passed' | 'over';

/** One time of a plan, as it lies on the board. */
export interface BoardPlan {
  readonly id: RecordId;
  /** The day on the wall of its slot, by which commands know it. */
  readonly slot: Day;
  /** The logical day on which it lies. */
  readonly day: Day;
  readonly part: BoardPart;
  /** What it is called, with the present name. */
  readonly name: string;
  readonly standing: PlanStanding;
  readonly sample: boolean;
  /** As it would be entered, this time being the first. */
  readonly input: PlanInput;
}

export interface BoardDay {
  readonly day: Day;
  readonly isToday: boolean;
  /** By part of the day, each in the order of its times. */
  readonly plans: Readonly<Record<BoardPart, readonly BoardPlan[]>>;
}

/** What a plan can be with, or be. */
export interface PlanChoices {
  /** Null while nobody is chosen as the closest. */
  readonly bond: BondKind | null;
  /** What the user calls whoever is closest, or ''. */
  readonly usName: string;
  readonly people: readonly Named[];
  readonly cares: readonly (Named & { readonly minutes: number })[];
}

interface Named {
  readonly id: RecordId;
  readonly name: string;
}

export interface BoardView extends PlanChoices {
  readonly today: Day;
  /** The seven days of the calendar week, in its order. */
  readonly days: readonly BoardDay[];
}

/** One place of the board. */
export interface Cell {
  readonly day: Day;
  readonly part: BoardPart;
}

/** What comes before the day starts belongs to the evening of the day before. */
export function partOf(time: WallTime, dayStart: WallTime): BoardPart {
  if (time < dayStart) return 'evening';
  const part = dayPartOf(minutesOf(time));
  if (part !== 'night') return part;
  return time < NOON ? 'morning' : 'evening';
}

const NOON: WallTime = '12:00';
const PART_TIMES: Readonly<Record<BoardPart, WallTime>> = {
  morning: '10:00',
  afternoon: '15:00',
  evening: '19:30',
};
const LUNCH_TIME: WallTime = '12:30';

/** When something put into a part of the day begins unless it is said otherwise. */
export function timeIn(part: BoardPart, template: PlanTemplate): WallTime {
  return template === 'lunch' && part === 'afternoon' ? LUNCH_TIME : PART_TIMES[part];
}

const TEMPLATE_MINUTES: Readonly<Record<PlanTemplate, number>> = {
  coffee: 60,
  lunch: 60,
  eveningForTwo: 180,
  eveningOfMyOwn: 180,
  care: 30,
  own: 60,
};
const TEMPLATE_SPHERES: Readonly<Record<PlanTemplate, TimeSphere>> = {
  coffee: 'others',
  lunch: 'others',
  eveningForTwo: 'us',
  eveningOfMyOwn: 'me',
  care: 'me',
  own: 'me',
};

/** What a template brings along. An evening is one, wherever it was tapped. */
export function fromTemplate(template: PlanTemplate, { day, part }: Cell): PlanInput {
  const isEvening = template === 'eveningForTwo' || template === 'eveningOfMyOwn';
  return {
    template,
    title: '',
    sphere: TEMPLATE_SPHERES[template],
    day,
    time: timeIn(isEvening ? 'evening' : part, template),
    minutes: TEMPLATE_MINUTES[template],
    personId: null,
    careId: null,
    repeats: null,
    inQuietHours: false,
  };
}

/** Where a plan goes that is put into another cell: in its own part of the day it keeps its time. */
export function movedTo(
  { day, part, slot, input }: Pick<BoardPlan, 'day' | 'part' | 'slot' | 'input'>,
  cell: Cell,
): Pick<PlanInput, 'day' | 'time'> {
  if (cell.part !== part) return { day: cell.day, time: timeIn(cell.part, input.template) };
  // What lies after midnight stays after midnight, of the day it moves to.
  return { day: addDays(slot, daysBetween(day, cell.day)), time: input.time };
}

/** The cell beside one in a direction, or the same at an edge. */
export function cellBeside(
  days: readonly Day[],
  { day, part }: Cell,
  { across, down }: { readonly across: number; readonly down: number },
): Cell {
  const within = <Value>(all: readonly Value[], from: Value, by: number): Value => {
    const to = Math.max(0, Math.min(all.length - 1, all.indexOf(from) + by));
    return all[to] ?? from;
  };
  return { day: within(days, day, across), part: within(BOARD_PARTS, part, down) };
}
