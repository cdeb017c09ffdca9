import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  formatReachDraft,
  parseReachDraft,
  type ReachDraft,
} from '../../../components/people/drafts.ts';
import Reaches from '../../../components/people/Reaches.svelte';
import type { Reach } from '../../../utils/domain/person.ts';
import { problemSentence } from '../../../utils/texts/problems.ts';
import { teachTopLayer } from './samples.ts';

beforeEach(teachTopLayer);

const PHONE: Reach = { kind: 'phone', value: '+49 30 1234567' };
const MAIL: Reach = { kind: 'email', value: 'mina@example.org' };
const LINK: Reach = { kind: 'link', value: 'https://example.org/mina' };

interface Given {
  telephony?: boolean;
  reachedFor?: boolean;
}

function show(
  reaches: readonly Reach[],
  refusal: string | null = null,
  draft: ReachDraft | null = null,
  { telephony = false, reachedFor = false }: Given = {},
) {
  const onsave = vi.fn(async () => refusal);
  const ontype = vi.fn();
  const oncopy = vi.fn(async () => 'Copied.');
  const onfollow = vi.fn();
  const onreached = vi.fn(async () => '');
  const { rerender } = render(Reaches, {
    reaches,
    telephony,
    reachedFor,
    draft,
    ontype,
    onsave,
    oncopy,
    onfollow,
    onreached,
  });
  return { onsave, ontype, oncopy, onfollow, onreached, rerender };
}

const addresses = () => screen.getAllByRole('link').map((link) => link.getAttribute('href'));
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

async function choose(line: string, menu: string) {
  await press(menu);
  await fireEvent.click(screen.getByRole('menuitem', { name: line, hidden: true }));
}

describe('ways to reach somebody', () => {
  it('copies a number and says so', async () => {
    const { oncopy } = show([PHONE]);
    await press('Copy +49 30 1234567');
    expect(oncopy).toHaveBeenCalledExactlyOnceWith('+49 30 1234567');
    expect(await screen.findByText('Copied.')).toBeTruthy();
  });

  it('makes links of a mailbox and of an address, and of a number only where those work', () => {
    show([PHONE, MAIL, LINK]);
    expect(addresses()).toEqual(['mailto:mina@example.org', LINK.value]);
    cleanup();
    show([PHONE], null, null, { telephony: true });
    expect(addresses()).toEqual(['tel:+49301234567', 'sms:+49301234567']);
  });

  it('tells of each link that is followed', async () => {
    const { onfollow } = show([PHONE, MAIL], null, null, { telephony: true });
    for (const link of screen.getAllByRole('link')) {
      // jsdom goes nowhere.
      link.addEventListener('click', (event) => event.preventDefault());
      await fireEvent.click(link);
    }
    expect(onfollow).toHaveBeenCalledTimes(3);
  });

  it('asks whether it worked only once somebody was reached for, and says what came of it', async () => {
    show([PHONE]);
    expect(screen.queryByText('Did you get through?')).toBeNull();
    cleanup();
    const { onreached } = show([PHONE], null, null, { reachedFor: true });
    onreached.mockResolvedValue('Nothing is logged.');
    await press('Not yet');
    expect(onreached).toHaveBeenLastCalledWith(false);
    expect(await screen.findByText('Nothing is logged.')).toBeTruthy();
    await press('Yes, I did');
    expect(onreached).toHaveBeenLastCalledWith(true);
  });

  it('adds one behind the others', async () => {
    const { onsave } = show([PHONE]);
    await press('Add a way');
    await fireEvent.click(screen.getByRole('radio', { name: 'Email' }));
    await fireEvent.input(screen.getByLabelText('Email address'), {
      target: { value: MAIL.value },
    });
    await press('Save');
    expect(onsave).toHaveBeenCalledExactlyOnceWith([PHONE, MAIL]);
  });

  it('changes one in its place', async () => {
    const { onsave } = show([PHONE, MAIL]);
    await choose('Edit', 'More for +49 30 1234567');
    await fireEvent.input(screen.getByLabelText('Number'), { target: { value: '030 7' } });
    await press('Save');
    expect(onsave).toHaveBeenCalledExactlyOnceWith([{ kind: 'phone', value: '030 7' }, MAIL]);
  });

  it('removes one, and can take that back', async () => {
    const { onsave, rerender } = show([PHONE, MAIL]);
    await choose('Remove', 'More for +49 30 1234567');
    expect(onsave).toHaveBeenLastCalledWith([MAIL]);
    await rerender({ reaches: [MAIL] });
    await fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(onsave).toHaveBeenLastCalledWith([PHONE, MAIL]);
  });

  it('puts one back into what is there by then', async () => {
    const { onsave, rerender } = show([PHONE, MAIL]);
    await choose('Remove', 'More for +49 30 1234567');
    await rerender({ reaches: [MAIL, LINK] });
    await fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(onsave).toHaveBeenLastCalledWith([PHONE, MAIL, LINK]);
  });

  it('puts one back once, however often it is pressed', async () => {
    const { onsave } = show([PHONE, MAIL]);
    await choose('Remove', 'More for +49 30 1234567');
    const undo = await screen.findByRole('button', { name: 'Undo' });
    undo.click();
    undo.click();
    expect(onsave).toHaveBeenCalledTimes(2);
  });

  it('offers nothing to take back once another one was kept', async () => {
    show([PHONE, MAIL]);
    await choose('Remove', 'More for +49 30 1234567');
    await screen.findByRole('button', { name: 'Undo' });
    await press('Add a way');
    await fireEvent.input(screen.getByLabelText('Number'), { target: { value: '030 7' } });
    await press('Save');
    await vi.waitFor(() => expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull());
  });

  it('says beside the field what a number looks like, and keeps what was typed', async () => {
    show([], problemSentence('notAnAddress'));
    await press('Add a way');
    const field = screen.getByLabelText<HTMLInputElement>('Number');
    await fireEvent.input(field, { target: { value: 'hm' } });
    await press('Save');
    expect(await screen.findByText('This does not look like a phone number.')).toBeTruthy();
    expect(field.value).toBe('hm');
  });

  it('opens again with what was typed before', () => {
    show([], null, { at: 0, reach: { kind: 'email', value: 'mina@' } });
    expect(screen.getByLabelText<HTMLInputElement>('Email address').value).toBe('mina@');
  });

  it('opens the one that was being changed, and after a cancel shows what is kept', async () => {
    const { ontype } = show([PHONE, MAIL], null, { at: 1, reach: { ...MAIL, value: 'mina@ex' } });
    expect(screen.getByLabelText<HTMLInputElement>('Email address').value).toBe('mina@ex');
    await press('Cancel');
    expect(ontype).toHaveBeenLastCalledWith(null);
    await choose('Edit', `More for ${MAIL.value}`);
    expect(screen.getByLabelText<HTMLInputElement>('Email address').value).toBe(MAIL.value);
  });

  it('keeps each keystroke with its kind and place', async () => {
    const { ontype } = show([PHONE, MAIL]);
    await choose('Edit', `More for ${MAIL.value}`);
    await fireEvent.input(screen.getByLabelText('Email address'), { target: { value: 'm' } });
    expect(ontype).toHaveBeenLastCalledWith({ at: 1, reach: { kind: 'email', value: 'm' } });
    await fireEvent.click(screen.getByRole('radio', { name: 'Link' }));
    expect(ontype).toHaveBeenLastCalledWith({ at: 1, reach: { kind: 'link', value: 'm' } });
  });

  it.each([null, { at: 2, reach: LINK }])('a draft of %o reads back as it was kept', (draft) => {
    expect(parseReachDraft(formatReachDraft(draft))).toEqual(draft);
  });

  it('has no room for a seventh', () => {
    show(Array.from({ length: 6 }, (_, n) => ({ kind: 'phone', value: `030 ${n}` })));
    expect(screen.queryByRole('button', { name: 'Add a way' })).toBeNull();
  });
});
