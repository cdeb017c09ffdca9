import { test } from 'vitest';
import { Firefox, hasFirefox } from '../../support/firefox.ts';
import { profileWithEvenkeel } from '../../support/packed.ts';
import { tellsOfWhatRangMeanwhile, type Restarting } from '../../support/restart-contract.ts';

test.skipIf(!(await hasFirefox()))(
  'installed in its profile, what rang while Firefox was closed is told once, within a minute of a true start',
  async ({ skip }) => {
    const { profile, remove } = await profileWithEvenkeel();
    const firefox = await Firefox.launch({ extension: null, profile });
    let last: Restarting = firefox;
    try {
      if (!(await firefox.hasEvenkeel())) return skip('this Firefox wants every add-on signed');
      last = await tellsOfWhatRangMeanwhile(firefox);
    } finally {
      await last.close();
      remove();
    }
  },
  180_000,
);
