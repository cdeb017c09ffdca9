import type { Bond } from '../../../domain/bond.ts';
import { plainWords, readWords } from '../../../domain/record.ts';
import { WELCOME_DRAFTS } from '../../../domain/welcome.ts';
import { presentBond } from '../../../storage/bonds.ts';
import { putSingle } from '../../../storage/singles.ts';
import { accept, newId, refuse, type Run, type Scene } from '../scene.ts';

/** Drafts of the two forms about the closest one. */
export const EDIT_BOND_DRAFT = 'editBond';
const CHOOSE_DRAFT = 'chooseBond';

export const chooseBond: Run<'chooseBond'> = async (scene, { kind, name }) => {
  await scene.tx.objectStore('drafts').delete(CHOOSE_DRAFT);
  const former = await presentBond(scene.tx);
  // Chosen once more is no other one: nothing moves to the archive.
  if (former?.bondKind === kind && nameOf(former) === name) return accept(null);
  await archivePresent(scene);
  if (kind !== null) {
    const bond: Bond = {
      id: newId(),
      createdAt: scene.now,
      updatedAt: scene.now,
      words: plainWords({ name }),
      bondKind: kind,
      personId: null,
      quiet: false,
      archivedAt: null,
    };
    await scene.tx.objectStore('bonds').put(bond);
  }
  return accept(null);
};

export const editBond: Run<'editBond'> = async (scene, { changes }) => {
  const bond = await presentBond(scene.tx);
  if (!bond) return refuse('notFound');
  await scene.tx.objectStore('bonds').put({
    ...bond,
    updatedAt: scene.now,
    bondKind: changes.kind ?? bond.bondKind,
    quiet: changes.quiet ?? bond.quiet,
    words: changes.name === undefined ? bond.words : plainWords({ name: changes.name }),
  });
  if (changes.quiet === undefined) await scene.tx.objectStore('drafts').delete(EDIT_BOND_DRAFT);
  return accept(null);
};

export const unarchiveBond: Run<'unarchiveBond'> = async (scene, { id }) => {
  const bond = await scene.tx.objectStore('bonds').get(id);
  if (!bond || bond.deletedAt) return refuse('notFound');
  await archivePresent(scene);
  await scene.tx.objectStore('bonds').put({ ...bond, updatedAt: scene.now, archivedAt: null });
  return accept(null);
};

export const welcomed: Run<'welcomed'> = async (scene, { step }) => {
  await putSingle(scene.tx, 'welcome', step);
  if (step === 'done') await Promise.all(WELCOME_DRAFTS.map((form) => dropDraft(scene, form)));
  return accept(null);
};

async function archivePresent({ tx, now }: Scene): Promise<void> {
  const bond = await presentBond(tx);
  if (bond) await tx.objectStore('bonds').put({ ...bond, updatedAt: now, archivedAt: now });
}

function nameOf({ words }: Bond): string {
  return readWords(words)?.name ?? '';
}

function dropDraft({ tx }: Scene, form: string): Promise<void> {
  return tx.objectStore('drafts').delete(form);
}
