import { expect, test } from 'vitest';
import { Chromium } from '../../support/chromium.ts';
import { installByPolicy } from '../../support/installed.ts';
import { tellsOfWhatRangMeanwhile } from '../../support/restart-contract.ts';

test('installed by policy, what rang while it was closed is told once, within a minute of a true start', async ({
  skip,
}) => {
  const installed = await installByPolicy();
  if (typeof installed === 'string') return skip(installed);
  try {
    const chromium = await Chromium.launch({ installed });
    expect(chromium.extensionId).toBe(installed.extensionId);
    await tellsOfWhatRangMeanwhile(chromium);
  } finally {
    installed.remove();
  }
}, 180_000);

test('loaded from a folder, the same, though its alarms are lost', async () => {
  await tellsOfWhatRangMeanwhile(await Chromium.launch());
}, 120_000);
