import type { Bond } from '../../../domain/bond.ts';
import { plainWords } from '../../../domain/record.ts';
import { presentBond } from '../../../storage/bonds.ts';
import { putSingle } from '../../../storage/singles.ts';
import { accept, newId, refuse, type Run } from '../scene.ts';

export const chooseBond: Run<'chooseBond'> = async (scene, { kind, name }) => {
  const former = await presentBond(scene.tx);
  if (former) {
    await scene.tx
      .objectStore('bonds')
      .put({ ...former, updatedAt: scene.now, archivedAt: scene.now });
  }
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
    quiet: changes.quiet ?? bond.quiet,
    words: changes.name === undefined ? bond.words : plainWords({ name: changes.name }),
  });
  return accept(null);
};

export const welcomed: Run<'welcomed'> = async (scene, { step }) => {
  await putSingle(scene.tx, 'welcome', step);
  return accept(null);
};
