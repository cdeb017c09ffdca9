import { fireEvent, render, screen } from '@testing-library/svelte';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import CardHello from '../../../components/card/CardHello.svelte';
import type { HelloView } from '../../../components/card/now-view.ts';
import type { HelloPerson } from '../../../utils/domain/hello-view.ts';
import type { Reason } from '../../../utils/domain/nudge.ts';
import { teachTopLayer } from '../people/samples.ts';

beforeEach(teachTopLayer);

const PHONE = { kind: 'phone', value: '+49 30 1234567' } as const;
const MAIL = { kind: 'email', value: 'mina@example.org' } as const;
const MINA: HelloPerson = {
  id: 'mina',
  circle: 'close',
  role: null,
  telephony: false,
  reaches: [],
  askAbout: '',
  today: '2026-11-24',
};
const EVERY: Reason = { rule: 'every', occasion: 'return', daysSince: 30, cadenceDays: 30 };

function show(changes: Partial<HelloPerson> = {}, reason: Reason | null = EVERY) {
  const person = { ...MINA, ...changes };
  const hello = {
    person,
    copy: vi.fn(),
    copyReach: vi.fn(),
    follow: vi.fn(),
    reached: vi.fn(),
  } satisfies HelloView;
  const { rerender } = render(CardHello, { person, reason, hello });
  return { hello, rerender };
}

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const line = () => screen.getByText(/^“.*”$/).textContent.slice(1, -1);

describe('a line to begin with', () => {
  test('is copied without its quotation marks', async () => {
    const { hello } = show();
    const shown = line();
    await press('Copy this line');
    expect(hello.copy).toHaveBeenCalledExactlyOnceWith(shown);
  });

  test('gives way to another, and comes round', async () => {
    show();
    const first = line();
    await press('Another line');
    expect(line()).not.toBe(first);
    for (let presses = 0; presses < 40 && line() !== first; presses += 1) {
      await press('Another line');
    }
    expect(line()).toBe(first);
  });

  test('stays the one that was chosen while the card becomes a question', async () => {
    const { rerender } = show();
    await press('Another line');
    const chosen = line();
    await rerender({ reason: EVERY, person: { ...MINA, reaches: [MAIL] } });
    expect(line()).toBe(chosen);
  });

  test('on a birthday is about it', () => {
    show({}, { rule: 'birthday', occasion: 'time', daysAhead: 0 });
    expect(line()).toMatch(/^(Happy birthday|All the best)/);
  });
});

describe('ways to reach', () => {
  test('one is shown, the others a press away', async () => {
    show({ reaches: [PHONE, MAIL] });
    expect(screen.queryByText(MAIL.value)).toBeNull();
    await press('1 more way to reach them');
    expect(screen.getByText(MAIL.value)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /more way/ })).toBeNull();
  });

  test('a number is words to read and to copy, and a link only where those work', async () => {
    const { hello, rerender } = show({ reaches: [PHONE] });
    expect(screen.queryByRole('link')).toBeNull();
    await press(`Copy ${PHONE.value}`);
    expect(hello.copyReach).toHaveBeenCalledExactlyOnceWith(PHONE.value);
    await rerender({ person: { ...MINA, reaches: [PHONE], telephony: true } });
    const links = screen.getAllByRole('link').map((link) => link.getAttribute('href'));
    expect(links).toEqual(['tel:+49301234567', 'sms:+49301234567']);
  });

  test('following one is told', async () => {
    const { hello } = show({ reaches: [MAIL] });
    const link = screen.getByRole('link');
    link.addEventListener('click', (event) => event.preventDefault());
    await fireEvent.click(link);
    expect(hello.follow).toHaveBeenCalledOnce();
  });

  test.each(['javascript:alert(1)', 'http://example.org', 'data:text/html,x', 'file:///x'])(
    'an address that came in some other way, %s, is words and no link',
    (value) => {
      show({ reaches: [{ kind: 'link', value }] });
      expect(screen.getByText(value)).toBeTruthy();
      expect(screen.queryByRole('link')).toBeNull();
    },
  );
});

test('what an advisor is good for is said', () => {
  show({ role: 'advisor', askAbout: 'money' });
  expect(screen.getByText('Good to ask about: money')).toBeTruthy();
});
