import type { Source } from './sources.ts';

const CLOCKS_AND_DICE = [
  /\bnew Date\b/,
  /\bDate\s*(\.|\()/,
  /\bTemporal\s*\.\s*Now\b/,
  /\bperformance\s*\./,
  /\bresolvedOptions\b/,
  /\bMath\s*\.\s*random\b/,
  /\bcrypto\b/,
] as const;

/** Every line that reads a clock, a zone or a die, comments aside. */
export function clocksAndDiceIn({ path, text }: Source): readonly string[] {
  const code = text.replace(/\/\*.*?\*\//gs, (comment) => comment.replace(/[^\n]/g, ''));
  return code.split('\n').flatMap((line, index) => {
    const isRead = CLOCKS_AND_DICE.some((ban) => ban.test(line.replace(/\/\/.*$/, '')));
    return isRead ? [`${path}:${index + 1} ${line.trim()}`] : [];
  });
}

export const LONGEST_FILE = 300;

export function isTooLong({ text }: Source): boolean {
  return text.trimEnd().split('\n').length > LONGEST_FILE;
}

const TOP_LEVEL = new Set([
  ...['.ci', 'components', 'docs', 'entrypoints', 'locales', 'public', 'scripts', 'tests', 'utils'],
  ...['.gitattributes', '.gitignore', '.prettierignore', '.prettierrc.json'],
  ...['eslint.config.js', 'knip.jsonc', 'package.json', 'package-lock.json', 'tsconfig.json'],
  ...['vitest.config.ts', 'wxt.config.ts'],
  ...['CHANGELOG.md', 'CONTRIBUTING.md', 'LICENSE', 'README.md', 'SECURITY.md'],
]);

/** Names at the top of the repository that have no business there. */
export function strangersAtTheTop(paths: readonly string[]): readonly string[] {
  const names = new Set(paths.map((path) => path.split('/')[0] ?? path));
  return [...names].filter((name) => !TOP_LEVEL.has(name));
}
