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

/** Those present, who is furthest along their rhythm first, then those of whom no contact is known. */
export function closenessOf(people: readonly PersonView[]): readonly PersonPlace[] {
  return people
    .filter(({ archivedAt }) => archivedAt === null)
    .map((person) => ({ part: partOf(person), person }))
    .sort((one, other) => {
      const further = (other.part ?? -1) - (one.part ?? -1);
      return further || one.person.text.name.localeCompare(other.person.text.name);
    })
    .map(({ part, person: { id, text, sample, daysSince, dueIn, rhythm } }) => ({
      id,
      name: text.name,
      sample,
      place: part === null ? null : Math.min(BEYOND, part),
      daysSince,
      dueIn,
      rhythm,
    }));
}

/** How much of the rhythm has passed, by its own days. */
function partOf({ lastDay, daysSince, rhythm }: PersonView): number | null {
  if (lastDay === null || daysSince === null) return null;
  return Math.max(0, daysSince / cadenceDays(rhythm, lastDay));
}
