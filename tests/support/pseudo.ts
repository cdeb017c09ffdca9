import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toMessages, toTexts } from '../../scripts/catalogue.ts';
import { en } from '../../locales/en/index.ts';
import type { TextSource } from '../../utils/texts/translate.ts';
import { copyOf } from './builds.ts';

/** Languages nobody speaks, made of the English catalogue: what a real one would do to the pages. */
export interface Pseudo {
  /** BCP 47: the codes that other software uses for the same purpose. */
  readonly language: string;
  /** A locale that browsers know: they read a catalogue from nowhere else. */
  readonly folder: string;
  turn(text: string): string;
}

const PLACEHOLDER = /(\{\w+\})/;
/** These go into the manifest, which limits them, or name the language. */
const KEPT = ['extension_name', 'extension_description'];

/** Each word runs from right to left, placeholders stay where they are, and so does every value put in. */
const TURNED: Pseudo = {
  language: 'ar-XB',
  folder: 'ar',
  turn: (text) => {
    const words = inPieces(text, (piece) => piece.replace(/\S+/g, (word) => `\u202e${word}\u202c`));
    // As its first letter, for whoever asks what direction it has.
    return text.startsWith('{') ? words : `\u200f${words}`;
  },
};

// prettier-ignore
const ACCENTS: Readonly<Record<string, string>> = {
  a: 'à', e: 'é', i: 'î', o: 'ö', u: 'û', c: 'ç', n: 'ñ', s: 'š', z: 'ž',
  A: 'Å', E: 'É', I: 'Î', O: 'Ö', U: 'Û', C: 'Ç', N: 'Ñ', S: 'Š', T: 'Ţ', D: 'Ð',
};
const GROWTH = 1.4;
/** Shorter words get company, longer ones grow themselves, as in translations. */
const SHORT = 3;

/** At least 40 % longer, word by word: what begins alike in English still does. */
const GROWN: Pseudo = {
  language: 'en-XA',
  folder: 'en',
  turn: (text) => inPieces(text, (piece) => piece.replace(/[a-z]+/gi, grown)),
};

function grown(word: string): string {
  const accented = word.replace(/./g, (letter) => ACCENTS[letter] ?? letter);
  if (word.length <= SHORT) return `${accented} öñ`;
  const missing = Math.ceil(word.length * (GROWTH - 1));
  // The first vowel is drawn out; where there is none, the end.
  const at = accented.search(/[àéîöû]/);
  const letter = accented.charAt(Math.max(at, 0));
  return at < 0
    ? accented + 'ñ'.repeat(missing)
    : accented.slice(0, at) + letter.repeat(missing) + accented.slice(at);
}

export const PSEUDO = { rtl: TURNED, long: GROWN } as const;

function inPieces(text: string, turn: (piece: string) => string): string {
  return text
    .split(PLACEHOLDER)
    .map((piece) => (PLACEHOLDER.test(piece) ? piece : turn(piece)))
    .join('');
}

/** The English catalogue, turned. */
export function pseudoCatalogue({ language, turn }: Pseudo): Record<string, string | Turned> {
  const entries = Object.entries(en).map(([key, entry]): [string, string | Turned] => {
    if (key === 'language_tag') return [key, language];
    if (KEPT.includes(key)) return [key, entry];
    if (typeof entry === 'string') return [key, turn(entry)];
    return [key, Object.fromEntries(Object.entries(entry).map(([form, it]) => [form, turn(it)]))];
  });
  return Object.fromEntries(entries);
}
type Turned = Record<string, string>;

/** The texts for the test itself, which finds by them what a person would read. */
export function pseudoTexts(pseudo: Pseudo): TextSource {
  return textsOf(toTexts(pseudoCatalogue(pseudo)), pseudo.language);
}

/** As the test build says them to a browser in American English. */
export const plainTexts: TextSource = textsOf(toTexts(en), 'en-US');

function textsOf(texts: ReturnType<typeof toTexts>, language: string): TextSource {
  return { language, message: (key) => texts[key] ?? '' };
}

/** A copy of a test build that speaks this language alone, whatever the browser's own is. */
export function pseudoBuild(folder: string, pseudo: Pseudo): { folder: string; remove(): void } {
  const copy = copyOf(folder);
  const catalogues = join(copy.folder, '_locales');
  rmSync(catalogues, { recursive: true });
  mkdirSync(join(catalogues, pseudo.folder), { recursive: true });
  writeFileSync(
    join(catalogues, pseudo.folder, 'messages.json'),
    JSON.stringify(toMessages(pseudoCatalogue(pseudo))),
  );
  const manifest = join(copy.folder, 'manifest.json');
  const said = JSON.parse(readFileSync(manifest, 'utf8')) as object;
  writeFileSync(manifest, JSON.stringify({ ...said, default_locale: pseudo.folder }));
  return copy;
}
