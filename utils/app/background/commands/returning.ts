import { spreadAnew } from '../../../planning/index.ts';
import { openNudgesOf } from '../../../storage/nudges.ts';
import type { UndoStep } from '../../../storage/schema.ts';
import { putSingle, single } from '../../../storage/singles.ts';
import { presentSubjects } from '../../../storage/subjects.ts';
import { accept, type Run, type Scene } from '../scene.ts';
import { closeNudges, keepUndo, writeAnswered } from './undoable.ts';

export const putAwayWelcome: Run<'putAwayWelcome'> = async (scene) => {
  await putAway(scene);
  return accept(null);
};

/** Everybody who is due comes back one a day; what was raised meanwhile waits for that day too. */
export const replan: Run<'replan'> = async (scene) => {
  const { tx, settings, now, zone } = scene;
  const before = await presentSubjects(tx);
  const steps: UndoStep[] = [];
  for (const after of spreadAnew({ subjects: before, settings }, now, zone)) {
    const subject = before.find(({ id }) => id === after.id) ?? after;
    const open = await openNudgesOf(tx, after.id);
    const fields = await writeAnswered(scene, subject, after);
    steps.push(...fields, ...(await closeNudges(scene, open, { kind: 'withdrawn', at: now })));
  }
  await putAway(scene);
  const people = steps.filter(({ kind }) => kind === 'subjectFields').length;
  const undoId = await keepUndo(scene, { subjectId: '', settled: null, steps });
  return accept({ undoId, people });
};

async function putAway({ tx }: Scene): Promise<void> {
  const presence = await single(tx, 'presence');
  if (!presence?.welcome) return;
  await putSingle(tx, 'presence', { ...presence, welcome: { ...presence.welcome, putAway: true } });
}

export const putAwayBackOff: Run<'putAwayBackOff'> = async ({ tx }) => {
  const backOff = await single(tx, 'backOff');
  if (backOff) await putSingle(tx, 'backOff', { ...backOff, untold: null });
  return accept(null);
};

export const forgetLearning: Run<'forgetLearning'> = async ({ tx }) => {
  await tx.objectStore('cells').clear();
  return accept(null);
};
