import type { Plan } from '../../../domain/plan.ts';
import type { Subject } from '../../../domain/subject.ts';
import type { UndoStep } from '../../../storage/schema.ts';
import type { Scene } from '../scene.ts';
import type { WhatWasDone } from './contacts.ts';

/** From this time on, and this long, a plan was the day's evening. */
const EVENING_FROM = '17:00';
const EVENING_MINUTES = 60;

interface Counted {
  readonly told: WhatWasDone;
  /** What takes it back. */
  readonly steps: readonly UndoStep[];
}

/** What was done, with the time it took: that of the plan, which its answer confirms, or of the menu. */
export async function withLength(
  scene: Scene,
  subject: Subject,
  told: WhatWasDone,
): Promise<Counted> {
  if (subject.kind === 'plan') return withPlan(scene, subject, told);
  const care = subject.kind === 'care' && (await scene.tx.objectStore('cares').get(subject.id));
  return { told: care ? { ...told, minutes: care.minutes } : told, steps: [] };
}

async function withPlan({ tx, now }: Scene, subject: Subject, told: WhatWasDone): Promise<Counted> {
  const plan = await tx.objectStore('plans').get(subject.id);
  if (!plan) return { told, steps: [] };
  const { sphere, minutes } = plan;
  const counted = { ...told, sphere, minutes, evening: isEvening(plan) };
  if (plan.confirmedAt !== null) return { told: counted, steps: [] };
  await tx.objectStore('plans').put({ ...plan, updatedAt: now, confirmedAt: now });
  return { told: counted, steps: [{ kind: 'unconfirm', id: plan.id, at: now }] };
}

function isEvening({ when, minutes }: Plan): boolean {
  return when.time >= EVENING_FROM && minutes >= EVENING_MINUTES;
}
