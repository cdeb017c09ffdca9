import type { GlancePerson } from './glance.ts';
import type { Reach } from './person.ts';
import type { Day } from './time.ts';

/** The person on the card, as it shows them. */
export interface HelloPerson extends GlancePerson {
  readonly reaches: readonly Reach[];
  /** For an advisor or a coach: "good to ask about …", or ''. */
  readonly askAbout: string;
  readonly today: Day;
}
