import type { Birthday, Circle, Person, PersonText, Reach, Role } from './person.ts';
import type { RecordId } from './record.ts';
import type { EveryRhythm } from './rhythm.ts';
import type { Day, EpochMs } from './time.ts';

/** A person as pages show them. Days count from the logical day of today. */
export interface PersonView {
  readonly id: RecordId;
  readonly text: PersonText;
  readonly circle: Person['circle'];
  readonly role: Person['role'];
  readonly birthday: Person['birthday'];
  readonly starred: boolean;
  readonly sample: boolean;
  readonly archivedAt: EpochMs | null;
  readonly rhythm: EveryRhythm;
  /** True while the rhythm is the circle's own. */
  readonly rhythmOfCircle: boolean;
  readonly lastDay: Day | null;
  readonly daysSince: number | null;
  /** Days until the next birthday, 0 on the day; null while it is not known. */
  readonly birthdayIn: number | null;
  /** A way to reach them was just tried: did it work? */
  readonly reachedFor: boolean;
  /** Days until one whole rhythm has passed: 0 today, negative before; null while no contact is known. */
  readonly dueIn: number | null;
}

export interface ContactView {
  readonly id: RecordId;
  readonly daysAgo: number;
  readonly estimated: boolean;
  readonly note: string;
}

/** What can be changed of a person, one field or several; a missing one stays as it is. */
export interface PersonChanges {
  readonly name?: string;
  readonly note?: string;
  readonly goodToAskAbout?: string;
  readonly reaches?: readonly Reach[];
  readonly circle?: Circle;
  readonly role?: Role | null;
  /** Null goes back to the circle's own rhythm. */
  readonly rhythm?: EveryRhythm | null;
  readonly birthday?: Birthday | null;
  readonly starred?: boolean;
}
