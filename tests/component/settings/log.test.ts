import { fireEvent, render, screen } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';
import FiredLog from '../../../components/settings/FiredLog.svelte';
import type { LogEntry } from '../../../components/settings/log.ts';
import type { Nudge } from '../../../utils/domain/nudge.ts';

const ZONE = 'Europe/Berlin';
const at = (time: string) => Temporal.ZonedDateTime.from(`${time}[${ZONE}]`).epochMilliseconds;
const NOW = at('2026-11-22T18:00');

function entry(name: string, changes: Partial<Nudge> = {}): LogEntry {
  const value: Nudge = {
    id: 'n',
    subjectId: 's',
    subjectKind: 'person',
    sphere: 'others',
    day: '2026-11-22',
    raisedAt: at('2026-11-22T10:02'),
    expiresAt: NOW,
    timed: false,
    voice: 'toast',
    state: { kind: 'shown', at: NOW },
    reason: { rule: 'every', occasion: 'return', daysSince: 8, cadenceDays: 7 },
    due: '2026-11-21',
    ...changes,
  };
  return { name, value };
}

async function show(...log: LogEntry[]) {
  render(FiredLog, { log, now: NOW, zone: ZONE });
  await fireEvent.click(screen.getByText(/^Show the last/));
}

test('none yet is said', () => {
  render(FiredLog, { log: [], now: NOW, zone: ZONE });
  expect(screen.getByText('None yet.')).toBeTruthy();
});

test('a reminder says who, when and why', async () => {
  await show(entry('Mina'));
  expect(screen.getByText('Mina')).toBeTruthy();
  expect(screen.getByText('10:02 AM')).toBeTruthy();
  expect(screen.getByText(/^8 days since Mina/)).toBeTruthy();
});

test('somebody removed is nobody by name', async () => {
  await show(entry(''));
  expect(screen.getByText('Someone you removed')).toBeTruthy();
  expect(screen.getByText(/^8 days since someone you removed/)).toBeTruthy();
});

test('a test is not somebody removed', async () => {
  const reason = { rule: 'test', occasion: 'tested' } as const;
  await show(entry('', { subjectKind: 'test', reason }));
  expect(screen.getByText('Test reminder')).toBeTruthy();
});

describe('what became of it', () => {
  test.each([
    [{ kind: 'raised' }, 'Waiting in the popup'],
    [{ kind: 'seen', at: NOW }, 'Waiting in the popup'],
    [{ kind: 'handled', at: NOW, answer: 'done' }, 'Done'],
    [{ kind: 'handled', at: NOW, answer: 'later' }, 'Put off'],
    [{ kind: 'handled', at: NOW, answer: 'notThisOne' }, 'Not this one'],
    [{ kind: 'handled', at: NOW, answer: 'lessOften' }, 'Less often'],
    [{ kind: 'unanswered', at: NOW }, 'Left by itself'],
    [{ kind: 'withdrawn', at: NOW }, /^Taken back/],
  ] as const)('%o', async (state, words) => {
    await show(entry('Mina', { state }));
    expect(screen.getByText(words)).toBeTruthy();
  });
});

test.each([
  ['2026-11-21T23:59', 'Yesterday 11:59 PM'],
  ['2026-11-01T08:00', 'November 1 8:00 AM'],
])('%s reads %s', async (raised, words) => {
  await show(entry('Mina', { raisedAt: at(raised) }));
  expect(screen.getByText(words)).toBeTruthy();
});
