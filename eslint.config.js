import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import {
  bannedEverywhere,
  bannedGlobals,
  bannedInProduct,
  bannedInThePureRooms,
} from './scripts/lint/bans.ts';
import { reasons } from './scripts/lint/reasons.ts';

const PRODUCT = ['utils/**', 'components/**', 'entrypoints/**', 'locales/**'];
const PURE = ['utils/domain/**', 'utils/planning/**', 'utils/exchange/**'];
/** The one place whose links lead outside: a person's own ways to be reached. */
const LINK_HELPERS = ['components/base/OutsideLink.svelte'];

const syntax = (bans) => ({ 'no-restricted-syntax': ['error', ...bans] });

export default tseslint.config(
  { ignores: ['.output/', '.wxt/', '.cache/', 'node_modules/', 'test-results/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  ...tseslint.configs.strict,
  ...svelte.configs.recommended,
  ...svelte.configs.prettier,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    plugins: { house: { rules: { reasons } } },
    rules: {
      ...syntax(bannedEverywhere),
      'house/reasons': 'error',
      'no-console': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      eqeqeq: 'error',
      // TypeScript knows every name.
      'no-undef': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      'svelte/no-at-html-tags': 'error',
      'svelte/button-has-type': 'error',
      'svelte/no-inline-styles': ['error', { allowTransitions: true }],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: tseslint.parser } },
    rules: { 'prefer-const': 'off', 'svelte/prefer-const': 'error' },
  },
  {
    files: PRODUCT,
    rules: {
      'no-restricted-globals': ['error', ...bannedGlobals],
      ...syntax([...bannedEverywhere, ...bannedInProduct]),
    },
  },
  { files: LINK_HELPERS, rules: syntax(bannedEverywhere) },
  {
    files: PURE,
    rules: syntax([...bannedEverywhere, ...bannedInProduct, ...bannedInThePureRooms]),
  },
  {
    files: ['{utils,entrypoints,scripts,tests}/**/*.ts'],
    ignores: ['**/*.svelte.ts'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      // idb waits for an asynchronous `upgrade`, though its types do not say so.
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { properties: false } },
      ],
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
);
