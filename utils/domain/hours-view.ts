import type { BondKind } from './bond.ts';
import type { HoursLine, LineDirection, LineUnit } from './boundary.ts';
import type { Measured } from './hours-line.ts';
import type { RecordId } from './record.ts';
import type { Sphere } from './sphere.ts';

/** What a line is about; there is one line of each. */
export type LineKind = `${LineDirection}.${Sphere}`;
export const LINE_KINDS = [
  'ceiling.us',
  'floor.me',
  'floor.others',
  'floor.us',
  'ceiling.me',
  'ceiling.others',
] as const satisfies readonly LineKind[];

/** An hours line as its page shows it, and what there was of it in this calendar week. */
export interface HoursLineView extends Measured {
  readonly id: RecordId;
  readonly kind: LineKind;
  readonly amount: number;
  readonly sample: boolean;
}

export interface HoursView {
  /** Decides the wording; null for nobody, and then nothing is about us. */
  readonly bond: BondKind | null;
  /** What the user calls whoever is closest; '' for plain "Us". */
  readonly usName: string;
  /** In the order of `LINE_KINDS`. */
  readonly lines: readonly HoursLineView[];
}

/** A line while it is typed: the amount is as it stands in the field. */
export interface HoursTyped {
  readonly amount: string;
  readonly unit: LineUnit;
}

/** A new line while it is typed; null until it is chosen what it is about. */
export interface HoursDraft extends HoursTyped {
  readonly kind: LineKind | null;
}

export const NO_HOURS_DRAFT: HoursDraft = { kind: null, amount: '', unit: 'hours' };

export function lineKindOf({ direction, sphere }: Pick<HoursLine, 'direction' | 'sphere'>) {
  return `${direction}.${sphere}` as const satisfies LineKind;
}

/** Each kind with its direction and its kind of time. */
const PARTS: Readonly<Record<LineKind, Pick<HoursLine, 'direction' | 'sphere'>>> = {
  'ceiling.us': { direction: 'ceiling', sphere: 'us' },
  'floor.me': { direction: 'floor', sphere: 'me' },
  'floor.others': { direction: 'floor', sphere: 'others' },
  'floor.us': { direction: 'floor', sphere: 'us' },
  'ceiling.me': { direction: 'ceiling', sphere: 'me' },
  'ceiling.others': { direction: 'ceiling', sphere: 'others' },
};

export function partsOfKind(kind: LineKind): Pick<HoursLine, 'direction' | 'sphere'> {
  return PARTS[kind];
}

/** The kinds of which there is no line yet: those that are offered at once, and the other directions. */
export interface OfferedKinds {
  readonly first: readonly LineKind[];
  readonly more: readonly LineKind[];
}

const FIRST = 3;

export function offeredKinds({ bond, lines }: HoursView): OfferedKinds {
  const isOpen = (kind: LineKind) =>
    lines.every((line) => line.kind !== kind) && (bond !== null || PARTS[kind].sphere !== 'us');
  const first = LINE_KINDS.slice(0, FIRST).filter(isOpen);
  return {
    // Of somebody cared for, what is for oneself comes first.
    first: bond === 'caredFor' ? first.toSorted(byOwnFirst) : first,
    more: LINE_KINDS.slice(FIRST).filter(isOpen),
  };
}

function byOwnFirst(one: LineKind, other: LineKind): number {
  return Number(PARTS[one].sphere === 'us') - Number(PARTS[other].sphere === 'us');
}
