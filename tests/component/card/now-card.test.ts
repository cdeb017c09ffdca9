import { fireEvent, render, screen } from '@testing-library/svelte';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import NowCard from '../../../components/card/NowCard.svelte';
import type { NowView } from '../../../components/card/now-view.ts';
import type { GlanceCard } from '../../../utils/domain/glance.ts';
import { teachTopLayer } from '../people/samples.ts';

beforeEach(teachTopLayer);

const MINA: GlanceCard = {
  kind: 'reminder',
  subjectId: 'mina',
  subjectKind: 'person',
  nudgeId: null,
  reason: { rule: 'every', occasion: 'opened', daysSince: 8, cadenceDays: 7 },
  timesLater: 0,
};
const SILENT = { message: '', undoId: null };

function helloView(changes: Partial<NowView['hello']> = {}): NowView['hello'] {
  return {
    person: null,
    copy: vi.fn(),
    copyReach: vi.fn(),
    follow: vi.fn(),
    reached: vi.fn(),
    ...changes,
  };
}

function view(changes: Partial<NowView>): NowView {
  return {
    card: null,
    name: 'Mina',
    hello: helloView(),
    pausedUntil: 'tomorrow 8:00 AM',
    laterLabels: { today: 'Later today', tomorrow: 'Tomorrow', nextWeek: 'In a week' },
    busy: false,
    status: SILENT,
    nameProblem: undefined,
    readName: async () => '',
    keepName: vi.fn(),
    add: vi.fn(async () => true),
    done: vi.fn(),
    later: vi.fn(),
    previewLater: vi.fn(),
    notThisOne: vi.fn(),
    lessOften: vi.fn(),
    offers: {},
    returning: { pickDone: vi.fn(), putAway: vi.fn(), replan: vi.fn() },
    happened: { when: '15:00', answer: vi.fn() },
    undo: vi.fn(),
    resume: vi.fn(),
    ...changes,
  };
}

function show(changes: Partial<NowView>) {
  const now = view(changes);
  const { rerender } = render(NowCard, { now });
  return { now, become: (then: Partial<NowView>) => rerender({ now: { ...now, ...then } }) };
}

const button = (name: string) => screen.getByRole('button', { name });
const focusOn = (words: string) =>
  vi.waitFor(() => expect(document.activeElement).toBe(screen.getByText(words).closest('h2, p')));

describe('the focus', () => {
  test('goes from an answered card to what was said', async () => {
    const { become } = show({ card: MINA });
    button('I wrote to Mina').focus();
    await become({ card: null, status: { message: 'Logged.', undoId: 'undo' } });
    await focusOn('Logged.');
  });

  test('goes from Undo to what was said', async () => {
    const { become } = show({ status: { message: 'Logged.', undoId: 'undo' } });
    button('Undo').focus();
    await become({ status: { message: 'Taken back.', undoId: null } });
    await focusOn('Taken back.');
  });

  test('goes from Resume to the new card’s title', async () => {
    const { become } = show({ card: { kind: 'paused', until: 0 } });
    button('Resume').focus();
    await become({ card: MINA });
    await focusOn('A hello?');
  });

  test('goes from Resume to calm water', async () => {
    const { become } = show({ card: { kind: 'paused', until: 0 } });
    button('Resume').focus();
    await become({ card: { kind: 'calm', held: false } });
    await focusOn('Nothing to do. Calm water.');
  });

  test('stays where it is while an answer is on its way', async () => {
    const { become } = show({ card: MINA });
    button('I wrote to Mina').focus();
    await become({ busy: true });
    expect(document.activeElement).toBe(button('I wrote to Mina'));
  });
});

test('a busy card takes no answer', async () => {
  const { now } = show({ card: MINA, busy: true });
  await fireEvent.click(button('I wrote to Mina'));
  await fireEvent.click(button('Later'));
  expect(now.done).not.toHaveBeenCalled();
  expect(screen.queryByRole('menuitem', { hidden: true })).toBeNull();
});

test('a plan that is over is asked about, with what it was and when', async () => {
  const { now, become } = show({
    card: { kind: 'happened', planId: 'coffee', day: '2026-11-26', starts: 0 },
    name: 'Coffee with Mina',
  });
  expect(screen.getByText('Coffee with Mina, 15:00.')).toBeTruthy();
  button('It did').focus();
  await fireEvent.click(button('It did'));
  expect(now.happened.answer).toHaveBeenLastCalledWith(true);
  await fireEvent.click(button('Not this time'));
  expect(now.happened.answer).toHaveBeenLastCalledWith(false);
  await become({ card: null, status: { message: 'Logged.', undoId: 'undo' } });
  await focusOn('Logged.');
});

test('opening Later asks what each would mean', async () => {
  const { now } = show({ card: MINA });
  await fireEvent.click(button('Later'));
  expect(now.previewLater).toHaveBeenCalledOnce();
});

test('somebody who waits is not hidden behind calm water', () => {
  show({ card: { kind: 'calm', held: true } });
  expect(screen.getByText('Nothing more for now.')).toBeTruthy();
  expect(screen.queryByText(/Nothing to do/)).toBeNull();
});

test('the form shows what was typed before, and keeps what is typed now', async () => {
  const { now } = show({ card: { kind: 'empty' }, readName: async () => 'Mi' });
  const field = screen.getByLabelText<HTMLInputElement>('Name');
  await vi.waitFor(() => expect(field.value).toBe('Mi'));
  await fireEvent.input(field, { target: { value: 'Min' } });
  expect(now.keepName).toHaveBeenLastCalledWith('Min');
});
