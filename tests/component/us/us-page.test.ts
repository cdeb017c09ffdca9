import { fireEvent, render, screen, within } from '@testing-library/svelte';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import UsPage from '../../../components/us/UsPage.svelte';
import { NOTHING_TYPED, type WhoTyped } from '../../../components/us/who.ts';
import { BOND_KINDS } from '../../../utils/domain/bond.ts';
import type { BondView } from '../../../utils/domain/bond-view.ts';
import { bondKindLabel } from '../../../utils/texts/bond.ts';

beforeAll(() => {
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function () {
    this.open = false;
  };
});

const SAM: BondView = { id: 'sam', kind: 'friend', name: 'Sam', quiet: false };
const RUTH: BondView = { id: 'ruth', kind: 'parent', name: 'Ruth', quiet: false };

function show(present: BondView | null, changes: Partial<Parameters<typeof props>[1]> = {}) {
  const given = props(present, changes);
  render(UsPage, given);
  return given;
}

interface Changes {
  archived: readonly BondView[];
  edited: WhoTyped;
  chosen: WhoTyped;
  isEdited: boolean;
  refusal: string | null;
}

function props(present: BondView | null, changes: Partial<Changes>) {
  const { archived = [], edited = present ?? NOTHING_TYPED, refusal = null } = changes;
  return {
    view: { present, archived, welcomed: true },
    edited,
    chosen: changes.chosen ?? NOTHING_TYPED,
    isEdited: changes.isEdited ?? false,
    status: '',
    onedit: vi.fn(),
    oncancel: vi.fn(),
    onkeep: vi.fn(async () => refusal),
    onquiet: vi.fn(),
    onchoosing: vi.fn(),
    onchoose: vi.fn(async () => refusal),
    onbringback: vi.fn(),
    onerase: vi.fn(),
  };
}

const button = (name: string) => screen.getByRole('button', { name });
const submit = (name: string) => {
  const form = button(name).closest('form');
  if (form) void fireEvent.submit(form);
};

describe('Us', () => {
  it('says who it is, and is headed “Us” where there is no name', () => {
    show(SAM);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Sam');
    expect(screen.getByText(/as your friend/)).toBeTruthy();
    show({ ...SAM, name: '' });
    expect(screen.getAllByRole('heading', { level: 1 }).at(-1)?.textContent).toBe('Us');
  });

  it.each(BOND_KINDS)('has words of its own for %s', (kind) => {
    show({ ...SAM, kind });
    const intro = screen.getByText(/Closest to you just now, as/).textContent ?? '';
    expect(intro).toContain('Evenkeel keeps to your side of it');
    const [first] = screen.getAllByRole('radio', { name: bondKindLabel(kind) });
    expect((first as HTMLInputElement).checked).toBe(true);
  });

  it('has a switch like any setting', async () => {
    const { onquiet } = show(SAM);
    const quiet = screen.getByRole('switch', { name: 'Quiet Us' });
    expect((quiet as HTMLInputElement).checked).toBe(false);
    await fireEvent.click(quiet);
    expect(onquiet).toHaveBeenCalledExactlyOnceWith(true);
  });

  it('shows no button before anything is changed, and keeps each keystroke', async () => {
    const { onedit } = show(SAM);
    expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
    const [name] = screen.getAllByLabelText('Name or an initial');
    await fireEvent.input(name as HTMLElement, { target: { value: 'Samira' } });
    expect(onedit).toHaveBeenLastCalledWith(expect.objectContaining({ name: 'Samira' }));
  });

  it('saves kind and name, and says beside the name what is wrong', async () => {
    const typed: WhoTyped = { kind: 'partner', name: 'x'.repeat(90) };
    const refusal = 'That is too long to keep.';
    const { onkeep } = show(SAM, { edited: typed, isEdited: true, refusal });
    submit('Save');
    await screen.findByText(refusal);
    expect(onkeep).toHaveBeenCalledExactlyOnceWith('partner', typed.name);
    expect(screen.getAllByLabelText<HTMLInputElement>('Name or an initial')[0]?.value).toBe(
      typed.name,
    );
  });

  it('chooses nobody without a name, whatever was typed before', async () => {
    const { onchoose } = show(SAM, { chosen: { kind: 'nobody', name: 'Half a na' } });
    submit('Choose');
    await vi.waitFor(() => expect(onchoose).toHaveBeenCalledExactlyOnceWith(null, ''));
  });

  it('asks for a kind, and nothing is lost', async () => {
    const { onchoose } = show(null, { chosen: { kind: '', name: 'Kim' } });
    submit('Choose');
    await screen.findByText('One of these is needed here.');
    expect(onchoose).not.toHaveBeenCalled();
    expect(screen.getByLabelText<HTMLInputElement>('Name or an initial').value).toBe('Kim');
  });

  it('offers nobody only where somebody is chosen', () => {
    show(null);
    expect(screen.queryByRole('radio', { name: 'Nobody' })).toBeNull();
    expect(screen.queryByRole('switch')).toBeNull();
    show(SAM);
    expect(screen.getByRole('radio', { name: 'Nobody' })).toBeTruthy();
  });

  it('brings back who was before, and deletes for good after one question', async () => {
    const { onbringback, onerase } = show(SAM, { archived: [RUTH] });
    await fireEvent.click(button('Bring back Ruth'));
    expect(onbringback).toHaveBeenCalledExactlyOnceWith('ruth');
    await fireEvent.click(button('Delete for good: Ruth'));
    expect(onerase).not.toHaveBeenCalled();
    const dialog = within(screen.getByRole('dialog'));
    await fireEvent.click(dialog.getByRole('button', { name: 'Delete for good' }));
    expect(onerase).toHaveBeenCalledExactlyOnceWith('ruth');
  });
});
