import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepsFocus } from '../../../components/base/keeps-focus.ts';

let root: HTMLElement;
let stop: ReturnType<ReturnType<typeof keepsFocus>>;

beforeEach(() => {
  root = document.createElement('div');
  const button = document.createElement('button');
  const status = document.createElement('p');
  status.role = 'status';
  root.append(button, status, document.createElement('h2'));
  document.body.replaceChildren(root, document.createElement('input'));
  stop = keepsFocus('[role=status]:not(:empty)', 'h2')(root);
});
afterEach(() => stop?.());

function find(selector: string): HTMLElement {
  const element = document.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`no ${selector}`);
  return element;
}
const expectFocus = (selector: string) =>
  vi.waitFor(() => expect(document.activeElement).toBe(find(selector)));
const aTurn = () => new Promise((resolve) => setTimeout(resolve));

test('goes to the first place that is there when what has it is taken away', async () => {
  find('button').focus();
  find('button').remove();
  await expectFocus('h2');
});

test('goes to what is said, once something is', async () => {
  find('button').focus();
  find('[role=status]').textContent = 'Taken back.';
  find('button').remove();
  await expectFocus('[role=status]');
});

test('goes to the element itself where none of the places is there', async () => {
  find('h2').remove();
  find('button').focus();
  find('button').remove();
  await expectFocus('div');
});

test('stays where the user went meanwhile', async () => {
  find('button').focus();
  find('input').focus();
  find('button').remove();
  await aTurn();
  expect(document.activeElement).toBe(find('input'));
});

test('is not brought back where the user had left it for nothing', async () => {
  find('button').focus();
  find('button').blur();
  await aTurn();
  find('button').remove();
  await aTurn();
  expect(document.activeElement).toBe(document.body);
});
