import { globSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const FOLDER = join(import.meta.dirname, '../../../locales/en');

test('no two areas name a text alike: the later one would take the place of the other', async () => {
  const files = globSync('*.ts', { cwd: FOLDER }).filter((file) => file !== 'index.ts');
  const catalogues = await Promise.all(
    files.map((file) => import(join(FOLDER, file)) as Promise<Record<string, object>>),
  );
  const keys = catalogues.flatMap((module) => Object.values(module)).flatMap(Object.keys);
  expect(keys.length).toBeGreaterThan(500);
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
});
