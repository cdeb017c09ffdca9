import { expect, test } from 'vitest';
import { Chromium } from '../../support/chromium.ts';
import { installByPolicy } from '../../support/installed.ts';
import { tellsOfWhatRangMeanwhile, type Restarting } from '../../support/restart-contract.ts';

test('installed by policy, what rang while it was closed is told once, within a minute of a true start', async ({
  skip,
}) => {
  const installed = await installByPolicy();
  if (typeof installed === 'string') return skip(installed);
  const chromium = await Chromium.launch({ installed });
  let last: Restarting = chromium;
  try {
    expect(chromium.extensionId).toBe(installed.extensionId);
    last = await tellsOfWhatRangMeanwhile(chromium);
  } finally {
    await last.close();
    installed.remove();
  }
}, 180_000);

test('loaded from a folder, the same, though its alarms are lost', async () => {
  const last = await tellsOfWhatRangMeanwhile(await Chromium.launch());
  await last.close();
}, 120_000);
