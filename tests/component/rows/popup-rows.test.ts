import { fireEvent, render, screen } from '@testing-library/svelte';
import { tick } from 'svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import PopupRows from '../../../components/rows/PopupRows.svelte';
import { NO_SHARES } from '../../../utils/domain/day-stamp.ts';
import { makeRow } from './samples.ts';

const ZONE = 'Europe/Berlin';
const NOW = Date.parse('2026-11-24T16:50:00+01:00');
const GOALS = [makeRow('Ten pages'), makeRow('Piano'), makeRow('A walk')];

/** jsdom lays nothing out: the height is told, and a change of size is called. */
let height = 0;
let resized: () => void = () => undefined;

beforeEach(() => {
  height = 500;
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(call: () => void) {
        resized = call;
      }
      observe() {}
      disconnect() {}
    },
  );
  Object.defineProperty(document.body, 'scrollHeight', { configurable: true, get: () => height });
});

function show(props: object = {}) {
  const handlers = { ontick: vi.fn(() => Promise.resolve(true)), onmore: vi.fn() };
  render(PopupRows, { goals: GOALS, line: null, now: NOW, zone: ZONE, ...handlers, ...props });
  return handlers;
}

async function grow(to: number) {
  height = to;
  resized();
  await tick();
}

describe('the rows of the popup', () => {
  it('are not there without goals and a line', () => {
    show({ goals: [] });
    expect(screen.queryByRole('list')).toBeNull();
    expect(screen.queryByText(/^in /)).toBeNull();
  });

  it('tick the goal they stand for', async () => {
    const { ontick } = show();
    await fireEvent.click(screen.getByRole('checkbox', { name: 'Piano, done today' }));
    expect(ontick).toHaveBeenCalledExactlyOnceWith('id-Piano', true);
  });

  it('fold to two and one more where the popup would grow too tall', async () => {
    const { onmore } = show();
    expect(screen.getAllByRole('checkbox')).toHaveLength(3);
    await grow(640);
    expect(screen.getAllByRole('checkbox')).toHaveLength(2);
    await fireEvent.click(screen.getByRole('button', { name: 'one more' }));
    expect(onmore).toHaveBeenCalledOnce();
  });

  it('stay folded at their own height, and unfold where there is room', async () => {
    show();
    await grow(640);
    await grow(600);
    expect(screen.getAllByRole('checkbox')).toHaveLength(2);
    await grow(560);
    expect(screen.getAllByRole('checkbox')).toHaveLength(3);
  });

  it('end with the next clock line', () => {
    show({ line: { sentence: 'Laptop shut', at: Date.parse('2026-11-24T18:30:00+01:00') } });
    expect(screen.getByText('in 1 h 40')).toBeTruthy();
  });

  it('fold the chips away, too, where that is not enough, and bring both back with room', async () => {
    const stamp = { shares: NO_SHARES, us: true, usName: '', late: false };
    const chips = () => screen.queryByRole('group', { name: 'How did today go?' });
    show({ stamp });
    expect(chips()).not.toBeNull();
    await grow(640);
    expect([screen.getAllByRole('checkbox').length, chips() !== null]).toEqual([2, true]);
    await grow(620);
    expect([screen.getAllByRole('checkbox').length, chips() !== null]).toEqual([2, false]);
    await grow(560);
    expect(chips()).toBeNull();
    await grow(512);
    expect([screen.getAllByRole('checkbox').length, chips() !== null]).toEqual([2, true]);
    await grow(588);
    expect([screen.getAllByRole('checkbox').length, chips() !== null]).toEqual([3, true]);
  });
});
