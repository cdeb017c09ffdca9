import { afterAll, describe, expect, test } from 'vitest';
import { forThisFile } from '../../support/files.ts';
import { Firefox, hasFirefox } from '../../support/firefox.ts';
import { probeBuild } from '../../support/probe/build.ts';
import { probePorts } from '../../support/probe/client.ts';
import { platformContract } from '../../support/probe/contract.ts';
import { pagesContract } from '../../support/probe/pages-contract.ts';
import { makeToast } from '../../support/probe/toast.ts';

describe.skipIf(!(await hasFirefox()))('in Firefox', () => {
  let remove = () => {};
  afterAll(() => remove());

  const browser = forThisFile(async () => {
    const build = await probeBuild('firefox');
    ({ remove } = build);
    return Firefox.launch({ extension: build.folder });
  });

  platformContract(browser);
  pagesContract(browser);

  test('where the desktop shows no notifications, showing one answers false', async () => {
    const build = await probeBuild('firefox');
    const silent = await Firefox.launch({ extension: build.folder, toasts: false });
    try {
      expect(await probePorts(silent).show(makeToast())).toBe(false);
    } finally {
      await silent.close();
      build.remove();
    }
  });
});
