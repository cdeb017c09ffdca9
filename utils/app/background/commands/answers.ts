import {
  ANSWER_GRACE_HOURS,
  LATER_WHEN,
  isOpen,
  type AnswerKind,
  type LaterWhen,
  type Nudge,
} from '../../../domain/nudge.ts';
import { answerOn } from '../../../domain/plan.ts';
import type { RecordId } from '../../../domain/record.ts';
import { personIdOf, type Subject } from '../../../domain/subject.ts';
import { HOUR } from '../../../domain/time.ts';
import { afterLessOften, afterLater, afterNotThisOne, snoozeFor } from '../../../planning/index.ts';
import { nudge as storedNudge, openNudgesOf } from '../../../storage/nudges.ts';
import { dropReachingOf } from '../../../storage/reaching.ts';
import type { UndoStep } from '../../../storage/schema.ts';
import { presentSubject } from '../../../storage/subjects.ts';
import type { CommandAnswer, LaterOutcome } from '../../commands/index.ts';
import { accept, refuse, type Run, type Scene } from '../scene.ts';
import { dayOf, recordDone, type WhatWasDone } from './contacts.ts';
import { withLength } from './lengths.ts';
import { happenedOn, slotAbout, writeAnswer } from './plan-answers.ts';
import { takeBack } from './take-back.ts';
import { closeNudges, keepUndo, writeAnswered } from './undoable.ts';

export const answer: Run<'answer'> = async (scene, input) => {
  const subject = await presentSubject(scene.tx, input.subjectId);
  if (!subject) return refuse('notFound');
  const about = await occasion(scene, input.subjectId, input.nudgeId);
  if ('error' in about) return about;
  const { nudges } = about;
  await dropReachingOf(scene.tx, subject.id);
  switch (input.answer.kind) {
    case 'done': {
      // A test is nothing that happened: it is put away and leaves no moment.
      if (subject.kind === 'test') return decline(scene, subject, subject, nudges, 'done');
      const day = dayOf(input.answer.when, nudges[0]?.day ?? scene.today);
      const estimated = input.answer.when === 'thisWeek';
      const told = { day, estimated, note: '' };
      if (subject.kind === 'plan') return planDone(scene, subject, nudges, told);
      return done(scene, subject, nudges, told);
    }
    case 'later': {
      const later = laterOutcome(scene, subject, input.answer.when);
      const put = afterLater(subject, later.snooze, nudges[0]);
      return decline(scene, subject, put, nudges, 'later', later);
    }
    case 'notThisOne': {
      const steps = await planPassed(scene, subject, nudges);
      const after = notThisOne(scene, subject, nudges);
      return decline(scene, subject, after, nudges, 'notThisOne', null, steps);
    }
    case 'lessOften':
      return lessOften(scene, subject, nudges);
    default:
      return input.answer satisfies never;
  }
};

export const previewLater: Run<'previewLater'> = async (scene, { subjectId }) => {
  const subject = await presentSubject(scene.tx, subjectId);
  if (!subject) return refuse('notFound');
  const outcomes = LATER_WHEN.map((when) => [when, outcomeOf(laterOutcome(scene, subject, when))]);
  return accept(Object.fromEntries(outcomes) as Record<LaterWhen, LaterOutcome>);
};

export const undo: Run<'undo'> = async (scene, { undoId }) => {
  const entry = await scene.tx.objectStore('undo').get(undoId);
  if (!entry) return refuse('notFound');
  await scene.tx.objectStore('undo').delete(undoId);
  await takeBack(scene, entry);
  return accept(null);
};

/** It was done: a moment, and the occasion is over. */
export async function done(
  scene: Scene,
  subject: Subject,
  nudges: readonly Nudge[],
  told: WhatWasDone,
) {
  if (subject.kind === 'birthday') return greeted(scene, subject, nudges, told);
  const counted = await withLength(scene, subject, told);
  const { undoId, next } = await recordDone(scene, subject, nudges, counted);
  return accept({ undoId, nextDue: next, later: null });
}

/** A time of a plan that was said to have happened is not logged twice. */
async function planDone(
  scene: Scene,
  subject: Subject,
  nudges: readonly Nudge[],
  told: WhatWasDone,
) {
  const plan = await scene.tx.objectStore('plans').get(subject.id);
  if (!plan) return refuse('notFound');
  const slot = slotAbout(scene, plan, nudges, told.day);
  if (answerOn(plan, slot) !== null) return refuse('alreadyAnswered');
  const { undoId, next } = await happenedOn(scene, plan, slot, nudges, told);
  return accept({ undoId, nextDue: next, later: null });
}

/** The nudges an answer is about: the one named, or whatever is open for the subject. */
export async function occasion(
  scene: Scene,
  subjectId: RecordId,
  nudgeId: string | null,
): Promise<{ readonly nudges: readonly Nudge[] } | (CommandAnswer<'answer'> & { ok: false })> {
  const open = await openNudgesOf(scene.tx, subjectId);
  if (nudgeId === null) return { nudges: open };
  const named = await storedNudge(scene.tx, nudgeId);
  if (!named || named.subjectId !== subjectId) return refuse('notFound');
  if (named.state.kind === 'handled' || named.state.kind === 'withdrawn') {
    return refuse('alreadyAnswered');
  }
  // It left the inbox silently, but a surface still showed it.
  if (!isOpen(named) && scene.now - named.raisedAt > ANSWER_GRACE_HOURS * HOUR)
    return refuse('tooLate');
  return { nudges: [named, ...open.filter((row) => row.id !== named.id)] };
}

type Later = ReturnType<typeof laterOutcome>;

function laterOutcome({ settings, now, zone }: Scene, subject: Subject, when: LaterWhen) {
  return snoozeFor(when, settings, now, zone, subject.snooze);
}

function outcomeOf({ snooze, movedToQuietEnd }: Later): LaterOutcome {
  return { until: snooze.until, movedToQuietEnd };
}

async function decline(
  scene: Scene,
  before: Subject,
  after: Subject,
  nudges: readonly Nudge[],
  kind: AnswerKind,
  later: Later | null = null,
  also: readonly UndoStep[] = [],
) {
  const fields = await writeAnswered(scene, before, after);
  const closed = await closeNudges(scene, nudges, {
    kind: 'handled',
    at: scene.now,
    answer: kind,
  });
  const undoId = await keepUndo(scene, {
    subjectId: before.id,
    settled: later && { nextDue: null, later: later.snooze.until },
    steps: [...fields, ...also, ...closed],
  });
  return accept({ undoId, nextDue: null, later: later && outcomeOf(later) });
}

/** Declined, a plan is not asked about again when it is over. */
async function planPassed(
  scene: Scene,
  { id, kind }: Subject,
  nudges: readonly Nudge[],
): Promise<UndoStep[]> {
  const plan = kind === 'plan' ? await scene.tx.objectStore('plans').get(id) : undefined;
  if (!plan) return [];
  const slot = slotAbout(scene, plan, nudges, scene.today);
  return answerOn(plan, slot) === null ? writeAnswer(scene, plan, slot, false) : [];
}

/** A slot that was declined is that of the day it was raised, even if the answer comes after. */
function notThisOne({ today }: Scene, subject: Subject, [nudge]: readonly Nudge[]): Subject {
  const isSlot = subject.rhythm.kind === 'on';
  return afterNotThisOne(subject, (isSlot && nudge?.day) || today);
}

/** Who was wished well was reached: a contact with the person, and the birthday passes. */
async function greeted(
  scene: Scene,
  birthday: Subject,
  nudges: readonly Nudge[],
  told: WhatWasDone,
) {
  const passed = notThisOne(scene, birthday, nudges);
  const person = await presentSubject(scene.tx, personIdOf(birthday.id));
  if (!person) return decline(scene, birthday, passed, nudges, 'done');
  const steps = await writeAnswered(scene, birthday, passed);
  const open = [...nudges, ...(await openNudgesOf(scene.tx, person.id))];
  const { undoId, next } = await recordDone(scene, person, open, told, steps);
  return accept({ undoId, nextDue: next, later: null });
}

/** A longer rhythm is the person's own from then on; the circle stays. */
async function lessOften(scene: Scene, subject: Subject, nudges: readonly Nudge[]) {
  const after = afterLessOften(subject, scene.today);
  return decline(scene, subject, after, nudges, 'lessOften');
}
