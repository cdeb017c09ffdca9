import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { NewTabView } from '../../../../utils/domain/new-tab-view.ts';
import type { NewTabSettings } from '../../../../utils/domain/settings.ts';
import { WEEKDAYS } from '../../../../utils/domain/time.ts';
import { NewTab, readNewTab } from '../../../../utils/app/pages/new-tab.ts';
import { onChange } from '../../../../utils/platform/changes.ts';
import { browserClock } from '../../../../utils/platform/clock.ts';
import { send } from '../../../../utils/platform/messages.ts';
import * as connection from '../../../../utils/storage/connection.ts';
import { World } from '../../../support/world.ts';

vi.mock('../../../../utils/platform/messages.ts', () => ({ send: vi.fn() }));
vi.mock('../../../../utils/platform/changes.ts', () => ({ onChange: vi.fn(), announce: vi.fn() }));

const ZONE = 'Europe/Berlin';
const PLAIN: NewTabSettings = { emptied: false, person: false, clockLine: false, limitIds: [] };
let world: World;
let goal: string;

beforeEach(async () => {
  world = await World.at('2026-11-24T10:00', ZONE);
  vi.spyOn(browserClock, 'read').mockImplementation(async () => ({ now: world.now, zone: ZONE }));
  vi.mocked(send).mockImplementation((message) => world.worker.answer(message));
  vi.stubGlobal('document', { addEventListener: vi.fn(), visibilityState: 'visible' });
  await world.worker.start();
  ({ id: goal } = await world.ask('addGoal', { wish: 'Read more' }));
  await world.ask('editGoal', { id: goal, changes: { when: 'after coffee', then: 'ten pages' } });
  const line = { sentence: 'Laptop shut', time: '18:30', days: WEEKDAYS, inQuietHours: false };
  await world.ask('addClockLine', line);
});
afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
  await connection.closeNotebook();
});

const choose = (newTab: Partial<NewTabSettings>) =>
  world.ask('changeSettings', { changes: { newTab: { ...PLAIN, ...newTab } } });

async function words() {
  const view = await readNewTab();
  if (view.kind !== 'words') throw new Error(view.kind);
  return view;
}

describe('what a new tab shows', () => {
  test('one step with its cue, and nothing besides', async () => {
    expect(await words()).toMatchObject({
      today: '2026-11-24',
      language: 'en',
      goal: {
        id: goal,
        step: 'ten pages',
        sentence: 'after coffee, ten pages',
        tickedToday: false,
      },
      person: '',
      line: null,
      limits: [],
    });
  });

  test('the next clock line where that was chosen, until its time has come', async () => {
    await choose({ clockLine: true });
    expect((await words()).line?.sentence).toBe('Laptop shut');
    world.pass({ hours: 9 });
    expect((await words()).line).toBeNull();
  });

  test('a tick, until the day ends, although nobody planned anew', async () => {
    await world.ask('tickGoal', { id: goal, done: true });
    await world.worker.look();
    expect((await words()).goal?.tickedToday).toBe(true);
    world.pass({ hours: 17, minutes: 59 });
    expect(await words()).toMatchObject({ today: '2026-11-24', goal: { tickedToday: true } });
    world.pass({ minutes: 1 });
    expect(await words()).toMatchObject({ today: '2026-11-25', goal: { tickedToday: false } });
  });

  test('no words when emptied, and that it can be filled', async () => {
    await choose({ emptied: true });
    expect(await readNewTab()).toEqual({ kind: 'emptied', fillable: true });
  });

  test('no words on a shared computer, whatever was chosen', async () => {
    await world.ask('changeSettings', { changes: { shared: true } });
    await choose({ clockLine: true });
    expect(await readNewTab()).toEqual({ kind: 'emptied', fillable: false });
  });

  test('trouble where the notebook does not open', async () => {
    vi.spyOn(connection, 'notebook').mockRejectedValue(new Error('no'));
    await connection.closeNotebook();
    globalThis.indexedDB.open = () => {
      throw new DOMException('broken', 'UnknownError');
    };
    expect(await readNewTab()).toEqual({ kind: 'trouble' });
  });
});

describe('a new tab that is open', () => {
  const views: NewTabView[] = [];
  const said: string[] = [];
  let tab: NewTab;

  beforeEach(async () => {
    views.length = 0;
    said.length = 0;
    tab = new NewTab(
      (view) => views.push(view),
      (message) => said.push(message),
    );
    await tab.follow();
  });

  /** As after any change. */
  async function readAgain() {
    const [read] = vi.mocked(onChange).mock.lastCall ?? [];
    const before = views.length;
    read?.();
    await vi.waitFor(() => expect(views.length).toBeGreaterThan(before));
  }

  test('is emptied before anything is kept, and stays so whatever the notebook still says', async () => {
    vi.mocked(send).mockReturnValueOnce(new Promise(() => undefined));
    void tab.empty();
    expect(views.at(-1)).toEqual({ kind: 'emptied', fillable: true });
    await readAgain();
    expect(views.at(-1)?.kind).toBe('emptied');
  });

  test('is remembered empty, keeps the other choices, and is filled again', async () => {
    await choose({ clockLine: true });
    await tab.empty();
    await world.worker.look();
    expect(await readNewTab()).toEqual({ kind: 'emptied', fillable: true });
    await tab.fill();
    await world.worker.look();
    await readAgain();
    expect(views.at(-1)).toMatchObject({ kind: 'words', line: { sentence: 'Laptop shut' } });
  });

  test('says so where the choice could not be kept, and stays empty', async () => {
    vi.mocked(send).mockRejectedValueOnce(new Error('nobody answers'));
    await tab.empty();
    expect(said).toEqual(['Empty for now. The next new tab may show it again.']);
    await readAgain();
    expect(views.at(-1)?.kind).toBe('emptied');
  });

  test('shows a tick that could not be kept as it was', async () => {
    vi.mocked(send).mockRejectedValueOnce(new Error('nobody answers'));
    await tab.tick(goal, true);
    expect(views.at(-1)).toMatchObject({ goal: { tickedToday: false } });
    expect(said).toHaveLength(1);
  });
});
