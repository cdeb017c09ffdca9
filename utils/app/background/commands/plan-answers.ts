import {
  PLAN_DAYS_BACK,
  answerOn,
  isEvening,
  type Plan,
  type PlanAnswer,
} from '../../../domain/plan.ts';
import type { Nudge } from '../../../domain/nudge.ts';
import type { RecordId } from '../../../domain/record.ts';
import { addDays, instantOf, logicalDay, type Day } from '../../../domain/time.ts';
import { occurrencesOf, slotDayFrom } from '../../../planning/index.ts';
import { enterMoment } from '../../../storage/moments.ts';
import { openNudgesOf } from '../../../storage/nudges.ts';
import type { UndoStep } from '../../../storage/schema.ts';
import { presentSubject } from '../../../storage/subjects.ts';
import { accept, refuse, type Run, type Scene } from '../scene.ts';
import { momentOf, recordDone, type WhatWasDone } from './contacts.ts';
import { withAnswer } from './plan-records.ts';
import { planOn } from './plans.ts';
import { closeNudges, keepUndo, writeAnswered } from './undoable.ts';

export const answerPlan: Run<'answerPlan'> = async (scene, { id, day, happened }) => {
  const plan = await planOn(scene, id, day);
  if (plan === null) return refuse('notFound');
  if (answerOn(plan, day) !== null) return refuse('alreadyAnswered');
  const { now, today, zone, settings } = scene;
  const starts = instantOf(day, plan.when.time, zone);
  if (starts > now) return refuse({ code: 'badField', field: 'day', problem: 'inTheFuture' });
  const on = logicalDay(starts, zone, settings.dayStart);
  // What was said of times of long ago is forgotten: none of them is logged twice.
  if (on < addDays(today, -PLAN_DAYS_BACK)) return refuse('tooLate');
  const open = await openNudgesOf(scene.tx, id);
  if (!happened) return accept({ undoId: await passed(scene, plan, day, open) });
  const { undoId } = await happenedOn(scene, plan, day, open, {
    day: on,
    estimated: false,
    note: '',
  });
  return accept({ undoId });
};

/** It happened: logged with its time, and with whom it was. */
export async function happenedOn(
  scene: Scene,
  plan: Plan,
  slot: Day,
  open: readonly Nudge[],
  told: WhatWasDone,
): Promise<{ readonly undoId: RecordId; readonly next: Day | null }> {
  const { sphere, minutes, when, personId } = plan;
  const done = { ...told, sphere, minutes, evening: isEvening(when.time, minutes) };
  const steps = await writeAnswer(scene, plan, slot, true);
  const person = personId === null ? null : await presentSubject(scene.tx, personId);
  if (person) {
    const waiting = await openNudgesOf(scene.tx, person.id);
    const also = [...steps, ...(await withoutLater(scene, plan, slot))];
    return recordDone(scene, person, [...open, ...waiting], done, also);
  }
  const subject = await presentSubject(scene.tx, plan.id);
  if (subject) return recordDone(scene, subject, open, done, steps);
  // Nothing rings for it any more.
  const moment = momentOf(scene, { id: plan.id, sphere }, done);
  await enterMoment(scene.tx, moment);
  const undoId = await keepUndo(scene, {
    subjectId: plan.id,
    settled: { nextDue: null },
    steps: [
      {
        kind: 'dropMoment',
        id: moment.id,
        done: { day: told.day, at: scene.now },
        known: null,
      },
      ...steps,
    ],
  });
  return { undoId, next: null };
}

/** Put off, the latest of its times would come again: it is answered, and does not. */
async function withoutLater(scene: Scene, plan: Plan, slot: Day): Promise<UndoStep[]> {
  const subject = await presentSubject(scene.tx, plan.id);
  if (!subject?.snooze) return [];
  const next = slotDayFrom(plan.when, addDays(slot, 1));
  const isLatest = next === null || instantOf(next, plan.when.time, scene.zone) > scene.now;
  return isLatest ? writeAnswered(scene, subject, { ...subject, snooze: null }) : [];
}

/** It did not, and nothing is made of that. */
async function passed(scene: Scene, plan: Plan, day: Day, open: readonly Nudge[]) {
  const steps = [
    ...(await writeAnswer(scene, plan, day, false)),
    ...(await withoutLater(scene, plan, day)),
  ];
  const closed = await closeNudges(scene, open, {
    kind: 'handled',
    at: scene.now,
    answer: 'notThisOne',
  });
  return keepUndo(scene, { subjectId: plan.id, settled: null, steps: [...steps, ...closed] });
}

/** What is said of one time of it, with the step that takes it back. */
export async function writeAnswer(
  scene: Scene,
  plan: Plan,
  day: Day,
  happened: boolean,
): Promise<UndoStep[]> {
  const answer: PlanAnswer = { day, happened, at: scene.now };
  await scene.tx.objectStore('plans').put(withAnswer(scene, plan, answer));
  return [{ kind: 'planAnswerBack', id: plan.id, answer }];
}

/** How far back the time that a reminder was about can lie. */
const DAYS_BACK = 8;

/** Which time of it a reminder of this logical day was about: the latest that had begun by then. */
export function slotAbout(
  { now, zone }: Scene,
  plan: Plan,
  [nudge]: readonly Nudge[],
  about: Day,
): Day {
  const { on } = plan.when;
  if ('day' in on) return on.day;
  const due = nudge?.due ?? about;
  const range = { from: addDays(due, -DAYS_BACK), to: due };
  const begun = occurrencesOf(plan, range, zone).filter(({ starts }) => starts <= now);
  return begun.at(-1)?.day ?? due;
}
