import type { Boundary, HoursLine } from '../../../domain/boundary.ts';
import { lineProblem } from '../../../domain/hours-line.ts';
import { plainWords } from '../../../domain/record.ts';
import { hoursLines } from '../../../storage/lines.ts';
import { accept, refuse, type Run, type Scene } from '../scene.ts';
import { newBoundary } from './boundaries.ts';
import { keepUndo } from './undoable.ts';

export const setHoursLine: Run<'setHoursLine'> = async (scene, input) => {
  const line: HoursLine = { kind: 'hours', ...input };
  const problem = lineProblem(line, await hoursLines(scene.tx));
  if (problem !== null) return refuse({ code: 'badField', field: 'amount', problem });
  const known = await lineLike(scene, line);
  // One that is new was not there before: taken back, nothing of it is.
  const before = known ?? gone(scene, newBoundary(scene, '', line));
  const { deletedAt: _, ...kept } = before;
  const after: Boundary = { ...kept, updatedAt: scene.now, line };
  await scene.tx.objectStore('drafts').delete(known ? `boundary.${known.id}` : 'addHoursLine');
  return accept({ id: after.id, ...(await draw(scene, before, after)) });
};

export const removeHoursLine: Run<'removeHoursLine'> = async (scene, { id }) => {
  const before = await scene.tx.objectStore('boundaries').get(id);
  if (before?.line.kind !== 'hours' || before.deletedAt !== undefined) return refuse('notFound');
  await scene.tx.objectStore('drafts').delete(`boundary.${id}`);
  return accept(await draw(scene, before, gone(scene, before)));
};

/** The line of the same kind of time and the same direction. */
async function lineLike({ tx }: Scene, line: HoursLine): Promise<Boundary | null> {
  const boundaries = await tx.objectStore('boundaries').getAll();
  const found = boundaries.find(
    (each) =>
      each.deletedAt === undefined &&
      each.line.kind === 'hours' &&
      each.line.sphere === line.sphere &&
      each.line.direction === line.direction,
  );
  return found ?? null;
}

/** A tombstone, without a word. */
function gone({ now }: Scene, boundary: Boundary): Boundary {
  const words = plainWords({ sentence: '', wordsIWouldUse: '' });
  return { ...boundary, updatedAt: now, deletedAt: now, words };
}

async function draw(scene: Scene, before: Boundary, after: Boundary) {
  await scene.tx.objectStore('boundaries').put(after);
  const undoId = await keepUndo(scene, {
    subjectId: after.id,
    settled: null,
    steps: [{ kind: 'lineBack', before, after }],
  });
  return { undoId };
}
