import { describe, expect, expectTypeOf, test } from 'vitest';
import { en } from '../../../locales/en/index.ts';
import { BOND_KINDS, type BondKind } from '../../../utils/domain/bond.ts';
import { bondForms, bondKindLabel, tBond } from '../../../utils/texts/bond.ts';
import { useTexts } from '../../../utils/texts/translate.ts';

type Entry = string | Readonly<Record<string, string>>;
const CATALOGUE: Readonly<Record<string, Entry>> = en;
const EVERYBODY: readonly (BondKind | null)[] = [...BOND_KINDS, null];

/** Is this an object by kind of bond, not by number? */
const isByKind = (entry: Entry) =>
  typeof entry !== 'string' && [...BOND_KINDS, 'nobody'].some((kind) => kind in entry);

/** Everything of the catalogue that may be shown to somebody with this kind of bond, or with none. */
function reaching(kind: BondKind | null, catalogue = CATALOGUE): [key: string, text: string][] {
  return Object.entries(catalogue).flatMap(([key, entry]): [string, string][] => {
    if (typeof entry === 'string') return [[key, entry]];
    if (!isByKind(entry)) return Object.values(entry).map((text) => [key, text]);
    const form = bondForms(kind).find((name) => name in entry);
    return form ? [[key, entry[form] ?? '']] : [];
  });
}

const DATING = new RegExp(
  `\\b(${[
    'dat(e|es|ed|ing)',
    'romanc\\w*|romantic\\w*',
    'lovers?|love life|in love',
    'sex\\w*|intima\\w*|eroti\\w*|desire\\w*|seduc\\w*',
    'kiss\\w*|cuddl\\w*|snuggl\\w*|bedroom',
    'couples?|spouses?|husbands?|wi(fe|ves)|boyfriends?|girlfriends?|fianc\\w*',
    'marri\\w*|weddings?|honeymoons?|anniversar\\w*|engaged',
    'flirt\\w*|crush|sweetheart\\w*|darling\\w*|soulmates?|valentine\\w*',
    'beloved|dearest|passion\\w*|mak(e|ing) love|your ex|other half|significant other',
  ].join('|')})\\b`,
  'i',
);
/** What a helpline is for: nothing about one's own bond. */
const ELSEWHERE = new Set(['helpline_au_serves']);

const words = (text: string) => text.replace(/\{\w+\}/g, '');
const romantic = (texts: readonly (readonly [string, string])[]) =>
  texts.filter(([key, text]) => !ELSEWHERE.has(key) && DATING.test(words(text)));

describe('nothing about dating reaches', () => {
  test.each(EVERYBODY.filter((kind) => kind !== 'partner'))('%s', (kind) => {
    expect(romantic(reaching(kind))).toEqual([]);
  });

  test('whoever it is not meant for, while it does reach a partner', () => {
    const planted = { planted: { partner: 'A date for the couple', other: 'A walk' } };
    expect(romantic(reaching('partner', planted))).toHaveLength(1);
    expect(romantic(reaching('coworker', planted))).toEqual([]);
  });

  test.each(['A date tonight', 'your husband', 'Something Romantic', 'Happy anniversary'])(
    'a planted text is seen: %s',
    (text) => {
      expect(romantic(reaching('parent', { planted: text }))).toHaveLength(1);
      expect(romantic(reaching('parent', { planted: { one: text, other: 'x' } }))).toHaveLength(1);
      expect(romantic(reaching('parent', { planted: { other: text, partner: 'x' } }))).toHaveLength(
        1,
      );
    },
  );

  test.each(['Last checked {date}', 'updated', 'a couplet', 'Essex'])(
    'words that only look like it are left alone: %s',
    (text) => {
      expect(romantic(reaching('parent', { planted: text }))).toEqual([]);
    },
  );
});

describe('a partner', () => {
  /** Where one is chosen, and where all kinds are named beside each other. */
  const NAMES_ALL_KINDS = new Set(['bond_partner', 'idea_whole_anybody']);
  const presumed = (texts: readonly (readonly [string, string])[]) =>
    texts.filter(([key, text]) => !NAMES_ALL_KINDS.has(key) && /\bpartners?\b/i.test(text));

  test.each(EVERYBODY.filter((kind) => kind !== 'partner'))(
    'is not presumed where it reads %s',
    (kind) => {
      expect(presumed(reaching(kind))).toEqual([]);
      expect(presumed(reaching(kind, { planted: 'Tell your partner' }))).toHaveLength(1);
    },
  );
});

describe('somebody I care for', () => {
  const TOO_MUCH =
    /too (much|close|near)|let (them|him|her) go|burden|clingy|smother|depend on you/i;

  test('never reads that it is too much of us', () => {
    const accuses = (text: string) => TOO_MUCH.test(text.replace('never called too much', ''));
    expect(reaching('caredFor').filter(([, text]) => accuses(text))).toEqual([]);
    expect(accuses('That was too much of us.')).toBe(true);
  });

  test('is offered respite', () => {
    expect(tBond('us_side', 'caredFor')).toContain('respite');
    expect(tBond('welcome_line_mine', 'caredFor')).toContain('somebody standing in');
  });
});

describe('a text by kind of bond', () => {
  test('is that of the kind, else the one for the others', () => {
    expect(tBond('welcome_line_friends', 'friend')).toBe('One evening with other friends');
    expect(tBond('welcome_line_friends', 'parent')).toBe('One evening with friends');
  });

  test('is null where it is not meant for it: nobody sees what is meant for somebody', () => {
    expect(tBond('us_side', null)).toBeNull();
    useTexts({ language: 'en', message: (key) => (key === 'us_intro__partner' ? 'x' : '') });
    expect(tBond('us_intro', 'partner')).toBe('x');
    expect(tBond('us_intro', 'parent')).toBeNull();
    expectTypeOf(tBond('us_side', null)).toEqualTypeOf<null>();
    expectTypeOf(tBond('us_side', 'child')).toEqualTypeOf<string>();
    const [anyKind] = BOND_KINDS.slice();
    const [perhaps = null] = EVERYBODY;
    if (anyKind) expectTypeOf(tBond('us_intro', anyKind)).toEqualTypeOf<string>();
    expectTypeOf(tBond('us_intro', perhaps)).toEqualTypeOf<string | null>();
  });

  test('about the closest one never reaches nobody', () => {
    const shown = reaching(null).filter(([key]) => isByKind(CATALOGUE[key] ?? ''));
    expect(shown.filter(([, text]) => /\bthe two of you\b|\bUs\b/.test(text))).toEqual([]);
  });

  test('names only kinds there are', () => {
    const known = [...BOND_KINDS, 'nobody', 'other'] as readonly string[];
    const strange = Object.values(CATALOGUE)
      .filter(isByKind)
      .flatMap((entry) => Object.keys(entry).filter((form) => !known.includes(form)));
    expect(strange).toEqual([]);
  });
});

test('every kind has a name, in seven different words', () => {
  expect(new Set([...BOND_KINDS, 'nobody' as const].map(bondKindLabel)).size).toBe(7);
});
