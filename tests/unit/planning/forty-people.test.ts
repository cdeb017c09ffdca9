import { describe, expect, it } from 'vitest';
import { addDays } from '../../../utils/domain/time.ts';
import { at, carriedOut, makePerson, makeState, planAt, TODAY } from './make.ts';

const CADENCES = [7, 30, 120, 365] as const;
const DAYS = 90;

/** Days each first ask waited after its subject opened, and who still waits for more than 30 days. */
function liveWithForty(answers: boolean): { waits: number[]; waiting: string[] } {
  const subjects = Array.from({ length: 40 }, (_, order) =>
    makePerson(`p${String(order).padStart(2, '0')}`, CADENCES[order % 4] ?? 7, 400, { order }),
  );
  const openedOn = new Map(subjects.map(({ id }) => [id, 0]));
  const waits: number[] = [];
  const neverHalved = { since: '9999-12-31', cap: null, untold: null };
  let state = makeState(at('09:00'), { subjects, backOff: neverHalved });
  for (let day = 0; day < DAYS; day += 1) {
    for (const time of ['09:00', '13:00']) {
      const now = at(time, day);
      state = { ...state, presence: { ...state.presence, returnedAt: now, lastSeen: now } };
      const result = planAt(now, state);
      // The cap not halved, as the promise says.
      state = { ...carriedOut(state, result, now), backOff: neverHalved };
      for (const { subjectId } of result.raise) {
        waits.push(...[openedOn.get(subjectId) ?? []].flat().map((opened) => day - opened));
        openedOn.delete(subjectId);
        if (!answers) continue;
        const lastDone = { day: addDays(TODAY, day), at: now };
        state = {
          ...state,
          subjects: state.subjects.map((row) =>
            row.id === subjectId ? { ...row, lastDone } : row,
          ),
          nudges: state.nudges.filter((row) => row.subjectId !== subjectId),
        };
        const cadence = CADENCES[Number(subjectId.slice(1)) % 4] ?? 7;
        openedOn.set(subjectId, day + Math.ceil(cadence * 0.9));
      }
    }
  }
  const waiting = [...openedOn].filter(([, opened]) => opened < DAYS - 30).map(([id]) => id);
  return { waits, waiting };
}

describe('With forty people and two reminders a day', () => {
  it.each([
    ['always', true],
    ['never', false],
  ])('answered %s, nobody open waits over 30 days for the first ask', (_, answers) => {
    const { waits, waiting } = liveWithForty(answers);
    expect(waiting).toEqual([]);
    expect(waits.length).toBeGreaterThanOrEqual(40);
    expect(Math.max(...waits)).toBeLessThanOrEqual(30);
  });
});
