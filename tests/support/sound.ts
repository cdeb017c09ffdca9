import * as v from 'valibot';
import { expect } from 'vitest';
import { SHAPES } from '../../utils/app/background/door-shapes.ts';
import type { Boundary } from '../../utils/domain/boundary.ts';
import type { Goal } from '../../utils/domain/goal.ts';
import { readWords } from '../../utils/domain/record.ts';
import type { Person } from '../../utils/domain/person.ts';
import type { SelfCare } from '../../utils/domain/self-care.ts';
import type { DayTally } from '../../utils/domain/tally.ts';
import type { BadgeMark } from '../../utils/platform/ports.ts';
import { NEXT_LOOK, TICK } from '../../utils/platform/alarms.ts';
import { isRestorable, type Whole } from '../../utils/storage/whole.ts';
import type { NudgeRow, SubjectRow } from '../../utils/storage/schema.ts';

/** What a browser keeps and shows, a real one or another. */
interface Found {
  /** Null where there is no notebook. */
  readonly rows: Whole | null;
  readonly local: Readonly<Record<string, unknown>>;
  readonly badge: BadgeMark;
  readonly toasts: readonly string[];
  readonly alarms: readonly { readonly name: string }[];
}

interface Told {
  /** Where the worker was cut off. */
  readonly point: string;
  /** Somebody was erased, who took the reminders along. */
  readonly erases: boolean;
}

/** Everything that holds after any cut, once somebody has looked. */
export function isSound({ rows, local, badge, toasts, alarms }: Found, told: Told): void {
  const { point } = told;
  expect(local['unfinished'], `${point}: unfinished`).toBeUndefined();
  if (local['snapshot']) expect(isRestorable(local['snapshot'] as never), point).toBe(true);
  if (!rows) return expect([alarms, badge], `${point}: nothing is left`).toEqual([[], 'none']);
  const names = alarms.map(({ name }) => name).sort();
  expect(names, `${point}: alarms`).toEqual([NEXT_LOOK, TICK].sort());
  const paused = rows.singles.some((row) => (row as { name: string }).name === 'pause');
  const inbox = (rows.nudges as readonly NudgeRow[]).filter(({ open }) => open === 1);
  const mark = inbox.length > 0 ? 'dot' : 'none';
  expect(badge, `${point}: badge`).toBe(paused ? 'paused' : mark);
  const open = inbox.map(({ id }) => id);
  for (const id of toasts) expect(open, `${point}: toast`).toContain(id);
  fitTheDoor(rows, point);
  oneForEach(rows, point);
  counted(rows, told);
}

/** What is kept of what was typed would be let in again as it is. */
function fitTheDoor(rows: Whole, point: string): void {
  const fits = (name: keyof typeof SHAPES, id: string, changes: object) =>
    expect(v.is(SHAPES[name], { id, changes }), `${point}: ${JSON.stringify(changes)}`).toBe(true);
  for (const { id, words, circle, role, birthday, starred } of rows.people as readonly Person[]) {
    const { card: _, ...typed } = readWords(words) ?? {};
    fits('editPerson', id, { ...typed, circle, role, birthday, starred });
  }
  for (const { id, words, owner, lookAt } of rows.goals as readonly Goal[]) {
    fits('editGoal', id, { ...readWords(words), owner, lookAt });
  }
  for (const { id, words, careKind, minutes } of rows.cares as readonly SelfCare[]) {
    fits('editCare', id, { ...readWords(words), careKind, minutes });
  }
  for (const { id, words, line } of rows.boundaries as readonly Boundary[]) {
    const { sentence } = readWords(words) ?? {};
    if (line.kind === 'hours') {
      const { kind: _, ...drawn } = line;
      expect(v.is(SHAPES.setHoursLine, drawn), `${point}: a line`).toBe(true);
    } else fits(line.kind === 'clock' ? 'editClockLine' : 'editLimit', id, { sentence });
  }
}

/** No two for one occasion; whoever asks is known; who is kept comes round. */
function oneForEach(rows: Whole, point: string): void {
  const nudges = rows.nudges as readonly NudgeRow[];
  const subjects = rows.subjects as readonly SubjectRow[];
  const occasion = ({ subjectId, day, reason }: NudgeRow) =>
    JSON.stringify([subjectId, day, reason.occasion, 'offset' in reason ? reason.offset : 0]);
  const asked = nudges.filter(({ reason }) => reason.occasion !== 'snoozed');
  for (const [what, all] of Map.groupBy(asked, occasion)) {
    expect(all, `${point}: one for ${what}`).toHaveLength(1);
  }
  const open = nudges.filter((row) => row.open === 1);
  expect(new Set(open.map(({ subjectId }) => subjectId)).size, point).toBe(open.length);
  const known = new Set(subjects.map(({ id }) => id));
  for (const { subjectId } of open) expect(known, `${point}: subject`).toContain(subjectId);
  for (const { id } of rows.people as readonly Person[]) expect(known, point).toContain(id);
}

/** The counts are those of the rows; who was erased took the rows along, not the counts. */
function counted(rows: Whole, { erases, point }: Told): void {
  const nudges = (rows.nudges as readonly NudgeRow[]).filter(({ timed }) => !timed);
  for (const { day, raised, acted } of rows.tallies as readonly DayTally[]) {
    const ofDay = nudges.filter((row) => row.day === day);
    const done = ofDay.filter(({ state }) => state.kind === 'handled' && state.answer === 'done');
    const all = Object.values(raised).reduce((sum, count) => sum + count, 0);
    const found = { all: ofDay.length, acted: done.length };
    if (!erases) expect({ all, acted }, `${point}: the tally of ${day}`).toEqual(found);
    expect(all, `${point}: raised on ${day}`).toBeGreaterThanOrEqual(found.all);
    expect(acted, `${point}: acted on ${day}`).toBeGreaterThanOrEqual(found.acted);
  }
}
