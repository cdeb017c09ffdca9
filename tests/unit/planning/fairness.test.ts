import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Subject } from '../../../utils/domain/subject.ts';
import { addDays, daysBetween, type Day } from '../../../utils/domain/time.ts';
import { afterDone, afterNotThisOne, type PlanState } from '../../../utils/planning/index.ts';
import { holds } from '../../support/tried.ts';
import { at, carriedOut, makePerson, makeState, planAt, TODAY } from './make.ts';

const DAYS = 80;
const WAIT_MAX = 30;
/** The cap is never halved, as the promise says. */
const NEVER_HALVED = { since: '9999-12-31', cap: null, untold: null } as const;

const RESPONSES = ['done', 'silence', 'notThisOne'] as const;
type Response = (typeof RESPONSES)[number];

interface Known {
  readonly cadence: number;
  /** Null where nobody knows of a contact. */
  readonly daysAgo: number | null;
  readonly starred: boolean;
}

interface Given {
  readonly people: readonly Known[];
  /** Minutes after 08:00 and after 15:00 at which somebody comes back, in turn. */
  readonly returns: readonly (readonly [number, number])[];
  /** To one reminder after the other, in turn. */
  readonly responses: readonly Response[];
}

const given: fc.Arbitrary<Given> = fc.record({
  people: fc.array(
    fc.record({
      cadence: fc.oneof(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 730 })),
      daysAgo: fc.option(fc.integer({ min: 0, max: 800 })),
      starred: fc.boolean(),
    }),
    { minLength: 1, maxLength: 40, size: 'max' },
  ),
  returns: fc.array(fc.tuple(fc.nat(300), fc.nat(300)), { minLength: 1, maxLength: 7 }),
  responses: fc.array(fc.constantFrom(...RESPONSES), { minLength: 1, maxLength: 9 }),
});

/** Somebody's present occasion: the day from which they could be asked, until they are. */
type Waiting = Map<string, Day>;

/** Two returns a day, and after each of them how long who was asked first had waited. */
function live({ people, returns, responses }: Given, told: (days: number, id: string) => void) {
  const waiting: Waiting = firstOpenings(people);
  let state: PlanState = makeState(at('08:00'), { subjects: people.map(entered) });
  let asked = 0;
  for (let day = 0; day < DAYS; day += 1) {
    const [early, late] = returns[day % returns.length] ?? [0, 0];
    for (const now of [at('08:00', day) + early * 60_000, at('15:00', day) + late * 60_000]) {
      const presence = { ...state.presence, returnedAt: now, lastSeen: now };
      const before = { ...state, presence, backOff: NEVER_HALVED };
      const result = planAt(now, before);
      state = carriedOut(before, result, now);
      for (const { subjectId } of result.raise) {
        const today = addDays(TODAY, day);
        const opened = waiting.get(subjectId);
        if (opened !== undefined) told(daysBetween(opened, today), subjectId);
        waiting.delete(subjectId);
        const response = responses[asked % responses.length] ?? 'silence';
        asked += 1;
        state = answered(state, subjectId, response, { day: today, at: now });
        if (response === 'done') waiting.set(subjectId, opensAgain(state, subjectId, today));
      }
    }
  }
  for (const [id, opened] of waiting) told(daysBetween(opened, addDays(TODAY, DAYS - 1)), id);
}

/** From 90 % of the cadence, and no sooner than anybody was entered; without a known contact spread over it in order of entry. */
function firstOpenings(people: readonly Known[]): Waiting {
  return new Map(
    people.map(({ cadence, daysAgo }, order) => {
      if (daysAgo !== null)
        return [idOf(order), addDays(TODAY, Math.max(0, opensAfter(cadence) - daysAgo))];
      const alike = people.flatMap((each, place) => (each.cadence === cadence ? [place] : []));
      const place = alike.indexOf(order);
      return [idOf(order), addDays(TODAY, Math.floor((cadence * place) / alike.length))];
    }),
  );
}

function entered({ cadence, daysAgo, starred }: Known, order: number): Subject {
  const since = { since: TODAY, setAt: at('07:00'), order, starred };
  return makePerson(idOf(order), cadence, daysAgo, since);
}

function idOf(order: number): string {
  return `p${String(order).padStart(2, '0')}`;
}

function opensAfter(cadence: number): number {
  return Math.ceil((cadence * 9) / 10);
}

function opensAgain({ subjects }: PlanState, id: string, today: Day): Day {
  const rhythm = subjects.find((row) => row.id === id)?.rhythm;
  return addDays(today, opensAfter(rhythm?.kind === 'every' ? rhythm.n : 0));
}

function answered(
  state: PlanState,
  id: string,
  response: Response,
  done: { readonly day: Day; readonly at: number },
): PlanState {
  if (response === 'silence') return state;
  const after = (row: Subject): Subject =>
    response === 'done' ? afterDone(row, done) : afterNotThisOne(row, done.day);
  const answer = response === 'done' ? ('done' as const) : ('notThisOne' as const);
  return {
    ...state,
    subjects: state.subjects.map((row) => (row.id === id ? after(row) : row)),
    nudges: state.nudges.map((row) =>
      row.subjectId === id && row.day === done.day
        ? { ...row, state: { kind: 'handled', at: done.at, answer } }
        : row,
    ),
  };
}

it('with up to forty people of any cadence and two reminders a day, nobody open waits over 30 days for the first ask', () => {
  holds(
    fc.property(given, (each) => {
      live(each, (days, id) => {
        expect(days, id).toBeLessThanOrEqual(WAIT_MAX);
      });
    }),
    6,
  );
});
