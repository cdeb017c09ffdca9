import { fireEvent, render, screen } from '@testing-library/svelte';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import GoalPage from '../../../components/goals/GoalPage.svelte';
import type { GoalChanges } from '../../../utils/domain/goal.ts';
import type { GoalRefusal, GoalView } from '../../../utils/domain/goal-view.ts';
import { teachTopLayer } from '../people/samples.ts';
import { TODAY, ago, makeGoal } from './samples.ts';

beforeAll(teachTopLayer);

const FULL = {
  nextStep: 'Ten pages',
  when: 'after coffee',
  then: 'I open the book',
  obstacle: 'the phone',
  needFromOther: 'a quiet hour',
};

interface Given {
  readonly drafts?: Readonly<Record<string, string>>;
  readonly closest?: string;
  readonly refusal?: GoalRefusal | null;
  readonly undo?: boolean;
}

function show(goal: GoalView, { drafts = {}, closest = '', refusal = null, undo }: Given = {}) {
  const calls = {
    ontick: vi.fn(),
    ontype: vi.fn(),
    onsave: vi.fn(async (_changes: GoalChanges) => refusal),
    onarchive: vi.fn(),
    onbringback: vi.fn(),
    onerase: vi.fn(),
  };
  const onundo = undo ? vi.fn(async () => undefined) : undefined;
  const given = { goal, today: TODAY, closest, drafts, onundo, ...calls };
  const { rerender } = render(GoalPage, { ...given, status: undo ? 'Archived, with pride.' : '' });
  return { ...calls, onundo, rerender };
}

const asked = () => screen.queryByRole('heading', { level: 3 })?.textContent ?? null;
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const box = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });
const type = (name: string, value: string) => fireEvent.input(box(name), { target: { value } });

describe('what a goal is offered', () => {
  it('comes one at a time, in its order, and each can wait', async () => {
    show(makeGoal());
    const questions: (string | null)[] = [];
    while (asked() !== null) {
      questions.push(asked());
      await press('Not now');
    }
    expect(questions).toEqual([
      'What could the next step be?',
      'When could it happen?',
      'What in me may get in the way?',
      'What would help from somebody else?',
      'Is this mine?',
    ]);
    await press('What else could help');
    expect(asked()).toBe('What could the next step be?');
  });

  it('is the next thing that is empty', () => {
    show(makeGoal({}, { nextStep: 'Ten pages', when: 'after coffee', then: 'I read' }));
    expect(asked()).toBe('What in me may get in the way?');
  });

  it('is nothing once all is there; whose it is stays to be said', async () => {
    const { onsave } = show(makeGoal({}, FULL));
    expect(asked()).toBeNull();
    await fireEvent.click(screen.getByRole('radio', { name: 'Shared' }));
    expect(onsave).toHaveBeenCalledExactlyOnceWith({ owner: 'shared' });
  });

  it('takes an if and a then together, and not the one without the other', async () => {
    const { onsave, ontype } = show(makeGoal({}, { nextStep: 'Ten pages' }));
    await type('If', 'after coffee');
    expect(ontype).toHaveBeenLastCalledWith('when', 'after coffee');
    await press('Save');
    expect(onsave).not.toHaveBeenCalled();
    expect(box('Then').getAttribute('aria-invalid')).toBe('true');
    await type('Then', 'I open the book');
    await press('Save');
    expect(onsave).toHaveBeenCalledExactlyOnceWith({
      when: 'after coffee',
      then: 'I open the book',
    });
  });

  it('says at the field that is meant what is wrong, and keeps what was typed', async () => {
    const refusal = { field: 'then', words: 'That is too long to keep.' };
    show(makeGoal({}, { nextStep: 'Ten pages' }), { refusal });
    await type('If', 'after coffee');
    await type('Then', 'x'.repeat(300));
    await press('Save');
    await screen.findByText('That is too long to keep.');
    expect(box('Then').getAttribute('aria-invalid')).toBe('true');
    expect(box('If').getAttribute('aria-invalid')).toBeNull();
    expect(box('Then').value).toBe('x'.repeat(300));
  });

  it('begins with what was being typed before', () => {
    show(makeGoal(), { drafts: { obstacle: 'the pho' } });
    expect(asked()).toBe('What in me may get in the way?');
    expect(box('What may get in the way').value).toBe('the pho');
  });

  it('stays while it is typed, though another page answers it; saved, the later one is kept', async () => {
    const { onsave, rerender } = show(makeGoal());
    await type('Next step', 'Ten pa');
    await rerender({ goal: makeGoal({}, { nextStep: 'Choose a book' }) });
    expect(asked()).toBe('What could the next step be?');
    expect(box('Next step').value).toBe('Ten pa');
    expect(screen.getByText(/Another page changed this meanwhile/)).toBeTruthy();
    expect(onsave).not.toHaveBeenCalled();
    await press('Save');
    expect(onsave).toHaveBeenCalledExactlyOnceWith({ nextStep: 'Ten pa' });
  });

  it('given up once another page has answered it, that answer stands', async () => {
    const { ontype, onsave, rerender } = show(makeGoal());
    await type('Next step', 'Ten pa');
    await rerender({ goal: makeGoal({}, { nextStep: 'Choose a book' }) });
    await press('Not now');
    expect(ontype).toHaveBeenLastCalledWith('nextStep', 'Choose a book');
    expect(onsave).not.toHaveBeenCalled();
    expect(asked()).toBe('When could it happen?');
    expect(box('Next step').value).toBe('Choose a book');
  });

  it('names the closest one where there is a name', () => {
    show(makeGoal({}, { ...FULL, needFromOther: '' }), { closest: 'Robin' });
    expect(asked()).toBe('What would help from Robin?');
  });

  it('leaves the focus in the next question', async () => {
    const { rerender } = show(makeGoal());
    await type('Next step', 'Ten pages');
    await press('Save');
    await rerender({ goal: makeGoal({}, { nextStep: 'Ten pages' }) });
    await press('Not now');
    await vi.waitFor(() => expect(document.activeElement).toBe(box('What may get in the way')));
  });
});

describe('a goal’s own words', () => {
  it('are kept on leaving the field', async () => {
    const { onsave } = show(makeGoal({}, FULL));
    await type('What may get in the way', 'the late hour');
    await fireEvent.change(box('What may get in the way'));
    expect(onsave).toHaveBeenCalledExactlyOnceWith({ obstacle: 'the late hour' });
  });

  it('leave nothing to spelling services or to the browser’s memory', () => {
    show(makeGoal({}, FULL));
    for (const one of screen.getAllByRole('textbox')) {
      expect(one.getAttribute('spellcheck')).toBe('false');
      expect(one.getAttribute('autocomplete')).toBe('off');
    }
  });
});

describe('after a slip', () => {
  const slipped = (text = {}) => makeGoal({ ticked: [ago(6)] }, text);

  it('the step can be smaller, and nothing else is offered beside that', async () => {
    const { onsave } = show(slipped({ nextStep: 'Ten pages' }));
    expect(screen.getByRole('heading', { name: /^Yesterday got full/ })).toBeTruthy();
    expect(asked()).toBeNull();
    expect(box('A smaller step').value).toBe('Ten pages');
    await type('A smaller step', 'One page');
    await press('Take this step');
    expect(onsave).toHaveBeenCalledExactlyOnceWith({ nextStep: 'One page' });
    await vi.waitFor(() => expect(screen.queryByText(/^Yesterday got full/)).toBeNull());
  });

  it('it can also be left as it is', async () => {
    const { onsave } = show(slipped());
    await press('Not now');
    expect(screen.queryByText(/^Yesterday got full/)).toBeNull();
    expect(asked()).toBe('What could the next step be?');
    expect(onsave).not.toHaveBeenCalled();
  });

  it('today’s tick ends the matter', async () => {
    const { ontick, rerender } = show(slipped());
    await fireEvent.click(screen.getByRole('checkbox', { name: 'Done today' }));
    expect(ontick).toHaveBeenCalledExactlyOnceWith(true);
    await rerender({ goal: makeGoal({ ticked: [ago(6), TODAY] }) });
    expect(screen.queryByText(/^Yesterday got full/)).toBeNull();
  });
});

describe('in sight', () => {
  const sight = () => screen.getByRole<HTMLInputElement>('switch', { name: 'Keep it in sight' });

  it('says why it cannot be, and stays what it is', async () => {
    const refusal = { field: 'inSight', words: 'Three are in sight, and that is the most.' };
    const { onsave } = show(makeGoal({ inSight: false }), { refusal });
    await fireEvent.click(sight());
    expect(onsave).toHaveBeenCalledExactlyOnceWith({ inSight: true });
    expect((await screen.findByRole('alert')).textContent).toBe(refusal.words);
    await vi.waitFor(() => expect(sight().checked).toBe(false));
  });

  it('has a daily look at a time, or none', async () => {
    const { onsave, rerender } = show(makeGoal());
    await fireEvent.input(screen.getByLabelText('From'), { target: { value: '07:15' } });
    await fireEvent.change(screen.getByLabelText('From'));
    expect(onsave).toHaveBeenLastCalledWith({ lookAt: '07:15' });
    await fireEvent.click(screen.getByRole('switch', { name: 'Look at it once a day' }));
    expect(onsave).toHaveBeenLastCalledWith({ lookAt: null });
    await rerender({ goal: makeGoal({ lookAt: null }) });
    expect(screen.queryByLabelText('From')).toBeNull();
    await fireEvent.click(screen.getByRole('switch', { name: 'Look at it once a day' }));
    expect(onsave).toHaveBeenLastCalledWith({ lookAt: '09:00' });
  });

  it('out of sight there is no look to set', () => {
    show(makeGoal({ inSight: false }));
    expect(screen.queryByRole('switch', { name: 'Look at it once a day' })).toBeNull();
  });
});

describe('archive and delete', () => {
  it('archives at once, and offers to take it back', async () => {
    const { onarchive } = show(makeGoal());
    await press('Archive with pride');
    expect(onarchive).toHaveBeenCalledOnce();
  });

  it('an archived one is remembered, asked nothing, and can come back', async () => {
    const { onbringback, onundo } = show(makeGoal({ archivedAt: 1 }), { undo: true });
    expect(screen.getByText(/^Kept with pride: since .* done on 3 days\.$/)).toBeTruthy();
    expect(asked()).toBeNull();
    expect(screen.queryByRole('checkbox')).toBeNull();
    await press('Undo');
    expect(onundo).toHaveBeenCalledOnce();
    await press('Bring back');
    expect(onbringback).toHaveBeenCalledOnce();
  });

  it('deletes only after a second yes, the harmless answer first', async () => {
    const { onerase } = show(makeGoal());
    await press('Delete for good');
    expect(onerase).not.toHaveBeenCalled();
    const dialog = screen.getByRole('dialog');
    const [first, second] = dialog.querySelectorAll('button');
    expect(first?.textContent?.trim()).toBe('Cancel');
    await fireEvent.click(second as HTMLElement);
    expect(onerase).toHaveBeenCalledOnce();
  });
});
