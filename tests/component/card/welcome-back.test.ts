import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import BackOffCard from '../../../components/card/BackOffCard.svelte';
import WelcomeBackCard from '../../../components/card/WelcomeBackCard.svelte';
import type { NowView } from '../../../components/card/now-view.ts';
import type { WelcomePick } from '../../../utils/domain/glance.ts';

const pick = (subjectId: string, over: Partial<WelcomePick> = {}): WelcomePick => ({
  subjectId,
  subjectKind: 'person',
  nudgeId: null,
  reason: { rule: 'every', occasion: 'opened', daysSince: 40, cadenceDays: 30 },
  ...over,
});
const PICKS = [
  pick('mina'),
  pick('jonas.birthday', {
    subjectKind: 'birthday',
    reason: { rule: 'birthday', occasion: 'opened', daysAhead: -2 },
  }),
];

function show(replan: boolean, picks = PICKS) {
  const now = {
    busy: false,
    offers: { picks: ['Mina', 'Jonas'] },
    returning: { pickDone: vi.fn(), putAway: vi.fn(), replan: vi.fn() },
  } as unknown as NowView;
  render(WelcomeBackCard, { card: { kind: 'welcomeBack', daysAway: 20, picks, replan }, now });
  return now;
}

test('a return names its picks, each with one answer', async () => {
  const now = show(false);
  expect(screen.getByRole('heading', { name: 'Welcome back.' })).toBeTruthy();
  expect(screen.getAllByRole('listitem')).toHaveLength(2);
  expect(screen.getByText('Jonas, 2 days ago. A late word is fine too.')).toBeTruthy();
  await fireEvent.click(screen.getByRole('button', { name: 'I wrote to Mina' }));
  expect(now.returning.pickDone).toHaveBeenCalledWith(PICKS[0], 'Mina');
  await fireEvent.click(screen.getByRole('button', { name: 'Not now' }));
  expect(now.returning.putAway).toHaveBeenCalledOnce();
  expect(screen.queryByRole('button', { name: 'Spread them out' })).toBeNull();
});

test('a long one offers to spread people out, picks or none', async () => {
  const now = show(true, []);
  await fireEvent.click(screen.getByRole('button', { name: 'Spread them out' }));
  expect(now.returning.replan).toHaveBeenCalledOnce();
  expect(screen.queryByRole('list')).toBeNull();
});

test.each([
  ['fewer', 1, 'Little of it fitted lately, so it is one reminder a day at most now.'],
  ['more', 3, 'It fits better again, so it is 3 reminders a day at most now.'],
] as const)('reminders that become %s are told, and put away', async (direction, cap, words) => {
  const onputaway = vi.fn();
  render(BackOffCard, { card: { kind: 'backOff', direction, cap }, onputaway });
  expect(screen.getByText(words)).toBeTruthy();
  await fireEvent.click(screen.getByRole('button', { name: 'All right' }));
  expect(onputaway).toHaveBeenCalledOnce();
});
