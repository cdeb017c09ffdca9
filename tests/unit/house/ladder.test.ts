import { describe, expect, test } from 'vitest';
import { breachesOf } from './rules/ladder.ts';
import { sources } from './rules/sources.ts';

test('nothing in the house imports upwards or sideways', () => {
  const house = sources(/^(utils|components|entrypoints|locales)\/.*\.(ts|svelte)$/);
  expect(house.length).toBeGreaterThan(50);
  expect(house.flatMap(breachesOf)).toEqual([]);
});

describe('a planted breach is seen', () => {
  test.each([
    ['utils/domain/person.ts', '../planning/index.ts'],
    ['utils/domain/person.ts', 'valibot'],
    ['utils/planning/plan.ts', '../storage/subjects.ts'],
    ['utils/planning/plan.ts', '../texts/translate.ts'],
    ['utils/texts/reasons.ts', '../platform/alarms.ts'],
    ['utils/shapes/person.ts', '../storage/schema.ts'],
    ['utils/storage/subjects.ts', '../shapes/person.ts'],
    ['utils/storage/subjects.ts', 'wxt/browser'],
    ['utils/storage/migrations/001-first.ts', '../../domain/person.ts'],
    ['utils/platform/alarms.ts', '../storage/subjects.ts'],
    ['utils/platform/alarms.ts', '../texts/translate.ts'],
    ['utils/app/background/reconcile.ts', '../pages/queries.ts'],
    ['utils/app/background/reconcile.ts', 'svelte'],
    ['utils/app/pages/send.ts', '../background/reconcile.ts'],
    ['utils/app/pages/send.ts', 'wxt/browser'],
    ['utils/app/commands/index.ts', '../background/door.ts'],
    ['components/base/Button.svelte', '../../utils/texts/translate.ts'],
    ['components/base/Button.svelte', '../card/Card.svelte'],
    ['components/people/List.svelte', '../settings/Form.svelte'],
    ['components/people/List.svelte', '../../utils/storage/subjects.ts'],
    ['components/people/List.svelte', '../../utils/app/pages/send.ts'],
    ['entrypoints/popup/main.ts', '../../utils/app/background/worker.ts'],
    ['entrypoints/popup/main.ts', '../../utils/storage/connection.ts'],
    ['entrypoints/popup/main.ts', '../dashboard/App.svelte'],
    ['entrypoints/background/index.ts', '../../components/base/Button.svelte'],
    ['entrypoints/background/index.ts', '../../utils/app/pages/send.ts'],
    ['utils/helpers/misc.ts', './more.ts'],
  ])('%s ← %s', (path, wanted) => {
    expect(breachesOf({ path, text: plant(path, `import { x } from '${wanted}';`) })).toHaveLength(
      1,
    );
  });

  test.each([
    ["export { x } from '../planning/index.ts';"],
    ["import type { X } from '../planning/index.ts';"],
    ["const x = await import('../planning/index.ts');"],
    ["import '../planning/index.ts';"],
  ])('in whatever form: %s', (text) => {
    expect(breachesOf({ path: 'utils/domain/person.ts', text })).toHaveLength(1);
  });
});

describe('what the ladder allows', () => {
  test.each([
    ['utils/planning/plan.ts', '../domain/person.ts'],
    ['utils/planning/parts/score.ts', '../index.ts'],
    ['utils/app/background/reconcile.ts', '../commands/index.ts'],
    ['utils/app/pages/send.ts', '../commands/index.ts'],
    ['utils/app/pages/live.svelte.ts', 'svelte/reactivity'],
    ['components/people/List.svelte', '../base/Button.svelte'],
    ['components/people/List.svelte', '@lucide/svelte/icons/anchor'],
    ['entrypoints/popup/main.ts', './App.svelte'],
  ])('%s ← %s', (path, wanted) => {
    expect(breachesOf({ path, text: plant(path, `import { x } from '${wanted}';`) })).toEqual([]);
  });
});

function plant(path: string, code: string): string {
  return path.endsWith('.svelte') ? `<script lang="ts">\n${code}\n</script>\n<p>x</p>` : code;
}
