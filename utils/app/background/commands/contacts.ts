import { LAST_TALKED_DAYS_AGO } from '../../../domain/person.ts';
import type { Moment } from '../../../domain/moment.ts';
import { DONE_WHEN, type DoneWhen, type Nudge } from '../../../domain/nudge.ts';
import { plainWords } from '../../../domain/record.ts';
import { nextDue, type Done } from '../../../domain/rhythm.ts';
import type { Subject } from '../../../domain/subject.ts';
import { addDays, type Day } from '../../../domain/time.ts';
import { afterDone } from '../../../planning/index.ts';
import { openNudgesOf, putNudge } from '../../../storage/nudges.ts';
import type { StoreName } from '../../../storage/names.ts';
import { presentSubject, putSubject } from '../../../storage/subjects.ts';
import { imagesOf } from '../../../storage/undo.ts';
import { accept, newId, presentPerson, refuse, type Run, type Scene } from '../scene.ts';

export const logContact: Run<'logContact'> = async (scene, { personId, when, note }) => {
  const [person, subject] = await Promise.all([
    presentPerson(scene, personId),
    presentSubject(scene.tx, personId),
  ]);
  if (!person || !subject) return refuse('notFound');
  const day = dayOf(scene, when, scene.today);
  if (day > scene.today) return refuse({ code: 'badField', field: 'when', problem: 'inTheFuture' });
  const open = await openNudgesOf(scene.tx, personId);
  const done = { day, estimated: when === 'thisWeek', note };
  const { undoId, next } = await recordDone(scene, subject, open, done);
  await scene.tx.objectStore('drafts').delete(`log.${personId}`);
  return accept({ undoId, nextDue: next ?? scene.today });
};

/** The logical day an answer stands for, counted from the day it is about. */
export function dayOf(_scene: Scene, when: DoneWhen | Day, about: Day): Day {
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
interface WhatWasDone {
  readonly day: Day;
  readonly estimated: boolean;
  readonly note: string;
  readonly minutes?: number;
}

/** Writes the moment, moves the due day, closes every open nudge of the subject; all of it can be taken back. */
export async function recordDone(
  scene: Scene,
  subject: Subject,
  open: readonly Nudge[],
  done: WhatWasDone,
): Promise<{ undoId: string; next: Day | null }> {
  const moment = momentOf(scene, subject, done);
  const counted = actedDays(open);
  const keys: [StoreName, string][] = [
    ['moments', moment.id],
    ['subjects', subject.id],
    ...open.map(({ id }): [StoreName, string] => ['nudges', id]),
    ...counted.map((day): [StoreName, string] => ['tallies', day]),
  ];
  const images = await imagesOf(scene.tx, keys);
  const settledSubject = afterDone(subject, { day: done.day, at: scene.now } satisfies Done);
  await scene.tx.objectStore('moments').put(moment);
  await putSubject(scene.tx, settledSubject);
  await Promise.all(
    open.map((row) =>
      putNudge(scene.tx, { ...row, state: { kind: 'handled', at: scene.now, answer: 'done' } }),
    ),
  );
  for (const day of counted) await countActed(scene, day);
  const next = nextDayOf(settledSubject);
  const undoId = newId();
  const settled = { nextDue: next, today: scene.today };
  await scene.tx
    .objectStore('undo')
    .put({ id: undoId, at: scene.now, subjectId: subject.id, settled, images });
  return { undoId, next };
}

export function momentOf(scene: Scene, subject: Subject, done: WhatWasDone): Moment {
  return {
    id: newId(),
    createdAt: scene.now,
    updatedAt: scene.now,
    words: plainWords({ note: done.note }),
    sphere: subject.sphere,
    at: scene.now,
    zone: scene.zone,
    day: done.day,
    minutes: done.minutes ?? null,
    subjectId: subject.id,
    estimated: done.estimated,
  };
}

function nextDayOf({ rhythm, lastDone }: Subject): Day | null {
  return rhythm.kind === 'every' && lastDone ? nextDue(rhythm, lastDone.day) : null;
}

/** The days on which something untimed was raised and is now acted on. */
export function actedDays(open: readonly Nudge[]): Day[] {
  return [...new Set(open.filter((row) => !row.timed).map((row) => row.day))];
}

export async function countActed({ tx }: Scene, day: Day): Promise<void> {
  const tally = await tx.objectStore('tallies').get(day);
  if (tally) await tx.objectStore('tallies').put({ ...tally, acted: tally.acted + 1 });
}
