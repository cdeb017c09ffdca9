import type { en } from '../../locales/en/index.ts';
import type { BondKind } from '../domain/bond.ts';
import { directionOf } from './direction.ts';

/** The English catalogue fixes the keys, their placeholders and which of them have plural forms. */
export type Catalogue = typeof en;
/** Texts that are said differently, or only, for some kinds of bond (`tBond`). */
export type BondTextKey = {
  [Key in keyof Catalogue]: keyof Catalogue[Key] & (BondKind | 'nobody') extends never
    ? never
    : Key;
}[keyof Catalogue];
export type TextKey = Exclude<keyof Catalogue, BondTextKey>;

type Placeholders<Text> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;
type Forms<Key extends keyof Catalogue> = Catalogue[Key] extends string
  ? Catalogue[Key]
  : Catalogue[Key][keyof Catalogue[Key]];
export type PlaceholderOf<Key extends keyof Catalogue> = Placeholders<Forms<Key>>;

/** Values for a text's placeholders. A text with plural forms always takes a number `n`. */
type TextValues<Key extends TextKey> = {
  readonly [Name in PlaceholderOf<Key>]: Name extends 'n' ? number : string | number;
} & (Catalogue[Key] extends string ? unknown : { readonly n: number });

type Arguments<Key extends TextKey> = keyof TextValues<Key> extends never
  ? []
  : [values: TextValues<Key>];

/** Where the texts come from: the browser's own catalogue, or the sources under test. */
export interface TextSource {
  /** The text of a key in the user's language, or '' where there is none. */
  message(key: string): string;
  /** BCP 47. */
  readonly language: string;
}

let source: TextSource | null = null;
let plurals: Intl.PluralRules | null = null;
let direction: 'ltr' | 'rtl' | null = null;

/** Called once by each entry point, before anything is shown. */
export function useTexts(from: TextSource): void {
  source = from;
  plurals = null;
  direction = null;
}

export function language(): string {
  return source?.language ?? 'en';
}

/** The text of a key with its values put in. The only way any sentence reaches a person. */
export function t<Key extends TextKey>(key: Key, ...[values]: Arguments<Key>): string {
  if (!source) throw new Error('useTexts() comes before the first text');
  const given = values as Readonly<Record<string, string | number>> | undefined;
  const text = source.message(key) || pluralForm(source, key, Number(given?.['n']));
  return given ? filled(text, given) : text;
}

/** The first of these forms that a key has, with its values put in; '' where it has none of them. */
export function textInForm(
  key: string,
  forms: readonly string[],
  values: Readonly<Record<string, string | number>>,
): string {
  if (!source) throw new Error('useTexts() comes before the first text');
  for (const form of forms) {
    const text = source.message(`${key}__${form}`);
    if (text) return filled(text, values);
  }
  return '';
}

function filled(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => isolated(values[name] ?? whole));
}

// The blocks of right-to-left scripts, Hebrew to Arabic Extended and the supplementary ones.
const RIGHT_TO_LEFT =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
/** Letters that run against a sentence of each direction. */
const AGAINST = {
  ltr: RIGHT_TO_LEFT,
  rtl: new RegExp(`(?!${RIGHT_TO_LEFT.source})\\p{Letter}`, 'u'),
} as const;

const TURNS_DIRECTION = /\p{Bidi_Control}/u;
// Inside an isolate the end of another one would end it early.
const ISOLATES = /[\u2066-\u2069]/g;

/** A value of the other direction must not pull its neighbours along (Unicode UAX #9: FSI … PDI). */
function isolated(value: string | number): string {
  const text = String(value);
  direction ??= directionOf(language());
  if (!AGAINST[direction].test(text) && !TURNS_DIRECTION.test(text)) return text;
  return `\u2068${text.replace(ISOLATES, '')}\u2069`;
}

function pluralForm(from: TextSource, key: string, n: number): string {
  plurals ??= new Intl.PluralRules(from.language);
  return from.message(`${key}__${plurals.select(n)}`) || from.message(`${key}__other`);
}
