import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { FRESH_TIME, type TypedTime } from '../../../../utils/domain/time-form.ts';
import type { HistoryLine } from '../../../../utils/app/pages/history.ts';
import { timeDraft } from '../../../../utils/app/pages/time-drafts.ts';
import {
  lineChanges,
  parseTypedTime,
  readTimeChoices,
  typedLine,
} from '../../../../utils/app/pages/times.ts';
import { browserClock } from '../../../../utils/platform/clock.ts';
import { closeNotebook } from '../../../../utils/storage/connection.ts';
import { aTime } from '../../../support/week.ts';
import { until } from '../../../support/until.ts';
import { World } from '../../../support/world.ts';

const TODAY = '2026-11-26';
const TYPED: TypedTime = { ...FRESH_TIME, sphere: 'me', length: '1h30', day: TODAY };
const LINE: HistoryLine = {
  id: 'one',
  day: '2026-11-20',
  at: 0,
  sphere: 'others',
  minutes: 90,
  evening: true,
  estimated: false,
  name: 'Mina',
  personId: 'mina',
  isOfItself: false,
  note: 'Tea',
};

describe('What was typed', () => {
  test('is sent as minutes, on the day that was chosen', () => {
    const parsed = parseTypedTime({ ...TYPED, day: '2026-11-20' }, TODAY);
    expect(parsed).toMatchObject({ ok: true, time: { minutes: 90, day: '2026-11-20' } });
  });

  test('is of today where no day was touched', () => {
    const parsed = parseTypedTime({ ...TYPED, day: null }, TODAY);
    expect(parsed).toMatchObject({ ok: true, time: { day: TODAY } });
  });

  test.each<readonly [Partial<TypedTime>, string]>([
    [{ sphere: null }, 'sphere'],
    [{ length: '' }, 'minutes'],
    [{ length: 'soon' }, 'minutes'],
    [{ length: '25 h' }, 'minutes'],
    [{ day: '' }, 'day'],
    [{ day: '2026-02-30' }, 'day'],
  ])('is refused beside its field: %o', (over, field) => {
    const parsed = parseTypedTime({ ...TYPED, ...over }, TODAY);
    expect(parsed).toMatchObject({ ok: false, outcome: { kind: 'refused', field } });
  });

  test('of a contact may go without a length', () => {
    const parsed = parseTypedTime({ ...TYPED, length: ' ' }, TODAY, { lengthNeeded: false });
    expect(parsed).toMatchObject({ ok: true, time: { minutes: null } });
  });
});

describe('A line that is typed over', () => {
  const changesOf = (over: Partial<TypedTime>) => {
    const parsed = parseTypedTime({ ...typedLine(LINE), ...over }, TODAY);
    if (!parsed.ok) throw new Error('refused');
    return lineChanges(LINE, parsed.time);
  };

  test('changes nothing while nothing was typed', () => {
    expect(changesOf({})).toEqual({});
    expect(changesOf({ note: 'Tea ' })).toEqual({});
  });

  test.each<readonly [Partial<TypedTime>, object]>([
    [{ sphere: 'elsewhere' }, { sphere: 'elsewhere' }],
    [{ length: '2 h' }, { minutes: 120 }],
    [{ evening: false }, { evening: false }],
    [{ personId: null }, { personId: null }],
    [{ note: '' }, { note: '' }],
    [{ day: '2026-11-21' }, { day: '2026-11-21' }],
  ])('changes what was: %o', (over, changes) => {
    expect(changesOf(over)).toEqual(changes);
  });
});

describe('A draft', () => {
  let world: World;
  let mina: string;

  beforeEach(async () => {
    world = await World.at('2026-11-26T12:00', 'Europe/Berlin');
    vi.spyOn(browserClock, 'read').mockImplementation(() => Promise.resolve(world));
    await world.worker.start();
    ({ id: mina } = await world.ask('addPerson', { name: 'Mina', lastTalked: 'unknown' }));
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await world.worker.look();
    await closeNotebook();
  });

  const forms = async () =>
    ((await world.rows()).drafts as readonly { form: string }[]).map(({ form }) => form);

  async function keep(id: string | null, typed: TypedTime): Promise<void> {
    timeDraft(id).keep(typed);
    const form = id === null ? 'logTime' : `moment.${id}`;
    await until(async () => (await forms()).includes(form), 'the draft');
  }

  test('is there as it was typed, half a length and all', async () => {
    const typed = { ...TYPED, sphere: 'others', length: 'half an', personId: mina } as const;
    await keep(null, typed);
    expect(await timeDraft(null).read(await readTimeChoices())).toEqual(typed);
  });

  test('of a day alone is none', async () => {
    await keep(null, TYPED);
    timeDraft(null).keep({ ...FRESH_TIME, day: TODAY });
    await until(async () => (await forms()).length === 0, 'no draft');
    expect(await timeDraft(null).read(await readTimeChoices())).toBeNull();
  });

  test('names nobody who is not there any more, and no Us where nobody is chosen', async () => {
    await keep(null, { ...TYPED, sphere: 'us', personId: 'removed', note: 'A film' });
    expect(await timeDraft(null).read(await readTimeChoices())).toMatchObject({
      sphere: null,
      personId: null,
      note: 'A film',
    });
  });

  test('goes with the command that uses it', async () => {
    await keep(null, TYPED);
    const { id } = await world.ask('logTime', aTime(world));
    expect(await forms()).toEqual([]);
    await keep(id, TYPED);
    await world.ask('editMoment', { id, changes: { minutes: 30 } });
    expect(await forms()).toEqual([]);
    await keep(id, TYPED);
    await world.ask('deleteMoment', { id });
    expect(await forms()).toEqual([]);
  });

  test('about somebody goes with them, and others stay', async () => {
    const alone = await world.ask('logTime', aTime(world));
    const together = await world.ask('logTime', aTime(world, { personId: mina }));
    await keep(alone.id, TYPED);
    await keep(together.id, { ...TYPED, note: 'About Mina' });
    await keep(null, { ...TYPED, personId: mina });
    await world.ask('erasePerson', { id: mina });
    expect(await forms()).toEqual([`moment.${alone.id}`]);
  });
});
