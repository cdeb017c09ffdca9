import { expect } from 'vitest';
import type { NudgeRow } from '../../../../../utils/storage/schema.ts';
import { isSound } from '../../../../support/sound.ts';
import { World, settled, type Standing } from '../../../../support/world.ts';
import { idsFrom } from './ids.ts';

/** What is cut, and what comes after it. */
export interface Job {
  readonly from: Standing;
  /** What a page hears; null of an event. */
  happen(world: World): Promise<{ readonly ok: boolean } | null>;
  /** What wakes the next worker; a look where nothing is said. */
  next?(world: World): Promise<unknown>;
  /** It takes rows of reminders along for good, and leaves what was counted. */
  readonly erases?: boolean;
  /** Clears the screen before it begins: absent or not, badge and inbox still have what stood there. */
  readonly clears?: boolean;
}

/** How a cut came out: the job had no effect at all, or all of it. */
export type Outcome = 'absent' | 'whole';

/** Turns after which a worker that has not come to its next call never will. */
const PATIENCE = 60;

/**
 * Cuts a job before and after every port call it makes, lets a fresh worker look, and holds what is
 * there against the two things that may be: what it is without the job, and with all of it.
 */
export async function cutEverywhere(job: Job): Promise<ReadonlySet<Outcome>> {
  const absent = await restOf(await begin(job), job);
  const { whole, calls } = await uncut(job);
  expect(calls, 'port calls').toBeGreaterThan(3);
  const outcomes = new Set<Outcome>();
  for (let n = 0; n <= calls; n += 1) {
    for (const way of n === 0 ? (['before'] as const) : (['before', 'during'] as const)) {
      const point = way === 'before' ? `cut after call ${n} of ${calls}` : `cut in call ${n}`;
      const world = await begin(job);
      const answer = await cut(world, job, n, way);
      const rest = await restOf(world, job, point);
      const outcome: Outcome = same(rest, whole) ? 'whole' : 'absent';
      if (outcome === 'absent') {
        const toasts = job.clears ? rest.toasts : absent.toasts;
        expect(rest, point).toEqual({ ...absent, toasts });
      }
      if (answer?.ok) expect(outcome, `${point}, and answered`).toBe('whole');
      outcomes.add(outcome);
    }
  }
  return outcomes;
}

async function begin({ from }: Job): Promise<World> {
  idsFrom(1000);
  return World.from(from);
}

async function uncut(job: Job) {
  const world = await begin(job);
  const answer = await job.happen(world);
  if (answer) expect(answer).toMatchObject({ ok: true });
  for (let turns = 0; turns < 10; turns += 1) await settled();
  const calls = world.portCalls;
  return { whole: await restOf(world, job, 'uncut'), calls };
}

/** The worker dies there; what it had answered until then. */
async function cut(world: World, job: Job, n: number, way: 'before' | 'during') {
  if (way === 'before') world.dieAfter(n);
  else world.dieDuring(n);
  const heard: { readonly ok: boolean }[] = [];
  void job.happen(world).then((given) => {
    if (given) heard.push(given);
  });
  // What lies between this call and the next is done: a transaction, or an answer.
  for (let turn = 0; !world.hangs && turn < PATIENCE; turn += 1) await settled();
  expect(world.portCalls, 'calls until the cut').toBe(n);
  await world.stop();
  return heard[0] ?? null;
}

/** What is there once a fresh worker has looked; looking again changes nothing. */
async function restOf(world: World, { next, erases = false }: Job, point = 'absent') {
  await world.stop();
  const shownBefore = world.shown.map(({ toast }) => toast.id);
  const unrecorded = (await nudges(world)).filter(({ state }) => state.kind === 'raised');
  await (next ?? ((it: World) => it.worker.look()))(world);
  await world.worker.look();
  onceEach(world, shownBefore, unrecorded, point);
  const rest = await seen(world);
  isSound(await world.standing(), { point, erases });
  const shows = world.shown.length;
  await world.worker.look();
  expect(await seen(world), `${point}: another look`).toEqual(rest);
  await world.stop();
  await world.worker.look();
  expect(await seen(world), `${point}: another worker's look`).toEqual(rest);
  expect(world.shown, `${point}: shown again`).toHaveLength(shows);
  return rest;
}

async function nudges(world: World): Promise<readonly NudgeRow[]> {
  const { rows } = await world.standing();
  return (rows?.nudges ?? []) as readonly NudgeRow[];
}

/** The same one comes again only where the cut lay between its showing and the record of it. */
function onceEach(
  { shown }: World,
  before: readonly string[],
  unrecorded: readonly NudgeRow[],
  point: string,
): void {
  for (const [id, shows] of Map.groupBy(shown, ({ toast }) => toast.id)) {
    const between = before.includes(id) && unrecorded.some((row) => row.id === id);
    expect(shows.length, `${point}: shows of ${id}`).toBeLessThanOrEqual(between ? 2 : 1);
  }
}

type Seen = Awaited<ReturnType<typeof seen>>;

/** What may not depend on where it was cut. The copy may be of either side; the tick counts from its making. */
async function seen(world: World) {
  const { badge, toasts, alarms, local, rows } = await world.standing();
  const { snapshot: _, ...kept } = local;
  const looks = alarms.map(({ name, scheduledTime, periodInMinutes }) =>
    periodInMinutes ? { name, periodInMinutes } : { name, scheduledTime },
  );
  const byName = (one: { name: string }, other: { name: string }) =>
    one.name < other.name ? -1 : 1;
  return { badge, toasts: toasts.sort(), alarms: looks.sort(byName), kept, rows };
}

function same(one: Seen, other: Seen): boolean {
  try {
    expect(one).toEqual(other);
    return true;
  } catch {
    return false; // Then it has to be the other of the two.
  }
}
