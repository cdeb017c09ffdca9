import { expect, test } from 'vitest';
import type { NudgeRow } from '../../../../utils/storage/schema.ts';
import { FIRST_DAYS, FIRST_DAYS_CAP, DEFAULT_SETTINGS } from '../../../../utils/domain/settings.ts';
import { addDays, logicalDay } from '../../../../utils/domain/time.ts';
import { isQuiet } from '../../../../utils/planning/index.ts';
import { NEXT_LOOK, TICK } from '../../../../utils/platform/alarms.ts';
import { chanceFrom, type Chance } from '../../../support/random.ts';
import { World, settled } from '../../../support/world.ts';

/** Replay one with SEED=n. */
const ONLY = process.env['SEED'];
const LIVES = Number(process.env['SOAK'] ?? 500);
const STEPS = 12;
const ZONES = ['Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Pacific/Auckland'] as const;
const EVENTS = ['alarm', 'startup', 'idle', 'open', 'answer', 'press', 'stop', 'cut'] as const;
type Event = (typeof EVENTS)[number];

interface Life {
  readonly world: World;
  readonly chance: Chance;
  readonly people: readonly string[];
  readonly installedOn: string;
  /** Ids that were cut off between showing and recording: each may be shown once more. */
  readonly cuts: { count: number };
}

async function begin(seed: number): Promise<Life> {
  const chance = chanceFrom(seed);
  const world = await World.at(
    `2026-${chance.pick(['03', '07', '10'])}-20T12:00`,
    chance.pick(ZONES),
  );
  const installedOn = dayOf(world);
  await world.worker.start();
  const people: string[] = [];
  for (let n = 0; n < 4; n += 1) {
    const lastTalked = addDays(installedOn, -chance.whole(0, 40));
    const { id } = await world.ask('addPerson', { name: `P${n}`, lastTalked });
    const days = chance.pick([3, 7, 30]);
    const changes = { rhythm: { kind: 'every', n: days, unit: 'days' } } as const;
    await world.ask('editPerson', { id, changes });
    people.push(id);
  }
  return { world, chance, people, installedOn, cuts: { count: 0 } };
}

const dayOf = (world: World) => logicalDay(world.now, world.zone, DEFAULT_SETTINGS.dayStart);

async function happen(event: Event, life: Life): Promise<void> {
  const { world, chance, people, cuts } = life;
  switch (event) {
    case 'alarm':
      return world.worker.look();
    case 'startup':
      return world.worker.start();
    case 'idle':
      return world.goIdle(chance.pick(['active', 'idle', 'locked']));
    case 'open':
      await world.send('opened', { surface: 'popup' });
      return;
    case 'answer': {
      const when = chance.pick(['today', 'tomorrow', 'nextWeek'] as const);
      const answer = chance.pick([
        { kind: 'done', when: 'today' },
        { kind: 'later', when },
        { kind: 'notThisOne' },
      ] as const);
      await world.send('answer', { subjectId: chance.pick(people), nudgeId: null, answer });
      return;
    }
    case 'press': {
      const id = world.toasts()[0];
      if (id !== undefined) await world.worker.pressed(id, chance.whole(0, 1));
      return;
    }
    case 'stop':
      return world.stop();
    case 'cut':
      // The worker dies in the middle of a look, at any of its port calls.
      world.dieAfter(chance.whole(0, 9));
      void world.goIdle('active');
      await settled();
      cuts.count += 1;
      return world.stop();
    default:
      return event satisfies never;
  }
}

async function live(seed: number): Promise<void> {
  const life = await begin(seed);
  const { world, chance } = life;
  for (let step = 0; step < STEPS; step += 1) {
    world.pass({ minutes: chance.pick([0, 0, 1, 7, 50, 95, 400, 1500]) });
    const events = Array.from({ length: chance.whole(1, 3) }, () => chance.pick(EVENTS));
    if (events.some((event) => event === 'stop' || event === 'cut')) {
      for (const event of events) await happen(event, life);
    } else {
      await Promise.all(events.map((event) => happen(event, life)));
    }
    await settled();
  }
  await world.stop();
  await world.worker.look();
  await check(life);
}

async function check({ world, installedOn, cuts }: Life): Promise<void> {
  const nudges = (await world.rows()).nudges as readonly NudgeRow[];
  const shows = world.shown.map(({ toast }) => toast.id);

  for (const { at } of world.shown) {
    expect(isQuiet(DEFAULT_SETTINGS, at, world.zone), 'never in quiet hours').toBe(false);
  }
  expect(shows.length - new Set(shows).size, 'shown again only if cut off').toBeLessThanOrEqual(
    cuts.count,
  );
  for (const [occasion, ids] of Object.entries(Object.groupBy(nudges, occasionOf))) {
    expect(ids, `one for ${occasion}`).toHaveLength(1);
  }
  for (const [day, raised] of Object.entries(Object.groupBy(nudges, (row) => row.day))) {
    const first = day < addDays(installedOn, FIRST_DAYS);
    const cap = first ? FIRST_DAYS_CAP : DEFAULT_SETTINGS.cap;
    expect(raised?.length, `the cap of ${day}`).toBeLessThanOrEqual(cap);
  }
  const alarms = await world.alarms();
  expect(alarms.map(({ name }) => name).sort()).toEqual([NEXT_LOOK, TICK].sort());
  expect(alarms.find(({ name }) => name === NEXT_LOOK)?.scheduledTime).toBeGreaterThan(world.now);
}

/** A person on a day is one occasion, unless the user put it off and asked for it again. */
function occasionOf({ subjectId, day, reason, id }: NudgeRow): string {
  return reason.occasion === 'snoozed' ? id : `${subjectId} ${day}`;
}

test(`${LIVES} random lives: one per occasion, quiet when quiet, under the cap, two alarms`, async () => {
  const seeds =
    ONLY === undefined ? Array.from({ length: LIVES }, (_, n) => n + 1) : [Number(ONLY)];
  for (const seed of seeds) {
    await live(seed).catch((error: unknown) => {
      throw new Error(`SEED=${seed}`, { cause: error });
    });
  }
}, 120_000);
