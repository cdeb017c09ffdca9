import { fireEvent, render, screen } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import OutsideLink from '../../../components/base/OutsideLink.svelte';
import SphereMark from '../../../components/base/SphereMark.svelte';
import StatusLine from '../../../components/base/StatusLine.svelte';

describe('the mark of a sphere', () => {
  it.each([
    ['me', 1],
    ['us', 2],
    ['others', 3],
    ['elsewhere', 0],
  ] as const)('of %s has %i dots', (sphere, dots) => {
    render(SphereMark, { sphere, label: 'Named' });
    expect(screen.getByRole('img', { name: 'Named' }).querySelectorAll('circle')).toHaveLength(
      dots,
    );
  });

  it('is silent without a name', () => {
    const { container } = render(SphereMark, { sphere: 'me' });
    expect(container.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
  });
});

describe('the status line', () => {
  it('is there before it has anything to say, so that it is read out', async () => {
    const { rerender } = render(StatusLine, { message: '' });
    const region = screen.getByRole('status');
    await rerender({ message: 'Logged.' });
    expect(screen.getByRole('status')).toBe(region);
    expect(region.textContent).toBe('Logged.');
  });

  it('offers its way back beside the message only', async () => {
    const onclick = vi.fn();
    const action = { label: 'Undo', onclick };
    const { rerender } = render(StatusLine, { message: '', action });
    expect(screen.queryByRole('button')).toBeNull();
    await rerender({ message: 'Logged.', action });
    await fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(onclick).toHaveBeenCalledOnce();
  });
});

describe('a link that leads outside', () => {
  it.each([
    ['phone', '+49 (30) 123-4567', 'tel:+49301234567'],
    ['text', '030 1234567', 'sms:0301234567'],
    ['email', 'mina@example.org', 'mailto:mina@example.org'],
    ['email', 'mina?bcc=x@example.org', 'mailto:mina%3Fbcc%3Dx@example.org'],
    ['link', 'example.org/mina', 'https://example.org/mina'],
    ['link', 'https://example.org/', 'https://example.org/'],
  ] as const)('by %s from "%s" is %s', (way, address, href) => {
    render(OutsideLink, { way, address });
    const link = screen.getByRole('link', { name: address });
    expect(link.getAttribute('href')).toBe(href);
    expect(link.getAttribute('rel')).toBe('noreferrer noopener');
  });

  it.each([
    ['phone', 'ask Tom'],
    ['email', 'mina at example.org'],
    ['email', '@example.org'],
    ['link', 'javascript:alert(1)'],
    ['link', 'http://example.org/'],
    ['link', 'data:text/html,hello'],
    ['link', 'not an address'],
  ] as const)('by %s from "%s" is plain words', (way, address) => {
    render(OutsideLink, { way, address });
    expect(screen.queryByRole('link')).toBeNull();
    expect(screen.getByText(address)).toBeTruthy();
  });
});
