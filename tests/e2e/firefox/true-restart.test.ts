import { test } from 'vitest';
import { Firefox, hasFirefox } from '../../support/firefox.ts';
import { profileWithEvenkeel } from '../../support/packed.ts';
import { tellsOfWhatRangMeanwhile } from '../../support/restart-contract.ts';

test.skipIf(!(await hasFirefox()))(
  'installed in its profile, what rang while Firefox was closed is told once, within a minute of a true start',
  async ({ skip }) => {
    const { profile, remove } = await profileWithEvenkeel();
    try {
      const firefox = await Firefox.launch({ extension: null, profile });
      if (await firefox.hasEvenkeel()) return await tellsOfWhatRangMeanwhile(firefox);
      await firefox.close();
      return skip('this Firefox wants every add-on signed');
    } finally {
      remove();
    }
  },
  180_000,
);
