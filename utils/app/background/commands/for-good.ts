import { readWords, type RecordId } from '../../../domain/record.ts';
import { dropDraft } from '../../../storage/drafts.ts';
import { putSingle } from '../../../storage/singles.ts';
import { dropStagedWith } from '../../../storage/staging.ts';
import { forgetTraces } from '../records.ts';
import { accept, refuse, type Run, type Scene } from '../scene.ts';
import { EDIT_BOND_DRAFT } from './bond.ts';

/** Where the records live that can be deleted for good, by the command that does it. */
const STORES = {
  erasePerson: 'people',
  eraseGoal: 'goals',
  eraseBoundary: 'boundaries',
  eraseCare: 'cares',
  eraseBond: 'bonds',
  erasePlan: 'plans',
} as const;

type ErasingName = keyof typeof STORES;

export function isErasing(name: string): name is ErasingName {
  return name in STORES;
}

export const erasePerson = erasing('erasePerson');
export const eraseGoal = erasing('eraseGoal');
export const eraseBoundary = erasing('eraseBoundary');
export const eraseCare = erasing('eraseCare');
export const eraseBond = erasing('eraseBond');
export const erasePlan = erasing('erasePlan');

function erasing<Name extends ErasingName>(name: Name): Run<Name> {
  return async (scene: Scene, { id }: { readonly id: RecordId }) => {
    if (!(await scene.tx.objectStore(STORES[name]).get(id))) return refuse('notFound');
    await eraseWholly(scene, id);
    return accept(null);
  };
}

/**
 * The record of this id, whichever it is, and every trace of it in this database: moments, log,
 * drafts, undo entries, choices of the new tab, a file that waits.
 */
export async function eraseWholly(scene: Scene, id: RecordId): Promise<void> {
  const bond = await scene.tx.objectStore('bonds').get(id);
  const person = await scene.tx.objectStore('people').get(id);
  if (person) await dropStagedWith(scene.tx, readWords(person.words));
  for (const store of Object.values(STORES)) await scene.tx.objectStore(store).delete(id);
  if (bond?.archivedAt === null) await dropDraft(scene.tx, EDIT_BOND_DRAFT);
  await forgetTraces(scene, id);
  await takeOffNewTab(scene, id);
  await erasePlansWith(scene, id);
}

/** What was planned with them, or was it, may say so in its words. */
async function erasePlansWith(scene: Scene, id: RecordId): Promise<void> {
  const plans = await scene.tx.objectStore('plans').getAll();
  const about = plans.filter(({ personId, careId }) => personId === id || careId === id);
  for (const plan of about) await eraseWholly(scene, plan.id);
}

async function takeOffNewTab({ tx, settings }: Scene, id: RecordId): Promise<void> {
  const { newTab } = settings;
  if (!newTab.limitIds.includes(id)) return;
  const limitIds = newTab.limitIds.filter((other) => other !== id);
  await putSingle(tx, 'settings', { ...settings, newTab: { ...newTab, limitIds } });
}
