import { fireEvent, render, screen, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import RecoveryPage from '../../../components/recovery/RecoveryPage.svelte';
import type { Cause } from '../../../components/recovery/cause.ts';

const COPY = { when: 'yesterday 08:30', restorable: true };

/** jsdom knows the element but not its methods. */
beforeEach(() => {
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function () {
    this.open = false;
    this.dispatchEvent(new Event('close'));
  };
});

function show(
  finding: Cause | 'well' | null,
  more: { copy?: typeof COPY | null; busy?: boolean; message?: string } = {},
) {
  const way = {
    onagain: vi.fn(),
    onrestore: vi.fn(),
    onsave: vi.fn(),
    onfresh: vi.fn(),
    onopen: vi.fn(),
  };
  render(RecoveryPage, { finding, copy: COPY, busy: false, message: '', ...more, ...way });
  return way;
}

const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name });
const press = (name: string) => fireEvent.click(button(name));
const dialog = () => within(screen.getByRole('dialog'));

describe('each trouble is named in plain words, with four ways', () => {
  test.each([
    ['newer', 'The notebook did not open. Nothing was deleted.', /A later version/],
    ['unreadable', 'The notebook did not open. Nothing was deleted.', /could not read it/],
    ['blocked', 'The notebook did not open. Nothing was deleted.', /Another page/],
    ['emptied', 'The notebook is empty, and it was not before.', /storage was cleared/],
    ['silent', 'The notebook opened, and Evenkeel did not answer.', /did not answer\. That/],
  ] as const)('%s', (cause, title, reason) => {
    show(cause);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(title);
    expect(screen.getByText(reason)).toBeTruthy();
    expect(screen.getAllByRole('button').map((one) => one.textContent.trim())).toEqual([
      'Try again',
      'Bring back the copy',
      'Save what can be read',
      'Start fresh',
    ]);
  });
});

test('trying again and saving happen at once', async () => {
  const way = show('newer');
  await press('Try again');
  await press('Save what can be read');
  expect(way.onagain).toHaveBeenCalledOnce();
  expect(way.onsave).toHaveBeenCalledOnce();
});

describe('bringing back the copy', () => {
  test('says from when, and what it takes the place of, before it does', async () => {
    const way = show('unreadable');
    expect(screen.getByText(/From yesterday 08:30/)).toBeTruthy();
    await press('Bring back the copy');
    expect(dialog().getByText(/takes the place of the notebook/)).toBeTruthy();
    expect(way.onrestore).not.toHaveBeenCalled();
    await fireEvent.click(dialog().getByRole('button', { name: 'Bring it back' }));
    expect(way.onrestore).toHaveBeenCalledOnce();
  });

  test('takes the place of nothing where the notebook is empty', async () => {
    show('emptied');
    await press('Bring back the copy');
    expect(dialog().queryByText(/takes the place/)).toBeNull();
  });

  test('is not offered where there is none, and that is said', () => {
    show('emptied', { copy: null });
    expect(button('Bring back the copy').disabled).toBe(true);
    expect(screen.getByText(/There is no copy/)).toBeTruthy();
  });

  test('is not offered where this version cannot read it, and that is said', () => {
    show('newer', { copy: { ...COPY, restorable: false } });
    expect(button('Bring back the copy').disabled).toBe(true);
    expect(screen.getByText(/cannot bring it back/)).toBeTruthy();
  });
});

describe('starting fresh', () => {
  test('says what is lost, and does nothing before it was confirmed', async () => {
    const way = show('newer');
    await press('Start fresh');
    expect(dialog().getByText(/are lost, and so is the copy/)).toBeTruthy();
    expect(way.onfresh).not.toHaveBeenCalled();
    await fireEvent.click(dialog().getByRole('button', { name: 'Start fresh' }));
    expect(way.onfresh).toHaveBeenCalledOnce();
  });

  test('can be left for now', async () => {
    const way = show('newer');
    await press('Start fresh');
    await fireEvent.click(dialog().getByRole('button', { name: 'Not now' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(way.onfresh).not.toHaveBeenCalled();
  });
});

test('while one way is tried, none of them can be', () => {
  show('newer', { busy: true });
  for (const one of screen.getAllByRole<HTMLButtonElement>('button')) {
    expect(one.disabled).toBe(true);
  }
});

test('what came of it is said', () => {
  show('newer', { message: 'Still the same.' });
  expect(screen.getByRole('status').textContent).toBe('Still the same.');
});

test('when all is well it leads back, and offers nothing else', async () => {
  const way = show('well');
  expect(screen.getAllByRole('button')).toHaveLength(1);
  await press('Open Evenkeel');
  expect(way.onopen).toHaveBeenCalledOnce();
});
