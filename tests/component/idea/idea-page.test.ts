import { render, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import IdeaPage from '../../../components/idea/IdeaPage.svelte';

const words = () => (document.body.textContent ?? '').split(/\s+/).filter(Boolean);

test('is one page of fewer than 600 words, under headings', () => {
  render(IdeaPage);
  expect(words().length).toBeLessThan(600);
  expect(words().length).toBeGreaterThan(300);
  expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
  expect(screen.getAllByRole('heading', { level: 2 })).toHaveLength(5);
});

test('names both ways of losing it, promises nothing, and leads nowhere', () => {
  render(IdeaPage);
  expect(screen.getByText(/pour everything in/)).toBeTruthy();
  expect(screen.getByText(/drift so far out/)).toBeTruthy();
  expect(screen.getByText(/promises nothing about anybody else/)).toBeTruthy();
  expect(screen.queryByRole('link')).toBeNull();
});
