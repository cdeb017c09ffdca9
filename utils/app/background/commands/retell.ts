import type { Moment } from '../../../domain/moment.ts';
import { laterDone } from '../../../domain/rhythm.ts';
import { latestDone } from '../../../storage/moments.ts';
import { undoEntriesOf } from '../../../storage/undo.ts';
import type { Scene } from '../scene.ts';

/** When whom a moment is about was last reached, once that moment was changed, came, or went. */
export async function retell({ tx }: Scene, { id, subjectId, day, at }: Moment): Promise<void> {
  const row = subjectId === null ? undefined : await tx.objectStore('subjects').get(subjectId);
  if (!row) return;
  const { lastDone: known } = row;
  const wasTold = known !== null && known.day === day && known.at === at;
  const steps = (await undoEntriesOf(tx, row.id)).flatMap((entry) => entry.steps);
  const entry = steps.find((step) => step.kind === 'dropMoment' && step.id === id);
  const before = entry?.kind === 'dropMoment' ? entry.known : null;
  const lastDone = laterDone(wasTold ? before : known, await latestDone(tx, row.id));
  await tx.objectStore('subjects').put({ ...row, lastDone });
}
