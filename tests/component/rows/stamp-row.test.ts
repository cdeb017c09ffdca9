import { fireEvent, render, screen } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import StampRow from '../../../components/rows/StampRow.svelte';
import { NO_SHARES, type Shares } from '../../../utils/domain/day-stamp.ts';
import type { StampView } from '../../../utils/domain/stamp-view.ts';

function show(over: Partial<StampView> = {}) {
  const onstamp = vi.fn<(shares: Shares) => void>();
  const stamp = { shares: NO_SHARES, us: true, usName: '', late: false, ...over };
  const { rerender } = render(StampRow, { ...stamp, onstamp });
  return { onstamp, tapped: (shares: Shares) => rerender({ ...stamp, shares, onstamp }) };
}

const names = () => screen.getAllByRole('button').map((chip) => chip.getAttribute('aria-label'));
const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

describe('the chips of a day', () => {
  it('are four, named with what they say, in one group', () => {
    show({ shares: { ...NO_SHARES, me: 1, others: 2 } });
    expect(screen.getByRole('group', { name: 'How did today go?' })).toBeTruthy();
    expect(names()).toEqual(['Us: none', 'Me: some', 'Others: most', 'Elsewhere: none']);
  });

  it('go from none to some to most and back to none', async () => {
    const { onstamp, tapped } = show();
    for (const [name, share] of [
      ['Me: none', 1],
      ['Me: some', 2],
      ['Me: most', 0],
    ] as const) {
      await tap(name);
      expect(onstamp).toHaveBeenLastCalledWith({ ...NO_SHARES, me: share });
      await tapped({ ...NO_SHARES, me: share });
    }
  });

  it('leave the others as they are', async () => {
    const { onstamp } = show({ shares: { me: 1, us: 2, others: 0, elsewhere: 1 } });
    await tap('Others: none');
    expect(onstamp).toHaveBeenCalledWith({ me: 1, us: 2, others: 1, elsewhere: 1 });
  });

  it('have none for us where nobody is chosen', () => {
    show({ us: false });
    expect(names()).toEqual(['Me: none', 'Others: none', 'Elsewhere: none']);
  });

  it('say the name of whoever is closest, cut at twelve letters', async () => {
    const { tapped } = show({ usName: 'Lee' });
    expect(names()[0]).toBe('Lee: none');
    await tapped({ ...NO_SHARES, us: 1 });
    expect(names()[0]).toBe('Lee: some');
    show({ usName: 'Maximiliane-Alexandrina' });
    expect(names()).toContain('Maximiliane…: none');
  });
});
