import { Linter } from 'eslint';
import svelte from 'eslint-plugin-svelte';
import tseslint from 'typescript-eslint';
import { describe, expect, test } from 'vitest';
import {
  bannedEverywhere,
  bannedGlobals,
  bannedInProduct,
  bannedInThePureRooms,
} from '../../../scripts/lint/bans.ts';
import { lacksReason } from '../../../scripts/lint/reasons.ts';

const svelteParser = svelte.configs.base.find((config) => config.languageOptions?.parser)
  ?.languageOptions?.parser;

const all = [...bannedEverywhere, ...bannedInProduct, ...bannedInThePureRooms];

function complaints(code: string, file = 'it.ts'): number {
  const isView = file.endsWith('.svelte');
  return new Linter().verify(
    code,
    {
      files: ['**/*.ts', '**/*.svelte'],
      languageOptions: {
        parser: isView ? svelteParser : tseslint.parser,
        globals: { open: 'readonly', fetch: 'readonly', WebSocket: 'readonly' },
      },
      rules: {
        'no-restricted-syntax': ['error', ...all],
        'no-restricted-globals': ['error', ...bannedGlobals],
      },
    },
    file,
  ).length;
}

describe('refused', () => {
  test.each([
    'fetch("/x")',
    'globalThis.fetch("/x")',
    'globalThis["fetch"]("/x")',
    'new WebSocket("wss://x")',
    'new self.RTCPeerConnection()',
    'navigator.sendBeacon("/x")',
    'window.open("x")',
    'open("x")',
    'location.assign("x")',
    'location.href = "x"',
    'node.innerHTML = "x"',
    'document.write("x")',
    'Date.now()',
    'new Date()',
    'Temporal.Now.instant()',
    'performance.now()',
    'Math.random()',
    'crypto.randomUUID()',
    'new Intl.DateTimeFormat().resolvedOptions()',
  ])('%s', (code) => {
    expect(complaints(code)).toBeGreaterThan(0);
  });

  test.each([
    '<a href="https://example.org">x</a>',
    '<a href="tel:123">x</a>',
    '<a href="//example.org">x</a>',
    '<a href={address}>x</a>',
    '<a {href}>x</a>',
    '<a {...rest}>x</a>',
  ])('%s', (code) => {
    expect(complaints(code, 'It.svelte')).toBeGreaterThan(0);
  });
});

describe('allowed', () => {
  test.each(['const open = () => 1; open();', 'prefetch()', 'glance.read()', 'zone.id'])(
    '%s',
    (code) => {
      expect(complaints(code)).toBe(0);
    },
  );

  test.each([
    '<a href="#people">x</a>',
    '<a href="#people/{id}">x</a>',
    '<a href="/dashboard.html">x</a>',
  ])('%s', (code) => {
    expect(complaints(code, 'It.svelte')).toBe(0);
  });
});

test.each([
  ['eslint-disable-next-line no-eval', true],
  [' eslint-disable no-console --', true],
  [' @ts-expect-error', true],
  [' svelte-ignore a11y_autofocus', true],
  ['eslint-disable-next-line no-eval -- the fixture is code', false],
  [' @ts-expect-error: the fake lacks it', false],
  [' svelte-ignore a11y_autofocus (the dialog opened just now)', false],
  [' an ordinary comment', false],
])('a comment “%s” lacks its reason: %s', (comment, lacking) => {
  expect(lacksReason(comment)).toBe(lacking);
});
