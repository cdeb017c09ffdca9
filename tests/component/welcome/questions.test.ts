import { fireEvent, render, screen } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import Closest from '../../../components/welcome/Closest.svelte';
import Hello from '../../../components/welcome/Hello.svelte';
import Line from '../../../components/welcome/Line.svelte';
import Own from '../../../components/welcome/Own.svelte';
import When from '../../../components/welcome/When.svelte';
import { liesOutside } from '../../../components/welcome/lines.ts';
import type { BondKind } from '../../../utils/domain/bond.ts';
import { NO_ANSWERS } from '../../../utils/domain/welcome.ts';

const radio = (name: string) => screen.getByRole('radio', { name });
const choose = (name: string) => fireEvent.click(radio(name));
const type = (name: string, value: string) =>
  fireEvent.input(screen.getByLabelText(name), { target: { value } });
const noProblems = { problems: {} };

describe('who is closest', () => {
  const show = (answer = NO_ANSWERS.closest) => {
    const onanswer = vi.fn();
    render(Closest, { answer, ...noProblems, onanswer });
    return onanswer;
  };

  it('offers seven kinds and who else uses this computer, nothing chosen beforehand', () => {
    show();
    expect(screen.getAllByRole('radio').map((one) => (one as HTMLInputElement).checked)).toEqual(
      Array(9).fill(false),
    );
  });

  it('asks for a name only where there is somebody', () => {
    show({ ...NO_ANSWERS.closest, kind: 'nobody' });
    expect(screen.queryByRole('textbox')).toBeNull();
    show({ ...NO_ANSWERS.closest, kind: 'child' });
    expect(screen.getByRole('textbox', { name: 'Name or an initial' })).toBeTruthy();
  });

  it('tells each answer with the others as they are', async () => {
    const onanswer = show({ kind: 'child', name: 'A', shared: 'justMe' });
    await type('Name or an initial', 'Ad');
    expect(onanswer).toHaveBeenLastCalledWith({ kind: 'child', name: 'Ad', shared: 'justMe' });
    await choose('Others too');
    expect(onanswer).toHaveBeenLastCalledWith({ kind: 'child', name: 'A', shared: 'othersToo' });
    await choose('Someone I care for');
    expect(onanswer).toHaveBeenLastCalledWith({ kind: 'caredFor', name: 'A', shared: 'justMe' });
  });
});

it('who to hear from: a name and when they last talked', async () => {
  const onanswer = vi.fn();
  render(Hello, { answer: { name: 'Min', lastTalked: '' }, ...noProblems, onanswer });
  await type('Name', 'Mina');
  expect(onanswer).toHaveBeenLastCalledWith({ name: 'Mina', lastTalked: '' });
  await choose('Longer ago');
  expect(onanswer).toHaveBeenLastCalledWith({ name: 'Min', lastTalked: 'longer' });
});

it('one thing of one’s own: one field, and the plan once there is a wish', async () => {
  const onanswer = vi.fn();
  const shown = render(Own, { answer: NO_ANSWERS.own, ...noProblems, onanswer });
  expect(screen.getAllByRole('textbox')).toHaveLength(1);
  await shown.rerender({ answer: { wish: 'Read', when: '', then: '' } });
  expect(screen.getAllByRole('textbox')).toHaveLength(3);
  await type('If', 'after coffee');
  expect(onanswer).toHaveBeenLastCalledWith({ wish: 'Read', when: 'after coffee', then: '' });
});

describe('one line', () => {
  const show = (changes: object = {}, kind: BondKind | null = null, asksQuiet = false) => {
    const onanswer = vi.fn();
    const quiet = { from: '21:30', until: '08:00' };
    const answer = { ...NO_ANSWERS.line, ...changes };
    const shown = render(Line, { answer, kind, quiet, asksQuiet, ...noProblems, onanswer });
    return { onanswer, ...shown };
  };

  it('is one tap: time and days are there', async () => {
    const { onanswer } = show();
    await choose('Laptop shut 18:30');
    expect(onanswer).toHaveBeenLastCalledWith({
      choice: 'laptop',
      sentence: 'Laptop shut',
      time: '18:30',
      days: 'workdays',
      inQuietHours: '',
    });
    await choose('One evening of my own');
    expect(onanswer).toHaveBeenLastCalledWith(
      expect.objectContaining({ sentence: 'An evening of my own', days: '3' }),
    );
  });

  it('is worded for the kind of bond', () => {
    show({}, 'caredFor');
    expect(radio('One evening off, with somebody standing in')).toBeTruthy();
    show({}, 'friend');
    expect(radio('One evening with other friends')).toBeTruthy();
  });

  it('in one’s own words keeps them while another is looked at', async () => {
    const { onanswer, rerender } = show({
      choice: 'other',
      sentence: 'No phone',
      days: 'everyDay',
    });
    await choose('Laptop shut 18:30');
    await rerender({ answer: { ...NO_ANSWERS.line, choice: 'laptop', sentence: 'Laptop shut' } });
    await choose('Something else');
    expect(onanswer).toHaveBeenLastCalledWith(expect.objectContaining({ sentence: 'No phone' }));
  });

  it('asks about quiet hours only where it would ring there; another time asks anew', async () => {
    const line = { choice: 'laptop', sentence: 'Laptop shut', time: '23:00', days: 'everyDay' };
    show(line);
    expect(screen.queryByRole('checkbox')).toBeNull();
    const { onanswer } = show({ ...line, inQuietHours: 'yes' }, null, true);
    expect(screen.getByText(/from 21:30 to 08:00/)).toBeTruthy();
    const time = screen.getAllByLabelText('At').at(-1) as HTMLElement;
    await fireEvent.input(time, { target: { value: '20:00' } });
    expect(onanswer).toHaveBeenLastCalledWith(
      expect.objectContaining({ time: '20:00', inQuietHours: '' }),
    );
  });
});

describe('when a quiet word is all right', () => {
  const hours = { from: '08:00', until: '19:00', keepLine: '' } as const;
  const line = { sentence: 'Laptop shut', time: '20:00' };

  it('mentions the line that these hours leave out', async () => {
    const onanswer = vi.fn();
    render(When, { answer: hours, line, ...noProblems, onanswer });
    await fireEvent.click(screen.getByRole('checkbox'));
    expect(onanswer).toHaveBeenLastCalledWith({ ...hours, keepLine: 'yes' });
  });

  it('is silent about a line inside them', () => {
    render(When, { answer: { ...hours, until: '21:30' }, line, ...noProblems, onanswer: vi.fn() });
    expect(screen.queryByRole('checkbox')).toBeNull();
  });

  it.each([
    ['18:30', '08:00', '21:30', false],
    ['21:20', '08:00', '21:30', true],
    ['21:19', '08:00', '21:30', false],
    ['08:10', '08:00', '21:30', false],
    ['08:09', '08:00', '21:30', true],
    ['01:00', '18:00', '02:00', false],
    ['12:00', '18:00', '02:00', true],
    ['03:00', '08:00', '08:00', false],
  ])('a line at %s, hours from %s to %s: outside is %s', (time, from, until, outside) => {
    expect(liesOutside(time, from, until)).toBe(outside);
  });
});
