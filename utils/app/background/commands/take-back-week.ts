import { lineProblem } from '../../../domain/hours-line.ts';
import { changeMoment } from '../../../storage/moments.ts';
import { hoursLines } from '../../../storage/lines.ts';
import type { UndoStep } from '../../../storage/schema.ts';
import { stampOf, writeStamp } from '../../../storage/stamps.ts';
import type { Scene } from '../scene.ts';
import { untell } from './retell.ts';
import { isSame } from './undoable.ts';

type Step<Kind extends UndoStep['kind']> = Extract<UndoStep, { kind: Kind }>;

/** As it was, with its time, and whoever it was about was last reached when it says so. */
export async function putMomentBack(
  scene: Scene,
  { before, after, retold }: Step<'momentBack'>,
): Promise<void> {
  const row = await scene.tx.objectStore('moments').get(before.id);
  if (!row || !isSame(row, after)) return;
  await changeMoment(scene.tx, row, before);
  await untell(scene, retold);
}

export async function putStampBack(
  { tx }: Scene,
  { day, before, after }: Step<'stampBack'>,
): Promise<void> {
  if (isSame(await stampOf(tx, day), after)) await writeStamp(tx, day, before);
}

/** Only where it still fits beside its opposite. */
export async function putLineBack(
  { tx }: Scene,
  { before, after }: Step<'lineBack'>,
): Promise<void> {
  const row = await tx.objectStore('boundaries').get(before.id);
  if (!row || !isSame(row, after) || before.line.kind !== 'hours') return;
  const isDrawn = before.deletedAt === undefined;
  if (isDrawn && lineProblem(before.line, await hoursLines(tx)) !== null) return;
  await tx.objectStore('boundaries').put(before);
}
