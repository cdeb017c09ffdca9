import { expect, test } from 'vitest';
import { Keystrokes, startWaitingKeystrokes } from '../../../../utils/app/pages/keystrokes.ts';

/** Types a text letter by letter; each write waits until it is let through. */
function type(text: string) {
  const keystrokes = new Keystrokes();
  const started: string[] = [];
  const through: (() => void)[] = [];
  for (let end = 1; end <= text.length; end += 1) {
    keystrokes.write(() => {
      started.push(text.slice(0, end));
      return new Promise((resolve) => through.push(resolve));
    });
  }
  async function letThrough() {
    through.shift()?.();
    await new Promise(setImmediate);
  }
  return { started, letThrough };
}

test('the first two are written at once, and of the others the last, once one is through', async () => {
  const { started, letThrough } = type('Zanzibar');
  expect(started).toEqual(['Z', 'Za']);
  await letThrough();
  expect(started).toEqual(['Z', 'Za', 'Zanzibar']);
  await letThrough();
  expect(started).toEqual(['Z', 'Za', 'Zanzibar']);
});

test('a page that closes, or a command, starts what waits, and once', async () => {
  const { started, letThrough } = type('Zanzibar');
  startWaitingKeystrokes();
  expect(started).toEqual(['Z', 'Za', 'Zanzibar']);
  startWaitingKeystrokes();
  await letThrough();
  expect(started).toEqual(['Z', 'Za', 'Zanzibar']);
});
