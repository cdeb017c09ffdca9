import type { AnswerKind } from '../../domain/nudge.ts';
import type { RecordId } from '../../domain/record.ts';
import { WELCOME_RECORDS_DRAFT } from '../../domain/welcome.ts';
import { eraseMomentsOf } from '../../storage/moments.ts';
import type { StoreName } from '../../storage/names.ts';
import { forgetNudgesOf, openNudgesOf, putNudge } from '../../storage/nudges.ts';
import { forgetUndoOf, imagesOf } from '../../storage/undo.ts';
import { newId, type Scene } from './scene.ts';

/** Photographs a record and its subject before it goes to the archive; gives the way back. */
export async function recordArchived(
  scene: Scene,
  store: StoreName,
  id: RecordId,
): Promise<RecordId> {
  const images = await imagesOf(scene.tx, [
    [store, id],
    ['subjects', id],
  ]);
  const undoId = newId();
  await scene.tx
    .objectStore('undo')
    .put({ id: undoId, at: scene.now, subjectId: id, settled: null, images });
  return undoId;
}

/** For good: subject, moments, log, undo entries and drafts of a record. The record itself is the caller's. */
export async function forgetTraces(
  { tx }: Scene,
  id: RecordId,
  drafts: readonly string[],
): Promise<void> {
  await Promise.all([
    tx.objectStore('subjects').delete(id),
    ...[...drafts, WELCOME_RECORDS_DRAFT].map((form) => tx.objectStore('drafts').delete(form)),
    eraseMomentsOf(tx, id),
    forgetNudgesOf(tx, id),
    forgetUndoOf(tx, id),
  ]);
}

/** Answers whatever is open for a subject: it was done, or declined, somewhere else. */
export async function withdrawSubject(
  { tx, now }: Scene,
  id: RecordId,
  answer: AnswerKind,
): Promise<void> {
  const open = await openNudgesOf(tx, id);
  await Promise.all(
    open.map((row) => putNudge(tx, { ...row, state: { kind: 'handled', at: now, answer } })),
  );
}

/** Every store that may hold a sample. */
const SAMPLED = ['people', 'plans', 'goals', 'boundaries', 'cares'] as const;

/** Takes every invented record away, with all it left behind. */
export async function removeSamples(scene: Scene): Promise<void> {
  for (const store of SAMPLED) {
    const rows = await scene.tx.objectStore(store).getAll();
    const ids: RecordId[] = rows.filter((row) => row.sample).map((row) => row.id);
    for (const id of ids) {
      await scene.tx.objectStore(store).delete(id);
      await forgetTraces(scene, id, []);
    }
  }
}
