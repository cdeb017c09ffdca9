import { BREAK_ID, type Subject } from '../../../utils/domain/subject.ts';
import { addDays, instantOf, MINUTE, wallTimeOf } from '../../../utils/domain/time.ts';
import type { Nudge } from '../../../utils/domain/nudge.ts';
import type { Response } from '../mind.ts';
import { BASELINES, FIRST_DAY, FIXED, INSTALLED_AT, ZONE } from '../parameters.ts';
import { Planner, type Without } from '../planner.ts';
import type { Ask, Happening, Policy } from '../policy.ts';
import { BREAK, CHECK_IN, CLOCK_LINE, CONTACTS, GOAL, type Minute } from '../subjects.ts';
import type { User } from '../world.ts';

const MIDNIGHT = instantOf(FIRST_DAY, '00:00', ZONE);
const atMinute = (minute: Minute) => MIDNIGHT + minute * MINUTE;

/** The real planner, called on events as the background calls it. */
export class OurPolicy implements Policy {
  readonly #planner: Planner;

  constructor(user: User, without: Without = {}) {
    this.#planner = new Planner(subjectsOf(user), without);
  }

  get wakeAt(): Minute {
    return Math.ceil((this.#planner.wakeAt - MIDNIGHT) / MINUTE);
  }

  happens(what: Happening, minute: Minute): readonly Ask[] {
    return asked(this.#hear(what, atMinute(minute)));
  }

  #hear(what: Happening, now: number): readonly Nudge[] {
    switch (what) {
      case 'active':
      case 'idle':
        return this.#planner.look(what, now);
      case 'away':
        return this.#planner.look('locked', now);
      case 'opened':
        return this.#planner.look('active', now, { popupOpened: true });
      case 'alarm':
        return this.#planner.wake(now);
      default:
        return what satisfies never;
    }
  }

  stands({ id }: Ask): boolean {
    return this.#planner.isOpen(id);
  }

  answer({ subject }: Ask, response: Response, minute: Minute): readonly Ask[] {
    const id = idOf(subject);
    const now = atMinute(minute);
    switch (response) {
      case 'acted':
        this.#planner.done(id, now, { minutes: minutesOf(subject) });
        break;
      case 'laterToday':
        this.#planner.later(id, 'today', now);
        break;
      case 'tomorrow':
        this.#planner.later(id, 'tomorrow', now);
        break;
      case 'notThisOne':
        this.#planner.notThisOne(id, now);
        break;
      case 'nothing':
        return [];
      default:
        return response satisfies never;
    }
    return asked(this.#planner.again(now));
  }

  logged(contact: number, day: number, minute: Minute): void {
    const told = { day: addDays(FIRST_DAY, day), minutes: minutesOf(contact) };
    this.#planner.done(idOf(contact), atMinute(minute), told);
  }
}

/** Only contacts have a length. */
function minutesOf(subject: number): number {
  return subject < CONTACTS ? FIXED.contactMinutes : 0;
}

const IDS = new Map([
  ...Array.from({ length: CONTACTS }, (_, contact) => {
    return [`contact-${String(contact).padStart(2, '0')}`, contact] as const;
  }),
  ['goal', GOAL] as const,
  ['check-in', CHECK_IN] as const,
  ['clock-line', CLOCK_LINE] as const,
  [BREAK_ID, BREAK] as const,
]);
const BY_PLACE = new Map([...IDS].map(([id, place]) => [place, id]));

function idOf(subject: number): string {
  return BY_PLACE.get(subject) ?? '';
}

function asked(nudges: readonly Nudge[]): readonly Ask[] {
  return nudges.map(({ id, subjectId }) => ({ id, subject: IDS.get(subjectId) ?? -1 }));
}

/** As the commands enter them on the first morning: 13 people, a goal, the line and the check-in. */
function subjectsOf(user: User): readonly Subject[] {
  const blank = {
    since: FIRST_DAY,
    setAt: instantOf(FIRST_DAY, INSTALLED_AT, ZONE),
    starred: false,
    lastDone: null,
    lastShown: null,
    unanswered: 0,
    rest: null,
    snooze: null,
  };
  const people = FIXED.cadences.map((n, contact): Subject => {
    const day = addDays(FIRST_DAY, -(user.lastContacts[contact] ?? 0));
    return {
      ...blank,
      id: idOf(contact),
      kind: 'person',
      sphere: 'others',
      order: contact,
      rhythm: { kind: 'every', n, unit: 'days' },
      lastDone: { day, at: Math.min(instantOf(day, '12:00', ZONE), blank.setAt) },
    };
  });
  const daily = { kind: 'daily' } as const;
  return [
    ...people,
    {
      ...blank,
      id: idOf(GOAL),
      kind: 'goal',
      sphere: 'me',
      order: GOAL,
      rhythm: { kind: 'on', rule: daily, time: wallTimeOf(BASELINES.morning), daysBefore: [] },
    },
    {
      ...blank,
      id: idOf(CHECK_IN),
      kind: 'checkIn',
      sphere: 'us',
      order: CHECK_IN,
      rhythm: {
        kind: 'at',
        on: { rule: { kind: 'weekly', days: [BASELINES.checkIn.weekday] } },
        time: wallTimeOf(BASELINES.checkIn.at),
        offsets: [0],
        inQuietHours: false,
      },
    },
    {
      ...blank,
      id: idOf(CLOCK_LINE),
      kind: 'clockLine',
      sphere: 'me',
      order: CLOCK_LINE,
      rhythm: {
        kind: 'at',
        on: { rule: daily },
        time: wallTimeOf(FIXED.lineAt),
        offsets: [-10, 10],
        inQuietHours: true,
      },
    },
  ];
}
