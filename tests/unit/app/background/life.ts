import { expect, vi } from 'vitest';
import type { Answer } from '../../../../utils/app/commands/index.ts';
import type { RecordId } from '../../../../utils/domain/record.ts';
import type { PersonChanges } from '../../../../utils/domain/person-view.ts';
import { DEFAULT_SETTINGS } from '../../../../utils/domain/settings.ts';
import { addDays, logicalDay, type Day } from '../../../../utils/domain/time.ts';
import { notebook } from '../../../../utils/storage/connection.ts';
import type { NudgeRow } from '../../../../utils/storage/schema.ts';
import { chanceFrom, type Chance } from '../../../support/random.ts';
import { World, settled } from '../../../support/world.ts';

const STEPS = 12;
const ZONES = ['Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Pacific/Auckland'] as const;
/** What a browser does comes as often as what a person does. */
const EVENTS = [
  ...(['alarm', 'startup', 'idle', 'idle', 'open', 'stop', 'cut'] as const),
  ...(['answer', 'answer', 'press', 'log', 'undo', 'undo', 'edit', 'archive', 'erase'] as const),
] as const;
type Event = (typeof EVENTS)[number];

/** A few random days with a few people, and what was noticed on the way. */
export interface Life {
  readonly world: World;
  readonly chance: Chance;
  readonly installedOn: Day;
  /** Everybody entered, erased or not, and the day on which each was last talked to by then. */
  readonly people: Map<RecordId, Day>;
  readonly erased: Set<RecordId>;
  /** Every reminder as it was when it was first seen: who is erased takes theirs along. */
  readonly seen: Map<string, NudgeRow>;
  /** Looks cut off, perhaps between showing and recording: one may be shown once more for each. */
  cuts: number;
}

export async function live(seed: number): Promise<Life> {
  const life = await begin(seed);
  const { world, chance } = life;
  for (let step = 0; step < STEPS; step += 1) {
    world.pass({ minutes: chance.pick([0, 0, 1, 7, 20, 50, 95, 400, 1500]) });
    const events = Array.from({ length: chance.whole(1, 3) }, () => chance.pick(EVENTS));
    if (events.some((event) => event === 'stop' || event === 'cut')) {
      for (const event of events) await happen(event, life);
    } else {
      await Promise.all(events.map((event) => happen(event, life)));
    }
    await settled();
    await notice(life);
  }
  await world.stop();
  await world.worker.look();
  await notice(life);
  return life;
}

async function begin(seed: number): Promise<Life> {
  const chance = chanceFrom(seed);
  // Ids break ties, so that they too have to come from the seed.
  const ids = chanceFrom(~seed);
  vi.spyOn(crypto, 'randomUUID').mockImplementation(() => idFrom(ids));
  const month = chance.pick(['03', '07', '10']);
  const world = await World.at(`2026-${month}-20T12:00`, chance.pick(ZONES));
  await world.worker.start();
  const life: Life = {
    world,
    chance,
    installedOn: dayOf(world),
    people: new Map(),
    erased: new Set(),
    seen: new Map(),
    cuts: 0,
  };
  for (let n = 0; n < 4; n += 1) await enter(life);
  await world.worker.look();
  // Half of the lives are past their first days, with the whole cap.
  if (chance.whole(0, 1) === 1) world.pass({ days: 8 });
  return life;
}

function idFrom(chance: Chance): ReturnType<typeof crypto.randomUUID> {
  const hex = (digits: number) =>
    Array.from({ length: digits }, () => chance.whole(0, 15).toString(16)).join('');
  return `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`;
}

async function enter({ world, chance, people }: Life): Promise<void> {
  const lastTalked = addDays(dayOf(world), -chance.whole(0, 40));
  const added = await world.send('addPerson', { name: 'Somebody', lastTalked });
  const { id } = added.ok ? added.value : expect.fail('not added');
  await world.send('editPerson', { id, changes: { rhythm: rhythm(chance.pick([3, 7, 30])) } });
  people.set(id, lastTalked);
}

const dayOf = (world: World) => logicalDay(world.now, world.zone, DEFAULT_SETTINGS.dayStart);
const rhythm = (n: number) => ({ kind: 'every', n, unit: 'days' }) as const;

async function notice({ seen }: Life): Promise<void> {
  for (const row of await (await notebook()).getAll('nudges')) {
    if (!seen.has(row.id)) seen.set(row.id, row);
  }
}

async function happen(event: Event, life: Life): Promise<unknown> {
  const { world, chance } = life;
  switch (event) {
    case 'alarm':
      return world.worker.look();
    case 'startup':
      return world.worker.start();
    case 'idle':
      return world.goIdle(chance.pick(['active', 'active', 'idle', 'locked']));
    case 'open':
      return world.send('opened', { surface: 'popup' });
    case 'answer':
      return answer(life);
    case 'press': {
      const id = world.toasts()[0];
      return id === undefined ? null : world.worker.pressed(id, chance.whole(0, 1));
    }
    case 'log': {
      const when = addDays(dayOf(world), -chance.whole(0, 3));
      return world.send('logContact', { personId: somebody(life), when, note: '' });
    }
    case 'undo': {
      const entries = await (await notebook()).getAll('undo');
      return entries.length && world.send('undo', { undoId: chance.pick(entries).id });
    }
    case 'edit':
      return edit(life);
    case 'archive':
      return world.send(chance.pick(['archivePerson', 'unarchivePerson']), { id: somebody(life) });
    case 'erase':
      return erase(life);
    case 'stop':
      return world.stop();
    case 'cut':
      return cut(life);
    default:
      return event satisfies never;
  }
}

const somebody = ({ chance, people }: Life): RecordId => chance.pick([...people.keys()]);

/** From a card of no reminder, or from whatever surface shows one, however old. */
function answer(life: Life): Promise<unknown> {
  const { world, chance, seen } = life;
  const given: Answer = chance.pick([
    { kind: 'done', when: 'today' },
    { kind: 'done', when: 'yesterday' },
    { kind: 'later', when: chance.pick(['today', 'tomorrow', 'nextWeek']) },
    { kind: 'notThisOne' },
    { kind: 'lessOften' },
  ]);
  const known = [...seen.values()].slice(-3);
  const about = chance.pick([null, ...known]);
  const nudgeId = about?.id ?? null;
  return world.send('answer', {
    subjectId: about?.subjectId ?? somebody(life),
    nudgeId,
    answer: given,
  });
}

function edit(life: Life): Promise<unknown> {
  const { world, chance } = life;
  const changes = chance.pick<PersonChanges>([
    { rhythm: rhythm(chance.pick([3, 7, 30])) },
    { rhythm: null },
    { circle: chance.pick(['inner', 'friends']) },
    { name: 'Somebody else' },
  ]);
  return world.send('editPerson', { id: somebody(life), changes });
}

/** Seldom, or nobody would be left. */
async function erase(life: Life): Promise<void> {
  const id = somebody(life);
  if (life.chance.whole(0, 2) > 0 || life.erased.has(id)) return;
  life.erased.add(id);
  expect(await life.world.send('erasePerson', { id })).toMatchObject({ ok: true });
}

/** The worker dies in the middle of a look, at any of its port calls. */
async function cut(life: Life): Promise<void> {
  const { world, chance } = life;
  world.dieAfter(chance.whole(0, 9));
  void world.goIdle('active');
  await settled();
  life.cuts += 1;
  await world.stop();
}
