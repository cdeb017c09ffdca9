import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CommandName } from '../../../utils/app/commands/index.ts';
import { pageNotebook } from '../../../utils/app/pages/notebook.ts';
import { Now } from '../../../utils/app/pages/now.svelte.ts';
import type { GlanceCard, Settled } from '../../../utils/domain/glance.ts';
import { browserClock } from '../../../utils/platform/clock.ts';
import { closeNotebook } from '../../../utils/storage/connection.ts';
import * as messages from '../../../utils/platform/messages.ts';
import { glanceOf, reminder, type Row } from './glances.ts';

const NOW = Date.parse('2026-11-24T10:00:00+01:00');
const READING = { now: NOW, zone: 'Europe/Berlin' };
const MINUTE = 60_000;

let now: Now;
let ms: number;
let written: number;
/** What the background answers, by command. */
let answers: Partial<Record<CommandName, unknown>>;
const asked: { command: CommandName; input: Record<string, unknown> }[] = [];

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  ms = 10_000;
  written = NOW;
  asked.length = 0;
  answers = { opened: null, answer: done('2026-12-01'), undo: null, resume: null, pause: {} };
  vi.spyOn(performance, 'now').mockImplementation(() => ms);
  vi.spyOn(browserClock, 'read').mockResolvedValue(READING);
  vi.spyOn(messages, 'send').mockImplementation(async (message) => {
    const call = message as (typeof asked)[number];
    asked.push(call);
    const value = answers[call.command];
    return value instanceof Refusal
      ? { ok: false, error: { code: value.code } }
      : { ok: true, value };
  });
  now = new Now(READING);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await closeNotebook();
});

class Refusal {
  readonly code: string;
  constructor(code: string) {
    this.code = code;
  }
}

function done(nextDue: string) {
  return { undoId: 'undo', nextDue, later: null };
}

const askedFor = (command: CommandName) => asked.filter((call) => call.command === command);

/** The plan writes a row, and the page reads it. */
async function planned(card: GlanceCard, row: Row = {}): Promise<void> {
  written += 1;
  const glance = glanceOf(card, { ...row, now: NOW, writtenAt: written });
  await (await pageNotebook()).put('glances', glance);
  await now.refresh();
}

const CALM = { kind: 'calm', held: false } as const;
const name = () => (now.card?.kind === 'reminder' ? now.card.subjectId : now.card?.kind);

describe('an answered card', () => {
  test('goes at once, and what was said is there before the plan has followed', async () => {
    await planned(reminder('Mina'));
    await now.done('today');
    expect(now.card).toBeNull();
    expect(now.status).toEqual({
      message: 'Logged. Mina comes round again in 7 days.',
      undoId: 'undo',
    });
  });

  test('is replaced by one that takes no answer for half a second', async () => {
    await planned(reminder('Mina'));
    await now.done('today');
    await planned(reminder('Jonas'));
    expect(name()).toBe('Jonas');
    ms += 499;
    await now.done('today');
    expect(askedFor('answer')).toHaveLength(1);
    ms += 1;
    await now.done('today');
    expect(askedFor('answer').map(({ input }) => input['subjectId'])).toEqual(['Mina', 'Jonas']);
  });

  test('takes no second answer of the same double click', async () => {
    await planned(reminder('Mina'));
    await Promise.all([now.done('today'), now.done('today')]);
    await now.done('today');
    expect(askedFor('answer')).toHaveLength(1);
  });

  test('is not taken back by the second click either', async () => {
    await planned(reminder('Mina'));
    await now.done('today');
    await now.undo();
    expect(askedFor('undo')).toEqual([]);
    ms += 500;
    await now.undo();
    expect(askedFor('undo')).toHaveLength(1);
  });

  test('can be taken back half a second later, however late the calm comes', async () => {
    await planned(reminder('Mina'));
    await now.done('today');
    ms += 400;
    await planned(CALM);
    ms += 100;
    await now.undo();
    expect(askedFor('undo')).toHaveLength(1);
  });

  test('is back once the answer was taken back', async () => {
    await planned(reminder('Mina'));
    await now.done('today');
    await planned(CALM);
    ms += 500;
    await now.undo();
    await planned(reminder('Mina'));
    expect(name()).toBe('Mina');
    expect(now.status.message).toBe('Taken back.');
  });

  test('is named as it was, whoever comes next', async () => {
    await planned(reminder('Mina'));
    vi.mocked(messages.send).mockImplementationOnce(async () => {
      await planned(reminder('Jonas'), { today: '2026-11-25' });
      return { ok: true, value: done('2026-12-01') };
    });
    await now.done('today');
    expect(now.status.message).toBe('Logged. Mina comes round again in 7 days.');
  });

  test('the first one of a page takes an answer at once', async () => {
    await planned(reminder('Mina'));
    await now.done('today');
    expect(askedFor('answer')).toHaveLength(1);
  });
});

test('a pause that has just come is not ended by the second click', async () => {
  await planned(CALM);
  await planned({ kind: 'paused', until: NOW + MINUTE });
  await now.resume();
  expect(askedFor('resume')).toEqual([]);
  ms += 500;
  await now.resume();
  expect(askedFor('resume')).toHaveLength(1);
});

describe('the log', () => {
  beforeEach(() => {
    answers.logContact = done('2026-12-01');
  });

  test('takes no press that was meant for what stood there before', async () => {
    await planned(CALM);
    now.replaced();
    expect(await now.log('Mina', 'Mina', 'today')).toBe(false);
    ms += 500;
    expect(await now.log('Mina', 'Mina', 'today')).toBe(true);
    expect(askedFor('logContact')).toHaveLength(1);
  });

  test('drops the card of whom it was about, and no other', async () => {
    await planned(reminder('Mina'));
    await now.log('Jonas', 'Jonas', 'today');
    expect(name()).toBe('Mina');
    await now.log('Mina', 'Mina', 'today');
    expect(now.card).toBeNull();
    expect(now.status.message).toBe('Logged. Mina comes round again in 7 days.');
  });
});

describe('what was said', () => {
  test('goes with the next action', async () => {
    await planned(CALM, {
      name: 'Mina',
      settled: {
        undoId: 'undo',
        subjectId: 'Mina',
        nextDue: '2026-12-01',
        today: '2026-11-24',
        until: NOW + 60 * MINUTE,
      },
    });
    await now.undo();
    await planned(CALM);
    expect(now.status.message).toBe('Taken back.');
    await now.pause('hour');
    expect(now.status.message).toBe('');
  });

  test('counts from the present day, not from the day of the answer', async () => {
    const settled: Settled = {
      undoId: 'undo',
      subjectId: 'Mina',
      nextDue: '2026-12-01',
      today: '2026-11-23',
      until: NOW + 60 * MINUTE,
    };
    await planned(CALM, { name: 'Mina', settled });
    expect(now.status.message).toBe('Logged. Mina comes round again in 7 days.');
  });

  test('goes when the day is over', async () => {
    await planned(reminder('Mina'));
    await now.done('today');
    await planned(CALM, { today: '2026-11-25' });
    expect(now.status.message).toBe('');
  });

  test('confirms somebody who was added, and drops the form', async () => {
    await planned({ kind: 'empty' });
    answers.addPerson = { id: 'Mina' };
    expect(await now.add(' Mina ')).toBe(true);
    expect(now.card).toBeNull();
    expect(now.status.message).toBe('Mina is on the list.');
    await planned(CALM);
    expect(now.status.message).toBe('Mina is on the list.');
  });

  test.each([
    ['tooLate', /too long ago/],
    ['notFound', /not there any more/],
    ['alreadyAnswered', /answered already/],
    ['unexpected', /did not work/],
  ])('about %s has words of its own', async (code, words) => {
    await planned(reminder('Mina'));
    answers.answer = new Refusal(code);
    await now.done('today');
    expect(now.status.message).toMatch(words);
    expect(now.status.undoId).toBeNull();
  });
});

describe('what Later would mean', () => {
  const quietEnd = { until: Date.parse('2026-11-25T08:00:00+01:00'), movedToQuietEnd: true };
  const plain = { until: NOW, movedToQuietEnd: false };
  beforeEach(() => {
    answers.previewLater = { today: quietEnd, tomorrow: plain, nextWeek: plain };
  });
  const note = /tomorrow 8:00.AM, after your quiet hours/;

  test('is said for a reminder that arrives on an open page', async () => {
    await planned(CALM);
    await now.opened('popup');
    await planned(reminder('Mina'));
    await vi.waitFor(() => expect(now.laterLabels.today).toMatch(note));
    expect(now.laterLabels.tomorrow).toBe('Tomorrow');
  });

  test('is asked once for each card, and again as the menu opens', async () => {
    await planned(reminder('Mina'));
    await now.opened('popup');
    await planned(reminder('Mina', 9));
    expect(askedFor('previewLater')).toHaveLength(1);
    await now.previewLater();
    expect(askedFor('previewLater')).toHaveLength(2);
  });

  test('never shows the times of the card before', async () => {
    await planned(reminder('Mina'));
    await now.opened('popup');
    expect(now.laterLabels.today).toMatch(note);
    answers.previewLater = new Refusal('notFound');
    await planned(reminder('Jonas'));
    expect(now.laterLabels.today).toBe('Later today');
  });

  test('costs nothing before the page has painted', async () => {
    await planned(reminder('Mina'));
    expect(asked).toEqual([]);
  });
});
