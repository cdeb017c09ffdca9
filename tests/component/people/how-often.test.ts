import { fireEvent, render, screen } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import HowOften from '../../../components/people/HowOften.svelte';
import type { PersonView } from '../../../utils/domain/person-view.ts';
import { problemSentence } from '../../../utils/texts/problems.ts';
import { makePerson } from './samples.ts';

function show(changes: Partial<PersonView> = {}, refusal: string | null = null) {
  const onsave = vi.fn(async () => refusal);
  render(HowOften, { person: makePerson(changes), onsave });
  return { onsave };
}

const choose = (name: string) => fireEvent.click(screen.getByRole('radio', { name }));
const number = () => screen.getByLabelText<HTMLInputElement>('Every');

async function type(text: string) {
  await fireEvent.input(number(), { target: { value: text } });
  await fireEvent.change(number());
}

describe('how often somebody comes round', () => {
  it('names the days of each circle', () => {
    show();
    const labels = screen.getAllByRole('radio', { name: /days$/ }).length;
    expect(labels).toBe(4);
  });

  it('saves a circle as it is chosen', async () => {
    const { onsave } = show();
    await choose('Inner, 7 days');
    expect(onsave).toHaveBeenCalledExactlyOnceWith({ circle: 'inner' });
  });

  it('shows no number while the circle decides', () => {
    show({ rhythmOfCircle: true });
    expect(screen.queryByLabelText('Every')).toBeNull();
  });

  it('starts a rhythm of its own with the present one', async () => {
    const { onsave } = show({
      rhythmOfCircle: true,
      rhythm: { kind: 'every', n: 30, unit: 'days' },
    });
    await choose('In a rhythm of its own');
    expect(onsave).toHaveBeenCalledExactlyOnceWith({
      rhythm: { kind: 'every', n: 30, unit: 'days' },
    });
  });

  it('goes back to the circle', async () => {
    const { onsave } = show();
    await choose('As the circle');
    expect(onsave).toHaveBeenCalledExactlyOnceWith({ rhythm: null });
  });

  it('saves a number on leaving the field', async () => {
    const { onsave } = show();
    await type('10');
    expect(onsave).toHaveBeenCalledExactlyOnceWith({
      rhythm: { kind: 'every', n: 10, unit: 'days' },
    });
  });

  it('says which numbers are possible, and keeps the one typed', async () => {
    show({}, problemSentence('outOfRange'));
    await type('900');
    expect(await screen.findByText('From one day to two years is possible.')).toBeTruthy();
    expect(number().value).toBe('900');
  });

  it('sends no empty number', async () => {
    const { onsave } = show();
    await type('');
    expect(await screen.findByText('From one day to two years is possible.')).toBeTruthy();
    expect(onsave).not.toHaveBeenCalled();
  });
});
