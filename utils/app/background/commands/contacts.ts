import { LAST_TALKED_DAYS_AGO } from '../../../domain/person.ts';
import type { Moment } from '../../../domain/moment.ts';
import { DONE_WHEN, isFurther, type DoneWhen, type Nudge } from '../../../domain/nudge.ts';
import { plainWords, type RecordId } from '../../../domain/record.ts';
import { nextDue, type Done } from '../../../domain/rhythm.ts';
import type { TimeSphere } from '../../../domain/sphere.ts';
import type { Subject } from '../../../domain/subject.ts';
import { addDays, type Day } from '../../../domain/time.ts';
import { afterDone } from '../../../planning/index.ts';
import { enterMoment } from '../../../storage/moments.ts';
import { openNudgesOf } from '../../../storage/nudges.ts';
import { dropReachingOf } from '../../../storage/reaching.ts';
import type { UndoStep } from '../../../storage/schema.ts';
import { presentSubject } from '../../../storage/subjects.ts';
import { undoEntriesOf } from '../../../storage/undo.ts';
import { accept, newId, presentPerson, refuse, type Run, type Scene } from '../scene.ts';
import { closeNudges, keepUndo, writeAnswered } from './undoable.ts';

export const logContact: Run<'logContact'> = async (scene, { personId, when, note }) => {
  const [person, subject] = await Promise.all([
    presentPerson(scene, personId),
    presentSubject(scene.tx, personId),
  ]);
  if (!person || !subject) return refuse('notFound');
  const day = dayOf(when, scene.today);
  if (day > scene.today) return refuse({ code: 'badField', field: 'when', problem: 'inTheFuture' });
  const open = await openNudgesOf(scene.tx, personId);
  const done = { day, estimated: when === 'thisWeek', note };
  const { undoId, next } = await recordDone(scene, subject, open, done);
  await scene.tx.objectStore('drafts').delete(`log.${personId}`);
  await dropReachingOf(scene.tx, personId);
  return accept({ undoId, nextDue: next ?? scene.today });
};

/** The logical day an answer stands for, counted from the day it is about. */
export function dayOf(when: DoneWhen | Day, about: Day): Day {
  if (!isDoneWhen(when)) return when;
  switch (when) {
    case 'today':
      return about;
    case 'yesterday':
      return addDays(about, -1);
    case 'thisWeek':
      return addDays(about, -(LAST_TALKED_DAYS_AGO.thisWeek ?? 0));
    default:
      return when satisfies never;
  }
}

function isDoneWhen(value: string): value is DoneWhen {
  return (DONE_WHEN as readonly string[]).includes(value);
}

/** What was done: the day it counts for, and its length where it has one. */
export interface WhatWasDone {
  readonly day: Day;
  readonly estimated: boolean;
  readonly note: string;
  readonly minutes?: number;
  readonly evening?: boolean;
  /** Where its time went; the subject's own unless said otherwise. */
  readonly sphere?: TimeSphere;
}

/** Writes the moment, moves the due day, closes every open nudge of the subject; all of it can be taken back, with whatever else was done. */
export async function recordDone(
  scene: Scene,
  subject: Subject,
  open: readonly Nudge[],
  done: WhatWasDone,
  also: readonly UndoStep[] = [],
): Promise<{ id: RecordId; undoId: RecordId; next: Day | null }> {
  const moment = momentOf(scene, subject, done);
  const told: Done = { day: done.day, at: scene.now };
  const known = await knownApart(scene, subject);
  const settledSubject = afterDone(subject, told);
  await enterMoment(scene.tx, moment);
  const fields = await writeAnswered(scene, subject, settledSubject);
  const nudges = await closeNudges(scene, open, {
    kind: 'handled',
    at: scene.now,
    answer: 'done',
  });
  const acted = await countActed(scene, open);
  const next = nextDayOf(settledSubject);
  const undoId = await keepUndo(scene, {
    subjectId: subject.id,
    settled: { nextDue: next },
    steps: [
      { kind: 'dropMoment', id: moment.id, done: told, known },
      ...fields,
      ...also,
      ...nudges,
      ...acted,
    ],
  });
  return { id: moment.id, undoId, next };
}

/** The last contact that stays known whatever is taken back: not one told by a moment that still can be. */
async function knownApart({ tx }: Scene, { id, lastDone }: Subject): Promise<Done | null> {
  const steps = (await undoEntriesOf(tx, id)).flatMap((entry) => entry.steps);
  const teller = steps
    .filter((step) => step.kind === 'dropMoment')
    .find(({ done }) => lastDone !== null && done.day === lastDone.day && done.at === lastDone.at);
  return teller ? teller.known : lastDone;
}

/** Who or what a moment is about, and where its time went. */
interface About {
  readonly id: RecordId | null;
  readonly sphere: TimeSphere;
}

export function momentOf(scene: Scene, about: About, done: WhatWasDone): Moment {
  return {
    id: newId(),
    createdAt: scene.now,
    updatedAt: scene.now,
    words: plainWords({ note: done.note }),
    sphere: done.sphere ?? about.sphere,
    at: scene.now,
    zone: scene.zone,
    day: done.day,
    minutes: done.minutes ?? null,
    ...(done.evening ? { evening: true } : {}),
    subjectId: about.id,
    estimated: done.estimated,
  };
}

function nextDayOf({ rhythm, lastDone }: Subject): Day | null {
  return rhythm.kind === 'every' && lastDone ? nextDue(rhythm, lastDone.day) : null;
}

/** Counts every untimed one on the day on which it was raised. */
export async function countActed({ tx }: Scene, nudges: readonly Nudge[]): Promise<UndoStep[]> {
  const counted: UndoStep[] = [];
  for (const { day } of nudges.filter((row) => !row.timed && !isFurther(row))) {
    const tally = await tx.objectStore('tallies').get(day);
    if (!tally) continue;
    await tx.objectStore('tallies').put({ ...tally, acted: tally.acted + 1 });
    counted.push({ kind: 'uncountActed', day });
  }
  return counted;
}
