import { describe, expect, test } from 'vitest';
import type { UserManifest } from 'wxt';
import { manifest } from '../../../scripts/manifest.ts';
import { isLeftOut } from '../../../scripts/variants.ts';

const built = (browser: string, mode: string) =>
  manifest({ browser, mode, command: 'build', manifestVersion: 3 });
const geckoId = (of: UserManifest) => of.browser_specific_settings?.gecko?.id;

describe('the toolbar build', () => {
  test('has no new tab, and everything else', () => {
    expect(isLeftOut('newtab', 'toolbar')).toBe(true);
    expect(isLeftOut('newtab-words', 'toolbar')).toBe(true);
    for (const page of ['background', 'popup', 'dashboard', 'recovery']) {
      expect(isLeftOut(page, 'toolbar')).toBe(false);
    }
  });

  test('has a name and an id of its own, and the same permissions', () => {
    const [usual, toolbar] = [built('firefox', 'production'), built('firefox', 'toolbar')];
    expect(toolbar.name).toBe('Evenkeel (toolbar)');
    expect(geckoId(toolbar)).not.toBe(geckoId(usual));
    expect(toolbar.permissions).toEqual(usual.permissions);
    expect(toolbar.content_security_policy).toEqual(usual.content_security_policy);
  });
});

test.each(['production', 'e2e', 'development'])('a build for %s has a new tab', (mode) => {
  expect(isLeftOut('newtab', mode)).toBe(false);
});

test('the gallery is in the test build alone', () => {
  const modes = ['production', 'development', 'toolbar', 'e2e'];
  expect(modes.filter((mode) => !isLeftOut('gallery', mode))).toEqual(['e2e']);
});
