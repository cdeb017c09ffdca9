import { afterAll, expect, test } from 'vitest';
import { Chromium } from '../../support/chromium.ts';
import { forThisFile } from '../../support/files.ts';
import { probeBuild } from '../../support/probe/build.ts';
import { probePorts } from '../../support/probe/client.ts';
import { platformContract } from '../../support/probe/contract.ts';
import { pagesContract } from '../../support/probe/pages-contract.ts';
import { makeToast } from '../../support/probe/toast.ts';
import { until } from '../../support/until.ts';

const build = await probeBuild('chrome');
afterAll(build.remove);

const browser = forThisFile(() => Chromium.launch({ extension: build.folder }));
const probe = () => probePorts(browser());

platformContract(browser);
pagesContract(browser);

test.each([
  ['runtime.onStartup', [], 'startup'],
  ['idle.onStateChanged', ['locked'], 'idle'],
  ['notifications.onClicked', ['a-toast'], 'notificationClick'],
  ['notifications.onButtonClicked', ['a-toast', 1], 'notificationButton'],
] as const)('%s of the browser reaches a worker that slept', async (event, detail, heard) => {
  await browser().stopWorker();
  await browser().dispatch(event, ...detail);
  const found = await until(
    async () => (await probe().heard()).find((one) => one.event === heard),
    heard,
  );
  expect(found.detail[0]).toEqual(detail[0]);
});

test('a toast carries its buttons', async () => {
  expect(await probe().show(makeToast())).toBe(true);
});

test('an injected zone is the one the clock reads', async () => {
  await browser().setClock('2027-03-10T08:30:00Z', 'Pacific/Kiritimati');
  expect(await probe().call('clock', 'read')).toMatchObject({ zone: 'Pacific/Kiritimati' });
});

test('after a restart of the browser its storage is there and its alarms are gone', async () => {
  // Its own browser, so that the shared one stays as it is.
  const first = await Chromium.launch({ extension: build.folder });
  await probePorts(first).call('keep', 'write', { instance: 'this-one', hadData: true });
  await probePorts(first).call('alarms', 'ensure', Date.now() + 3_600_000);
  const second = await first.restart();
  try {
    expect(await probePorts(second).call('keep', 'read')).toMatchObject({ instance: 'this-one' });
    expect(await second.alarms()).toEqual([]);
  } finally {
    await second.close();
  }
});
