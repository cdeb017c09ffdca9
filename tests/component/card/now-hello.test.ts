import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as clipboard from '../../../utils/app/pages/clipboard.ts';
import { pageNotebook } from '../../../utils/app/pages/notebook.ts';
import { Now } from '../../../utils/app/pages/now.svelte.ts';
import type { GlanceCard, GlancePerson } from '../../../utils/domain/glance.ts';
import { browserClock } from '../../../utils/platform/clock.ts';
import * as messages from '../../../utils/platform/messages.ts';
import { closeNotebook } from '../../../utils/storage/connection.ts';
import { draftOf } from '../../../utils/storage/drafts.ts';
import { glanceOf, reminder } from './glances.ts';

const NOW = Date.parse('2026-11-24T10:00:00+01:00');
const READING = { now: NOW, zone: 'Europe/Berlin' };
const MINA: GlancePerson = { id: 'Mina', circle: 'close', role: null, telephony: false };

let now: Now;
let copies: boolean;
let ms: number;
/** What the background answers; never where it is a promise that stays open. */
let answers: Record<string, unknown>;
const asked: { command: string; input: unknown }[] = [];

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  asked.length = 0;
  copies = true;
  ms = 10_000;
  const later = { until: NOW, movedToQuietEnd: false };
  const previewLater = { today: later, tomorrow: later, nextWeek: later };
  answers = { opened: null, reachOut: null, previewLater };
  vi.spyOn(performance, 'now').mockImplementation(() => ms);
  vi.spyOn(browserClock, 'read').mockResolvedValue(READING);
  vi.spyOn(clipboard, 'copyText').mockImplementation(async () => copies);
  vi.spyOn(messages, 'send').mockImplementation(async (message) => {
    const call = message as (typeof asked)[number];
    asked.push(call);
    return { ok: true, value: await answers[call.command] };
  });
  now = new Now(READING);
  await shows(reminder('Mina'));
  await now.opened('popup');
});
afterEach(async () => {
  vi.restoreAllMocks();
  await closeNotebook();
});

async function shows(card: GlanceCard, person: GlancePerson | null = MINA): Promise<void> {
  const row = glanceOf(card, { now: NOW, writtenAt: NOW, name: 'Mina' });
  await (await pageNotebook()).put('glances', { ...row, person } as never);
  await now.refresh();
}

const question: GlanceCard = {
  kind: 'reached',
  subjectId: 'Mina',
  subjectKind: 'person',
  reason: null,
};
const noted = async () => draftOf(await pageNotebook(), 'reaching');
const commands = () => asked.map(({ command }) => command);

describe('a followed link', () => {
  test('is noted by the page itself, though the message never arrives', async () => {
    answers['reachOut'] = new Promise(() => undefined);
    void now.hello.follow();
    await vi.waitFor(async () =>
      expect(await noted()).toEqual({ subjectId: 'Mina', nudgeId: '', at: String(NOW) }),
    );
  });

  test('is told to the background, and says nothing by itself', async () => {
    await now.hello.follow();
    expect(asked.at(-1)).toEqual({
      command: 'reachOut',
      input: { subjectId: 'Mina', nudgeId: null },
    });
    expect(now.status.message).toBe('');
  });
});

describe('copying', () => {
  test('a line is no contact', async () => {
    await now.hello.copy('No news, just a hello.');
    expect(now.status.message).toBe('Copied.');
    expect(commands()).not.toContain('reachOut');
    expect(await noted()).toBeNull();
  });

  test('a number is one to ask about', async () => {
    await now.hello.copyReach('+49 30 1234567');
    expect(now.status.message).toBe('Copied.');
    expect(commands()).toContain('reachOut');
  });

  test('that the browser refuses is said, and nothing is asked', async () => {
    copies = false;
    await now.hello.copyReach('+49 30 1234567');
    expect(now.status.message).toMatch(/did not copy it/);
    expect(commands()).not.toContain('reachOut');
  });
});

describe('the answer', () => {
  test('yes says when they come round again, and can be taken back', async () => {
    answers['reached'] = { undoId: 'undo', nextDue: '2026-12-01' };
    await shows(question);
    await now.hello.reached(true);
    expect(asked.at(-1)?.input).toEqual({ personId: 'Mina', through: true });
    expect(now.card).toBeNull();
    expect(now.status).toEqual({
      message: 'Logged. Mina comes round again in 7 days.',
      undoId: 'undo',
    });
  });

  test.each([
    [null, 'Nothing is logged.'],
    [
      { rule: 'every', occasion: 'return', daysSince: 8, cadenceDays: 7 } as const,
      'Nothing is logged. Later is there, if you like.',
    ],
  ])('not yet offers Later where a reminder stands', async (reason, words) => {
    answers['reached'] = null;
    await shows({ ...question, reason });
    await now.hello.reached(false);
    expect(now.status).toEqual({ message: words, undoId: null });
  });

  test('is one press, however often it is clicked', async () => {
    answers['reached'] = { undoId: 'undo', nextDue: '2026-12-01' };
    await shows(question);
    await now.hello.reached(true);
    await shows(reminder('Jonas'), { ...MINA, id: 'Jonas' });
    await now.hello.reached(true);
    expect(commands().filter((name) => name === 'reached')).toHaveLength(1);
  });
});

test('a row of an earlier version shows the card without what it lacks', async () => {
  const { person: _, ...row } = glanceOf(reminder('Mina'), {
    now: NOW,
    writtenAt: NOW,
  }) as never as {
    person: unknown;
  };
  const words = { v: 1, kind: 'plain', text: { name: 'Mina', settledName: '' } };
  await (await pageNotebook()).put('glances', { ...row, words } as never);
  await now.refresh();
  expect(now.name).toBe('Mina');
  expect(now.hello.person).toBeNull();
});
