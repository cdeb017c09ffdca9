import type { PersonView } from './person-view.ts';
import type { RecordId } from './record.ts';
import { cadenceDays, type EveryRhythm } from './rhythm.ts';

/** One person between the last contact and when they come round. Nobody is counted or ranked. */
export interface PersonPlace {
  readonly id: RecordId;
  readonly name: string;
  readonly sample: boolean;
  /** 0 just now, 1 comes round, at most `BEYOND`; null while no contact is known. */
  readonly place: number | null;
  readonly daysSince: number | null;
  readonly dueIn: number | null;
  readonly rhythm: EveryRhythm;
}

/** Where the line ends: further away is all the same. */
export const BEYOND = 1.5;
/** People that are drawn before the others fold away. */
export const PEOPLE_SHOWN = 15;

/** Those present, who comes round soonest first, then those of whom no contact is known. */
export function closenessOf(people: readonly PersonView[]): readonly PersonPlace[] {
  return people
    .filter(({ archivedAt }) => archivedAt === null)
    .map(placeOf)
    .sort((one, other) => {
      const [a, b] = [one.place ?? -1, other.place ?? -1];
      const [soon, late] = [one.dueIn ?? 1e6, other.dueIn ?? 1e6];
      return b - a || soon - late || one.name.localeCompare(other.name);
    });
}

function placeOf({ id, text, sample, lastDay, daysSince, dueIn, rhythm }: PersonView): PersonPlace {
  const part =
    lastDay === null || daysSince === null ? null : daysSince / cadenceDays(rhythm, lastDay);
  return {
    id,
    name: text.name,
    sample,
    place: part === null ? null : Math.min(BEYOND, Math.max(0, part)),
    daysSince,
    dueIn,
    rhythm,
  };
}
