import {
  weekdaysOfLine,
  type Boundary,
  type ClockLineInput,
  type Limit,
} from '../../../domain/boundary.ts';
import { plainWords, readWords, type RecordId } from '../../../domain/record.ts';
import type { AtRhythm, SlotRule } from '../../../domain/rhythm.ts';
import { MINUTE, WEEKDAYS, addDays, instantOf, wallClockAt } from '../../../domain/time.ts';
import { isQuiet } from '../../../planning/index.ts';
import { dropFieldDrafts } from '../../../storage/drafts.ts';
import { openNudgesOf, putNudge } from '../../../storage/nudges.ts';
import { newSubject, putSubject } from '../../../storage/subjects.ts';
import { accept, newId, refuse, type Run, type Scene } from '../scene.ts';

/** Minutes before and after a clock line at which it is mentioned. */
const CLOCK_LINE_OFFSETS = [-10, 10] as const;

export const addClockLine: Run<'addClockLine'> = async (scene, input) => {
  if (!input.inQuietHours && ringsInQuietHours(scene, input)) return refuse('inQuietHours');
  const boundary = newBoundary(scene, input.sentence, {
    kind: 'clock',
    rhythm: clockRhythm(input),
  });
  await enterBoundary(scene, boundary);
  await scene.tx.objectStore('drafts').delete('addClockLine');
  return accept({ id: boundary.id });
};

export const editClockLine: Run<'editClockLine'> = async (scene, { id, changes }) => {
  const boundary = await scene.tx.objectStore('boundaries').get(id);
  if (boundary?.line.kind !== 'clock') return refuse('notFound');
  const { rhythm } = boundary.line;
  const after = afterChanges(inputOf(boundary, rhythm), changes);
  const moved = !isSameTime(rhythm, after);
  if (moved && !after.inQuietHours && ringsInQuietHours(scene, after)) {
    return refuse('inQuietHours');
  }
  const words = plainWords({ ...textOf(boundary), sentence: after.sentence });
  const changed = { ...boundary, updatedAt: scene.now, words };
  const confirmed = changes.inQuietHours === true && !rhythm.inQuietHours;
  if (moved) await withdrawOpen(scene, id);
  if (moved || confirmed) {
    await enterBoundary(scene, { ...changed, line: { kind: 'clock', rhythm: clockRhythm(after) } });
  } else {
    // Other words for the same times: what is on its way stays, and so does what was put off.
    await scene.tx.objectStore('boundaries').put(changed);
  }
  await scene.tx.objectStore('drafts').delete(`boundary.${id}`);
  return accept(null);
};

/** Quiet hours were confirmed for the times that were; for others it is asked anew. */
function afterChanges(before: ClockLineInput, changes: Partial<ClockLineInput>): ClockLineInput {
  const after = { ...before, ...changes };
  const stays = isSameTime(clockRhythm(before), after);
  const inQuietHours = changes.inQuietHours ?? (stays && before.inQuietHours);
  return { ...after, inQuietHours };
}

function isSameTime(rhythm: AtRhythm, input: ClockLineInput): boolean {
  const { time, on } = clockRhythm(input);
  return rhythm.time === time && JSON.stringify(rhythm.on) === JSON.stringify(on);
}

/** The time it spoke of is no longer the line's. */
async function withdrawOpen({ tx, now }: Scene, id: RecordId): Promise<void> {
  const open = await openNudgesOf(tx, id);
  await Promise.all(
    open.map((row) => putNudge(tx, { ...row, state: { kind: 'withdrawn', at: now } })),
  );
}

const FIRST_LIMIT: Limit = {
  kind: 'limit',
  area: null,
  firmness: null,
  standing: 'mine',
  reviewOn: null,
};

export const addLimit: Run<'addLimit'> = async (scene, { sentence }) => {
  const boundary = newBoundary(scene, sentence, FIRST_LIMIT);
  await enterBoundary(scene, boundary);
  await scene.tx.objectStore('drafts').delete('addLimit');
  return accept({ id: boundary.id });
};

export const editLimit: Run<'editLimit'> = async (scene, { id, changes }) => {
  const boundary = await scene.tx.objectStore('boundaries').get(id);
  if (boundary?.line.kind !== 'limit') return refuse('notFound');
  const { sentence, wordsIWouldUse, ...line } = changes;
  const text = textOf(boundary);
  await enterBoundary(scene, {
    ...boundary,
    updatedAt: scene.now,
    words: plainWords({
      sentence: sentence ?? text.sentence,
      wordsIWouldUse: wordsIWouldUse ?? text.wordsIWouldUse,
    }),
    line: { ...boundary.line, ...line },
  });
  await dropFieldDrafts(scene.tx, `boundary.${id}`, Object.keys(changes));
  return accept(null);
};

export function newBoundary(scene: Scene, sentence: string, line: Boundary['line']): Boundary {
  return {
    id: newId(),
    createdAt: scene.now,
    updatedAt: scene.now,
    words: plainWords({ sentence, wordsIWouldUse: '' }),
    line,
    sample: false,
  };
}

/** Writes it, and for a clock line the subject that rings. A limit never rings. */
export async function enterBoundary(scene: Scene, boundary: Boundary): Promise<void> {
  await scene.tx.objectStore('boundaries').put(boundary);
  if (boundary.line.kind !== 'clock') return;
  const { rhythm } = boundary.line;
  const known = await scene.tx.objectStore('subjects').get(boundary.id);
  if (known) {
    const { dormant: _, ...subject } = known;
    await putSubject(scene.tx, { ...subject, rhythm, setAt: scene.now, snooze: null });
    return;
  }
  const subject = await newSubject(scene.tx, {
    id: boundary.id,
    kind: 'clockLine',
    sphere: 'me',
    rhythm,
    since: scene.today,
    setAt: scene.now,
    starred: false,
    lastDone: null,
  });
  await putSubject(scene.tx, subject);
}

export function clockRhythm({ time, days, inQuietHours }: ClockLineInput): AtRhythm {
  const rule: SlotRule = days.length === 7 ? { kind: 'daily' } : { kind: 'weekly', days };
  return { kind: 'at', on: { rule }, time, offsets: CLOCK_LINE_OFFSETS, inQuietHours };
}

function inputOf(boundary: Boundary, rhythm: AtRhythm): ClockLineInput {
  const { time, inQuietHours } = rhythm;
  const days = weekdaysOfLine(rhythm);
  return { sentence: textOf(boundary).sentence, time, days, inQuietHours };
}

/** Whether any of its rings of a week falls into quiet hours. */
function ringsInQuietHours({ now, zone, settings }: Scene, input: ClockLineInput): boolean {
  const { day: today } = wallClockAt(now, zone);
  return WEEKDAYS.map((ahead) => addDays(today, ahead)).some((day) => {
    const at = instantOf(day, input.time, zone);
    if (!input.days.includes(wallClockAt(at, zone).weekday)) return false;
    return CLOCK_LINE_OFFSETS.some((offset) => isQuiet(settings, at + offset * MINUTE, zone));
  });
}

function textOf({ words }: Boundary) {
  return readWords(words) ?? { sentence: '', wordsIWouldUse: '' };
}
