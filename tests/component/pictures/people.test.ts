import { render, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import PeoplePicture from '../../../components/pictures/PeoplePicture.svelte';
import { closenessOf } from '../../../utils/domain/closeness.ts';
import type { PersonView } from '../../../utils/domain/person-view.ts';
import { addDays } from '../../../utils/domain/time.ts';
import { named } from '../people/samples.ts';
import { ARABIC, fromRightToLeft, LONG, rowsOf, TODAY } from './samples.ts';

const show = (people: readonly PersonView[]) =>
  render(PeoplePicture, { people: closenessOf(people) });
const since = (name: string, daysSince: number) =>
  named(name, { daysSince, lastDay: addDays(TODAY, -daysSince), dueIn: 7 - daysSince });
const unknown = (name: string) => named(name, { daysSince: null, lastDay: null, dueIn: null });
const crowd = (count: number) =>
  Array.from({ length: count }, (_, n) => since(`Friend ${n + 1}`, n % 12));
const names = (container: Element) =>
  [...container.querySelectorAll('.name')].map((name) => name.textContent.trim()).filter(Boolean);
const labels = () => screen.getAllByRole('img').map(({ ariaLabel }) => ariaLabel);

describe('people between just now and coming round', () => {
  it('are one sentence while nobody is there', () => {
    const { container } = show([]);
    expect(container.textContent.trim()).toMatch(/^Nobody is here yet\./);
    expect(container.querySelector('table, svg')).toBeNull();
  });

  it('stand where they are on their own rhythm', () => {
    const { container } = show([
      since('Now', 0),
      since('Half', 4),
      since('Due', 7),
      since('Far', 70),
    ]);
    const places = [...container.querySelectorAll('.place')].map((dot) =>
      Math.round(parseFloat(dot.getAttribute('x') ?? '')),
    );
    expect(names(container)).toEqual(['Far', 'Due', 'Half', 'Now']);
    expect(places).toEqual([100, 67, 38, 0]);
  });

  it.each([
    [[since('Mina', 2)], 'Mina. Comes round in 5 days.'],
    [[since('Mina', 70)], 'Mina. Room for a hello.'],
    [[since('Mina', 2), since('Ruth', 3)], 'None of 2 people comes round yet.'],
    [[since('Mina', 9), since('Ruth', 3), unknown('Jo')], 'Room for a hello with 1 of 3 people.'],
    [[unknown('Jo')], 'No contact is noted yet with the one person here.'],
    [[unknown('Jo'), unknown('Al')], 'No contact is noted yet with any of 2 people.'],
  ])('tell their gist: case %#', (people, gist) => {
    show(people);
    expect(labels()).toEqual([gist]);
  });

  it('say nothing of how long somebody has waited', () => {
    const { container } = show([since('Mina', 70)]);
    const drawn = container.querySelector('[role=img]')?.textContent ?? '';
    expect(drawn).toContain('Room for a hello');
    expect(drawn).not.toMatch(/\d/);
  });

  it('without a known contact have a line without a place', () => {
    const { container } = show([unknown('Jo')]);
    expect(container.querySelector('.place')).toBeNull();
    expect(rowsOf(container)).toEqual([
      ['Jo', 'not noted yet', 'every 7 days', 'A first hello within 7 days'],
    ]);
  });

  it('are all there at fifteen; of forty the rest fold away', () => {
    const few = show(crowd(15));
    expect(names(few.container)).toHaveLength(15);
    expect(screen.queryByText(/more$/)).toBeNull();
    few.unmount();
    const many = show(crowd(40));
    expect(screen.getByText('25 more')).toBeTruthy();
    expect(names(many.container)).toHaveLength(40);
    expect(many.container.querySelectorAll('table')).toHaveLength(2);
    expect(labels()).toHaveLength(2);
  });

  it('keep long names whole and foreign ones apart', () => {
    const { container } = show([since(LONG, 3), since(ARABIC, 2)]);
    expect(names(container)).toEqual([LONG, ARABIC]);
    expect(container.querySelectorAll('.name bdi, th bdi').length).toBeGreaterThanOrEqual(4);
  });

  it('that are samples say so', () => {
    const { container } = show([named('Mina', { sample: true })]);
    expect(names(container)).toEqual(['Mina (sample)']);
  });
});

describe('from right to left', () => {
  fromRightToLeft();

  it('have a table and a sentence as well', () => {
    const { container } = show(crowd(3));
    expect(rowsOf(container)).toHaveLength(3);
    expect(labels()[0]).toBeTruthy();
  });
});
