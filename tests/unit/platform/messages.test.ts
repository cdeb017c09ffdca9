import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { listen } from '../../../utils/platform/messages.ts';

type Listener = (message: unknown, sender: object, respond: (answer: unknown) => void) => unknown;

const OURS = { id: 'evenkeel', url: 'chrome-extension://evenkeel/popup.html' };

/** What the listener returned, and what it answered in the end. */
function tell(answer: (message: unknown) => Promise<unknown>, sender: object, message: unknown) {
  let listener: Listener | undefined;
  vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener').mockImplementation((added) => {
    listener = added as Listener;
  });
  listen(answer);
  const respond = vi.fn();
  return { returned: listener?.(message, sender, respond), respond };
}

beforeEach(() => {
  vi.spyOn(fakeBrowser.runtime, 'id', 'get').mockReturnValue('evenkeel');
  vi.spyOn(fakeBrowser.runtime, 'getURL').mockImplementation(
    (path: string) => `chrome-extension://evenkeel${path}`,
  );
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

test('a page is answered, and the channel is held open by a plain true until then', async () => {
  const { returned, respond } = tell(async (message) => ({ got: message }), OURS, 'hello');
  expect(returned).toBe(true);
  expect(respond).not.toHaveBeenCalled();
  await vi.waitFor(() => expect(respond).toHaveBeenCalledWith({ got: 'hello' }));
});

test.each([
  ['another extension', { ...OURS, id: 'other' }],
  ['a content script of ours', { ...OURS, url: 'https://example.com/' }],
  ['an address that only begins alike', { ...OURS, url: 'chrome-extension://evenkeel.example/' }],
  ['a sender without an address', { id: 'evenkeel' }],
])('%s gets no answer and reaches nothing', (_who, sender) => {
  const answer = vi.fn(async () => 'secret');
  const { returned, respond } = tell(answer, sender, 'hello');
  expect(returned).toBe(false);
  expect(answer).not.toHaveBeenCalled();
  expect(respond).not.toHaveBeenCalled();
});

test('outside a test build a call at the test door is a message like any other', () => {
  const answer = vi.fn(async () => null);
  tell(answer, OURS, { door: 'evenkeel-e2e', event: 'alarm', detail: ['tick'] });
  expect(answer).toHaveBeenCalledOnce();
});
