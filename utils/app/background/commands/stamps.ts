import {
  isBlank,
  type DayStamp,
  type Shares,
  type StampSource,
} from '../../../domain/day-stamp.ts';
import { addDays, type Day } from '../../../domain/time.ts';
import { USUAL_FROM_DAYS, guessedDays, usualDays } from '../../../domain/usual-days.ts';
import type { UndoStep } from '../../../storage/schema.ts';
import { stampOf, stampsSince, writeStamp } from '../../../storage/stamps.ts';
import { accept, refuse, type Run, type Scene } from '../scene.ts';
import { isSame, keepUndo } from './undoable.ts';

export const setStamp: Run<'setStamp'> = async (scene, { day, shares }) => {
  const refused = refusedDay(scene, day);
  if (refused) return refused;
  await restamp(scene, day, isBlank(shares) ? null : stampWith(scene, day, shares, 'stamped'));
  return accept(null);
};

export const clearStamp: Run<'clearStamp'> = async (scene, { day }) => {
  const refused = refusedDay(scene, day);
  if (refused) return refused;
  await restamp(scene, day, null);
  return accept(null);
};

export const acceptUsual: Run<'acceptUsual'> = async (scene) => {
  const stamps = await stampsSince(scene.tx, addDays(scene.today, -USUAL_FROM_DAYS));
  const usual = usualDays(stamps, scene.today);
  if (usual.length === 0) return refuse('notFound');
  const steps: UndoStep[] = [];
  for (const { day, shares } of usual) {
    steps.push(await restamp(scene, day, stampWith(scene, day, shares, 'assumed')));
  }
  const undoId = await keepUndo(scene, { subjectId: '', settled: null, steps });
  return accept({ undoId, days: usual.length });
};

export const guessWeek: Run<'guessWeek'> = async (scene, { shares }) => {
  const stamps = await stampsSince(scene.tx, addDays(scene.today, -USUAL_FROM_DAYS));
  for (const day of guessedDays(stamps, scene.today)) {
    const guess = isBlank(shares) ? null : stampWith(scene, day, shares, 'estimated');
    await restamp(scene, day, guess);
  }
  return accept(null);
};

/** Only today and yesterday are remembered well enough. */
function refusedDay({ today }: Scene, day: Day) {
  if (day > today) return refuse({ code: 'badField', field: 'day', problem: 'inTheFuture' });
  return day < addDays(today, -1) ? refuse('tooLate') : null;
}

function stampWith({ now }: Scene, day: Day, shares: Shares, source: StampSource): DayStamp {
  return { day, shares, source, updatedAt: now };
}

/** Said once more the same is nothing new. */
async function restamp(
  { tx }: Scene,
  day: Day,
  stamp: DayStamp | null,
): Promise<Extract<UndoStep, { kind: 'stampBack' }>> {
  const before = await stampOf(tx, day);
  const after = saysTheSame(before, stamp) ? before : stamp;
  if (after !== before) await writeStamp(tx, day, after);
  return { kind: 'stampBack', day, before, after };
}

function saysTheSame(one: DayStamp | null, other: DayStamp | null): boolean {
  if (one === null || other === null) return one === other;
  return one.source === other.source && isSame(one.shares, other.shares);
}
