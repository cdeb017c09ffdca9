import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hashSource } from '../../../../scripts/inline-styles.ts';
import { folderOf, RELEASES, TEST_BUILDS } from '../../../../scripts/builds.ts';
import { ALL_TEXTS } from '../../../../utils/platform/texts.ts';
import { DOOR_MARK, filesOf, permissionsIn, strangersInWorker } from '../rules/bundle.ts';
import { ROOT } from '../rules/sources.ts';

const PERMISSIONS = ['alarms', 'idle', 'notifications', 'storage', 'unlimitedStorage'];
const policyWith = (styles: readonly string[]) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    ["style-src 'self'", ...styles].join(' '),
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types svelte-trusted-html',
  ].join('; ');

describe.each(RELEASES)('the release for $browser', (release) => {
  const folder = folderOf(release);
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Record<
    string,
    unknown
  >;

  test('has a worker without Svelte, ical.js and import()', () => {
    const worker = readFileSync(join(folder, 'background.js'), 'utf8');
    expect(strangersInWorker(worker)).toEqual([]);
  });

  test('shows by its pages that Svelte would have been seen', () => {
    const pages = filesOf(folder).filter(({ path }) => /chunks.*\.js$/.test(path));
    expect(strangersInWorker(pages.map(({ text }) => text).join('\n'))).toContain('Svelte');
  });

  test('has no door for tests and no gallery', () => {
    const files = filesOf(folder);
    expect(files.filter(({ text }) => text.includes(DOOR_MARK))).toEqual([]);
    expect(files.filter(({ path }) => path.includes('gallery'))).toEqual([]);
  });

  test('speaks English and no language made for tests', () => {
    const catalogues = filesOf(folder).filter(({ path }) => path.includes('_locales'));
    expect(catalogues.map(({ path }) => path)).toEqual([join('_locales', 'en', 'messages.json')]);
    const said = JSON.parse(catalogues[0]?.text ?? '{}') as Record<string, { message: string }>;
    expect(JSON.parse(said[ALL_TEXTS]?.message ?? '{}')).toMatchObject({ language_tag: 'en' });
    expect(filesOf(folder).filter(({ text }) => /ar-XB|en-XA/.test(text))).toEqual([]);
  });

  test('asks for five permissions and nothing else', () => {
    expect([...(manifest['permissions'] as string[])].sort()).toEqual(PERMISSIONS);
    const askings = Object.keys(manifest).filter((key) =>
      /permissions|content_scripts|web_accessible|externally_connectable/.test(key),
    );
    expect(askings).toEqual(['permissions']);
    expect(manifest['incognito']).toBe('not_allowed');
  });

  test('has the whole content security policy: of inline styles, just those of its own pages', () => {
    const inline = filesOf(folder)
      .filter(({ path }) => path.endsWith('.html'))
      .flatMap(({ text }) => [...text.matchAll(/<style>(.*?)<\/style>/gs)])
      .map(([, css = '']) => css);
    expect(inline.length).toBeGreaterThan(0);
    expect(manifest['content_security_policy']).toEqual({
      extension_pages: policyWith([...new Set(inline)].map(hashSource)),
    });
  });

  test.each(['newtab.html', 'popup.html'])('%s waits for no style sheet', (page) => {
    const html = readFileSync(join(folder, page), 'utf8');
    expect(html).toContain('<style>');
    expect(html).not.toContain('rel="stylesheet"');
  });

  test('asks for what runs before the first words to be compiled at once', () => {
    const asked = filesOf(folder)
      .filter(({ text }) => text.startsWith('//# allFunctionsCalledOnLoad\n'))
      .map(({ path }) => path.replace(/-[\w-]{8}\.js$/, ''));
    expect(asked.toSorted()).toEqual(['chunks/popup', 'chunks/shared', 'newtab-words.js']);
  });
});

describe.each(TEST_BUILDS)('the test build for $browser', (build) => {
  test('has the door that the release lacks', () => {
    const files = filesOf(folderOf(build));
    expect(files.some(({ text }) => text.includes(DOOR_MARK))).toBe(true);
  });
});

test('docs/permissions.md explains exactly the permissions asked for', () => {
  const page = readFileSync(join(ROOT, 'docs', 'permissions.md'), 'utf8');
  expect(permissionsIn(page)).toEqual(PERMISSIONS);
});
