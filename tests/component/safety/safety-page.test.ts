import { render, screen, within } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';
import SafetyPage from '../../../components/safety/SafetyPage.svelte';

/** As read and written down; a change here is a change of what somebody may rely on. */
const LINES = [
  ['United States', 'National Domestic Violence Hotline', '1-800-799-7233'],
  ['United States', 'National Domestic Violence Hotline', 'TTY 1-800-787-3224'],
  ['United States', 'National Domestic Violence Hotline', 'text START to 88788'],
  ['United Kingdom (England)', 'National Domestic Abuse Helpline (Refuge)', '0808 2000 247'],
  ['Ireland', 'Women’s Aid', '1800 341 900'],
  ['Australia', '1800RESPECT', '1800 737 732'],
  ['Germany', 'Hilfetelefon Gewalt gegen Frauen', '116 016'],
  ['European Union, participating states', 'Harmonised helpline', '116 016'],
  ['France', 'Violences Femmes Info', '3919'],
  ['Italy', 'Antiviolenza e stalking', '1522'],
  ['South Africa', 'National Shelter Helpline', '0800 001 005'],
] as const;

function rowOf(country: string) {
  const header = screen.getByRole('rowheader', { name: country });
  return within(header.closest('tr') as HTMLElement);
}

describe('the helplines', () => {
  test.each(LINES)('%s: %s, %s', (country, line, number) => {
    render(SafetyPage);
    expect(rowOf(country).getByText(line)).toBeTruthy();
    expect(rowOf(country).getByText(number)).toBeTruthy();
    expect(rowOf(country).getByText('Last checked 2026-11')).toBeTruthy();
  });

  test('are these and a word for everywhere else, and each says whom it serves', () => {
    render(SafetyPage);
    const countries = screen.getAllByRole('rowheader').map((header) => header.textContent);
    expect(countries).toEqual([...new Set(LINES.map(([country]) => country)), 'Elsewhere']);
    expect(screen.getAllByText(/^(Anyone|People|Women) /)).toHaveLength(9);
    expect(rowOf('Elsewhere').getByText(/on a device that is safe/)).toBeTruthy();
  });

  test('are text: a touch starts no call and leads nowhere', () => {
    render(SafetyPage);
    expect(screen.queryByRole('link')).toBeNull();
  });
});

test('it says who can see this, how to leave, and what a curtain is', () => {
  render(SafetyPage);
  expect(screen.getByText(/Somebody who uses this computer can see this/)).toBeTruthy();
  expect(screen.getByText(/pressing Shift three times/)).toBeTruthy();
  expect(screen.getByText(/a curtain, not a lock/)).toBeTruthy();
});

test('it asks nothing', () => {
  render(SafetyPage);
  for (const role of ['textbox', 'checkbox', 'radio', 'combobox', 'button']) {
    expect(screen.queryByRole(role)).toBeNull();
  }
});
