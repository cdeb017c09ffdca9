import 'fake-indexeddb/auto';
import { fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import App from '../../../entrypoints/dashboard/App.svelte';
import { Now } from '../../../utils/app/pages/now.svelte.ts';

async function open(address = '') {
  history.replaceState(null, '', `/dashboard.html${address}`);
  const now = new Now({ now: 0, zone: 'UTC' });
  render(App, { now });
  await screen.findByRole('heading', { level: 1 });
}

const heading = () => screen.getByRole('heading', { level: 1 });
const focused = (name: string) =>
  vi.waitFor(() => {
    expect(heading().textContent).toBe(name);
    expect(document.activeElement).toBe(heading());
  });
const follow = (name: string) => fireEvent.click(screen.getByRole('link', { name }));

/** Another page of the extension asks for a route. */
function ask(route: string) {
  const channel = new BroadcastChannel('pages');
  channel.postMessage({ call: 'route', route });
  channel.close();
}

describe('the dashboard', () => {
  beforeEach(() => {
    document.title = 'Evenkeel';
  });
  afterEach(() => {
    expect(document.title).toBe('Evenkeel');
  });

  it.each([
    ['', '#/today', 'Today'],
    ['#/people', '#/people', 'People'],
    ['#/people/no-such-id', '#/people/no-such-id', 'Nobody is kept under this address.'],
    ['#/me', '#/me', 'Me'],
    ['#/me/no-such-id', '#/me/no-such-id', 'No goal is kept under this address.'],
    ['#/settings', '#/settings', 'Settings'],
    ['#/safety', '#/today', 'Today'],
    ['#/<script>', '#/today', 'Today'],
  ])('opened at “%s” stands at %s', async (typed, address, title) => {
    await open(typed);
    expect(location.hash).toBe(address);
    expect(heading().textContent).toBe(title);
  });

  it('replaces its address and never lengthens the history', async () => {
    await open();
    const before = history.length;
    for (const name of ['People', 'Settings', 'Today', 'People']) {
      await follow(name);
      await focused(name);
      expect(location.hash).toBe(`#/${name.toLowerCase()}`);
    }
    expect(history.length).toBe(before);
  });

  it('marks the section that is shown', async () => {
    await open('#/people');
    const current = () => document.querySelector('[aria-current=page]')?.textContent?.trim();
    expect(current()).toBe('People');
    await follow('Today');
    expect(current()).toBe('Today');
  });

  it('opens Safety in place: the address stays what it was', async () => {
    await open('#/people');
    await fireEvent.click(screen.getByRole('button', { name: 'Safety' }));
    await focused('Safety');
    expect(location.hash).toBe('#/people');
    await follow('People');
    await focused('People');
  });

  it('skips to the heading without touching the address', async () => {
    await open('#/people');
    await follow('Skip to the page');
    await focused('People');
    expect(location.hash).toBe('#/people');
  });

  it('shows the route another page asks for', async () => {
    await open();
    ask('/people');
    await focused('People');
    expect(location.hash).toBe('#/people');
  });

  it('lets a link be opened in a new tab', async () => {
    await open();
    const wasLeftAlone = await fireEvent.click(screen.getByRole('link', { name: 'People' }), {
      ctrlKey: true,
    });
    expect(wasLeftAlone).toBe(true);
    expect(heading().textContent).toBe('Today');
  });

  it('has one of each landmark', async () => {
    await open();
    for (const role of ['banner', 'navigation', 'main']) {
      expect(screen.getAllByRole(role)).toHaveLength(1);
    }
  });
});
