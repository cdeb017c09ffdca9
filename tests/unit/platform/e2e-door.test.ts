// @vitest-environment node
import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { browserClock } from '../../../utils/platform/clock.ts';
import { DOOR } from '../../../utils/platform/e2e-door.ts';
import { browserIdle } from '../../../utils/platform/idle.ts';

const PROBE = join(import.meta.dirname, '..', '..', 'support', 'probe', 'background.ts');

/** A background that uses every port, event and message, as a build of this mode has it. */
async function bundled(mode: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    mode,
    build: {
      write: false,
      minify: false,
      lib: { entry: PROBE, formats: ['es'], fileName: 'background' },
      rolldownOptions: { external: ['wxt/browser'] },
    },
  });
  const [output] = result as Rolldown.RolldownOutput[];
  return output?.output[0].code ?? '';
}

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('the test door', () => {
  test('is in a test build and not in a release', async () => {
    expect(await bundled('e2e')).toContain(DOOR);
    const release = await bundled('production');
    expect(release).toContain('next-look');
    expect(release).not.toContain(DOOR);
  });

  test('sets the clock and the idle state where the build has it', async () => {
    const settings = { now: 1_000, zone: 'Asia/Tokyo', idle: 'locked' };
    await fakeBrowser.storage.local.set({ [DOOR]: settings });
    vi.stubEnv('MODE', 'e2e');
    expect(await browserClock.read()).toEqual({ now: 1_000, zone: 'Asia/Tokyo' });
    expect(await browserIdle.query()).toBe('locked');
  });

  test('changes nothing in any other build', async () => {
    await fakeBrowser.storage.local.set({ [DOOR]: { now: 1_000 } });
    expect((await browserClock.read()).now).toBeGreaterThan(1_000);
  });
});
