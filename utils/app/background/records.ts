import type { RecordId } from '../../domain/record.ts';
import { birthdayId } from '../../domain/subject.ts';
import { WELCOME_RECORDS_DRAFT } from '../../domain/welcome.ts';
import { dropDraft, dropPlanDrafts } from '../../storage/drafts.ts';
import { eraseMomentsOf } from '../../storage/moments.ts';
import { SAMPLED } from '../../storage/names.ts';
import { forgetNudgesOf } from '../../storage/nudges.ts';
import { dropReachingOf } from '../../storage/reaching.ts';
import { forgetUndoOf } from '../../storage/undo.ts';
import type { Scene } from './scene.ts';

/** What may be typed about a record: each form is named by one of these and the record's id. */
const FORMS = ['person', 'log', 'goal', 'boundary', 'care', 'plan'] as const;

/** For good: subjects, moments, log, undo entries and drafts of a record. The record itself is the caller's. */
export async function forgetTraces({ tx }: Scene, id: RecordId): Promise<void> {
  await dropReachingOf(tx, id);
  await Promise.all([
    ...FORMS.map((form) => dropDraft(tx, `${form}.${id}`)),
    dropDraft(tx, WELCOME_RECORDS_DRAFT),
    dropPlanDrafts(tx, id),
    forgetUndoOf(tx, [id, birthdayId(id)]),
    ...[id, birthdayId(id)].flatMap((each) => [
      tx.objectStore('subjects').delete(each),
      eraseMomentsOf(tx, each),
      forgetNudgesOf(tx, each),
    ]),
  ]);
}

/** Takes every invented record away, with all it left behind. */
export async function removeSamples(scene: Scene): Promise<void> {
  for (const store of SAMPLED) {
    const rows = await scene.tx.objectStore(store).getAll();
    const ids: RecordId[] = rows.filter((row) => row.sample).map((row) => row.id);
    for (const id of ids) {
      await scene.tx.objectStore(store).delete(id);
      await forgetTraces(scene, id);
    }
  }
}
