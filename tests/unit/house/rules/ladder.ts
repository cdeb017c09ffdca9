import { importsOf } from './imports.ts';
import type { Source } from './sources.ts';

interface Room {
  readonly at: RegExp;
  /** What may be imported besides the room itself: beginnings of paths, or names of packages. */
  readonly may: readonly string[];
}

const CORE = ['utils/domain/', 'utils/planning/', 'utils/texts/', 'utils/shapes/'];
const REST = ['utils/exchange/', 'utils/vault/', 'utils/storage/', 'utils/platform/'];
const SHELL = ['utils/platform/', 'utils/texts/'];
/** What pages and background agreed on. */
const CONTRACT = ['utils/app/commands/'];
const VIEW = ['svelte', '@lucide/svelte', 'components/'];

/** The ladder, lowest first. A file belongs to the first room that fits. */
const LADDER: readonly Room[] = [
  { at: /^utils\/domain\//, may: [] },
  { at: /^utils\/planning\//, may: ['utils/domain/'] },
  // The shape of the catalogue comes from the English one; the port is the platform's.
  { at: /^utils\/texts\//, may: ['utils/domain/', 'utils/platform/texts.ts', 'locales/'] },
  { at: /^utils\/shapes\//, may: ['utils/domain/', 'valibot'] },
  { at: /^utils\/exchange\//, may: ['utils/domain/', 'utils/shapes/', 'ical.js', 'papaparse'] },
  { at: /^utils\/vault\//, may: ['utils/domain/'] },
  // A step of the past holds its own literals, so that the present cannot change it.
  { at: /^utils\/storage\/migrations\/\d/, may: ['idb', 'utils/storage/migrations/'] },
  { at: /^utils\/storage\//, may: ['utils/domain/', 'idb'] },
  // The browser's own catalogue fills the port that texts declares.
  {
    at: /^utils\/platform\/texts\.ts$/,
    may: ['utils/texts/translate.ts', 'webextension-polyfill'],
  },
  {
    at: /^utils\/platform\//,
    may: ['utils/domain/', 'wxt/browser', 'webextension-polyfill', 'utils/platform/'],
  },
  {
    at: /^utils\/app\/background\//,
    may: [...CORE, ...REST, ...CONTRACT, 'valibot'],
  },
  { at: /^utils\/app\/pages\//, may: [...CORE, ...REST, ...CONTRACT, 'svelte'] },
  { at: /^utils\/app\/commands\//, may: [...CORE, ...CONTRACT] },
  { at: /^components\/base\//, may: ['svelte', '@lucide/svelte', 'components/styles/'] },
  { at: /^components\/styles\//, may: [] },
  {
    at: /^components\/[^/]+\//,
    may: [
      'svelte',
      '@lucide/svelte',
      'components/base/',
      'components/styles/',
      // The boat is drawn in several rooms, as an icon is.
      'components/boat/',
      'utils/domain/',
      'utils/texts/',
    ],
  },
  {
    at: /^entrypoints\/background\//,
    may: ['utils/app/background/', ...CONTRACT, ...SHELL, 'wxt/utils/define-background'],
  },
  {
    at: /^entrypoints\/[^/]+\//,
    may: [
      ...VIEW,
      'utils/app/pages/',
      ...CONTRACT,
      ...SHELL,
      'utils/domain/',
      // The new tab's script is a file of its own.
      'wxt/utils/define-unlisted-script',
    ],
  },
  { at: /^locales\//, may: [] },
];

/** Every import that goes upwards or sideways, as a sentence. */
export function breachesOf(source: Source): readonly string[] {
  const room = LADDER.find(({ at }) => at.test(source.path));
  if (!room) return [`${source.path} is in no room of the house`];
  const home = room.at.exec(source.path)?.[0] ?? '';
  const mayImport = (wanted: string) =>
    (home.endsWith('/') && wanted.startsWith(home)) ||
    room.may.some((allowed) => fits(allowed, wanted));
  return importsOf(source)
    .filter((wanted) => !mayImport(wanted))
    .map((wanted) => `${source.path} imports ${wanted}`);
}

function fits(allowed: string, wanted: string): boolean {
  if (allowed.endsWith('$')) return new RegExp(`^${allowed}`).test(wanted);
  if (allowed.endsWith('/')) return wanted.startsWith(allowed);
  return wanted === allowed || (!allowed.includes('.ts') && wanted.startsWith(`${allowed}/`));
}
