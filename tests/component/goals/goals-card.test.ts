import { fireEvent, render, screen, within } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import GoalsCard from '../../../components/goals/GoalsCard.svelte';
import type { GoalView } from '../../../utils/domain/goal-view.ts';
import { TODAY, ago, makeGoal, wished } from './samples.ts';

interface Shown {
  readonly inSight?: readonly GoalView[];
  readonly beyond?: readonly GoalView[];
  readonly archived?: readonly GoalView[];
}

function show({ inSight = [], beyond = [], archived = [] }: Shown, refusal: string | null = null) {
  const calls = {
    ontype: vi.fn(),
    onadd: vi.fn(async () => refusal),
    ontick: vi.fn(),
    onsight: vi.fn(),
    onbringback: vi.fn(),
  };
  const hasRoom = inSight.length < 3;
  const goals = { today: TODAY, inSight, beyond, archived, hasRoom };
  const { rerender } = render(GoalsCard, { ...goals, wish: '', status: '', ...calls });
  return { ...calls, rerender };
}

const field = () => screen.getByRole<HTMLInputElement>('textbox');
const tickOf = (name: string) => screen.getByRole<HTMLInputElement>('checkbox', { name });

describe('the goals', () => {
  it('begin with one field, and keep the focus in it as the first one arrives', async () => {
    const { rerender } = show({});
    expect(screen.getByText(/^Nothing of your own here yet/)).toBeTruthy();
    expect(screen.queryByText(/in reserve/)).toBeNull();
    const only = field();
    only.focus();
    await rerender({ inSight: [makeGoal()] });
    expect(document.activeElement).toBe(only);
  });

  it('take a wish on Enter, tell each keystroke, and say beside the field what is wrong', async () => {
    const { onadd, ontype } = show({}, 'That is too long to keep.');
    await fireEvent.input(field(), { target: { value: 'Read more' } });
    expect(ontype).toHaveBeenLastCalledWith('Read more');
    field().form?.requestSubmit();
    await screen.findByText('That is too long to keep.');
    expect(onadd).toHaveBeenCalledExactlyOnceWith('Read more');
    expect(field().value).toBe('Read more');
    expect(field().getAttribute('aria-invalid')).toBe('true');
  });

  it('read the next step, else the wish, each in its own direction', () => {
    const inSight = [
      makeGoal({ id: 'a' }, { nextStep: 'Ten pages' }),
      wished('أتعلم العزف'),
      wished('<script>alert(1)</script>'),
    ];
    show({ inSight });
    const rows = screen.getByRole('list', { name: 'In sight' }).children;
    expect([...rows].map((row) => row.querySelector('a')?.textContent)).toEqual([
      'Ten pages',
      'أتعلم العزف',
      '<script>alert(1)</script>',
    ]);
    expect(screen.getByText('Read more').tagName).toBe('BDI');
    expect(document.querySelector('script')).toBeNull();
  });

  it('are ticked in one click', async () => {
    const { ontick } = show({ inSight: [makeGoal()] });
    await fireEvent.click(tickOf('Done today: Read more'));
    expect(ontick).toHaveBeenCalledExactlyOnceWith(makeGoal().id, true);
  });

  it('show a tick of today, and take it back in one click', async () => {
    const { ontick } = show({ inSight: [makeGoal({ ticked: [TODAY] })] });
    expect(tickOf('Done today: Read more').checked).toBe(true);
    await fireEvent.click(tickOf('Done today: Read more'));
    expect(ontick).toHaveBeenCalledExactlyOnceWith(makeGoal().id, false);
  });

  it.each([
    [{}, '3 of the last 14 days'],
    [{ since: ago(4) }, '3 of the first 5 days'],
    [{ since: TODAY, ticked: [] }, 'First day'],
  ])('%o: say “%s”', (changes, words) => {
    show({ inSight: [makeGoal(changes)] });
    expect(screen.getByText(words)).toBeTruthy();
  });

  it('name the seven days for who cannot see them, and the reserve in one line once', () => {
    show({ inSight: [makeGoal({ since: ago(3), ticked: [ago(3), ago(1)] }), wished('two')] });
    const [days] = screen.getAllByRole('img', { name: /^The last seven days/ });
    expect(days?.getAttribute('aria-label')).toBe(
      'The last seven days: Friday done, Saturday in reserve, Sunday done, Monday open',
    );
    expect(screen.getAllByText(/^Two days of any seven are in reserve/)).toHaveLength(1);
  });

  it('offer one smaller step after a slip, to one goal at a time, and count nothing missed', () => {
    const slipped = { ticked: [ago(6)] };
    show({ inSight: [wished('a', slipped), wished('b', slipped), wished('c')] });
    const link = screen.getByRole('link', { name: 'Make the step smaller' });
    expect(link.getAttribute('href')).toBe('#/me/id-a');
    expect(document.body.textContent).not.toMatch(/missed|streak|in a row/);
  });

  it('beyond three wait in order and come into sight while there is room', async () => {
    const { onsight } = show({ inSight: [wished('a')], beyond: [wished('b'), wished('c')] });
    expect(screen.getByRole('heading', { name: 'Also kept (2 goals)' })).toBeTruthy();
    await fireEvent.click(screen.getByRole('button', { name: 'Put in sight: c' }));
    expect(onsight).toHaveBeenCalledExactlyOnceWith('id-c');
  });

  it('beyond three say plainly why they wait while three are in sight', () => {
    show({ inSight: ['a', 'b', 'c'].map((wish) => wished(wish)), beyond: [wished('d')] });
    expect(screen.getByText(/^Three are in sight, and that is the most/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Put in sight/ })).toBeNull();
  });

  it('keep the archive folded, with pride: since when, on how many days, and a way back', async () => {
    const archived = [
      wished('Swim', { archivedAt: 1, begun: '2026-03-03', ticked: [ago(100), ago(99)] }),
      wished('Sing', { archivedAt: 1, begun: '2026-03-03', ticked: [] }),
    ];
    const { onbringback } = show({ archived });
    expect(document.querySelector('details')?.open).toBe(false);
    expect(screen.getByText('Kept with pride: since March 3, 2026, done on 2 days.')).toBeTruthy();
    expect(screen.getByText('Kept with pride: begun on March 3, 2026.')).toBeTruthy();
    await fireEvent.click(screen.getByText('Bring back', { selector: '[aria-label*="Swim"] *' }));
    expect(onbringback).toHaveBeenCalledExactlyOnceWith('id-Swim');
  });

  it('mark samples plainly, and lead on by links that hold nothing typed', () => {
    show({ inSight: [makeGoal({ sample: true })] });
    const row = within(screen.getByRole('list', { name: 'In sight' }));
    expect(row.getByText('Sample')).toBeTruthy();
    expect(row.getByRole('link').getAttribute('href')).toBe(`#/me/${makeGoal().id}`);
  });
});
