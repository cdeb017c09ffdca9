import type { Moment } from '../../../domain/moment.ts';
import { laterDone } from '../../../domain/rhythm.ts';
import { latestDone } from '../../../storage/moments.ts';
import type { Retold } from '../../../storage/schema.ts';
import { undoEntriesOf } from '../../../storage/undo.ts';
import type { Scene } from '../scene.ts';
import { isSame } from './undoable.ts';

/** When whom a moment is about was last reached, once that moment was changed, came, or went. */
export async function retell(
  { tx }: Scene,
  { id, subjectId, day, at }: Moment,
): Promise<readonly Retold[]> {
  const row = subjectId === null ? undefined : await tx.objectStore('subjects').get(subjectId);
  if (!row) return [];
  const { lastDone: before } = row;
  const wasTold = before !== null && before.day === day && before.at === at;
  const steps = (await undoEntriesOf(tx, row.id)).flatMap((entry) => entry.steps);
  const entry = steps.find((step) => step.kind === 'dropMoment' && step.id === id);
  const known = entry?.kind === 'dropMoment' ? entry.known : null;
  const after = laterDone(wasTold ? known : before, await latestDone(tx, row.id));
  await tx.objectStore('subjects').put({ ...row, lastDone: after });
  return [{ id: row.id, before, after }];
}

/** As it was told before, unless something else has been told since. */
export async function untell({ tx }: Scene, retold: readonly Retold[]): Promise<void> {
  for (const { id, before, after } of retold.toReversed()) {
    const row = await tx.objectStore('subjects').get(id);
    if (!row) continue;
    const known = isSame(row.lastDone, after) ? before : row.lastDone;
    const lastDone = laterDone(known, await latestDone(tx, id));
    await tx.objectStore('subjects').put({ ...row, lastDone });
  }
}
