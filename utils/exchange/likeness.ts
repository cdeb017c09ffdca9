import type { StagedPerson } from '../domain/import-view.ts';
import type { CardCandidate, Likeness } from '../domain/importing.ts';
import type { Reach } from '../domain/person.ts';
import type { RecordId } from '../domain/record.ts';

/** Somebody who is kept already. */
export interface KeptPerson {
  readonly id: RecordId;
  readonly name: string;
  readonly reaches: readonly Reach[];
}

/** Somebody a candidate may well be, and what the two share. */
export interface LikelyDuplicate {
  readonly id: RecordId;
  readonly by: Likeness;
}

/** For each candidate who of these it may be, each once, by the first of name, number, mailbox and link. */
export function likelyDuplicates(
  candidates: readonly CardCandidate[],
  people: readonly KeptPerson[],
): readonly (readonly LikelyDuplicate[])[] {
  const known = new Map<string, RecordId[]>();
  for (const person of people)
    for (const { key } of marksOf(person)) known.set(key, [...(known.get(key) ?? []), person.id]);
  return candidates.map((candidate) => {
    const found = new Map<RecordId, Likeness>();
    for (const { key, by } of marksOf(candidate))
      for (const id of known.get(key) ?? []) if (!found.has(id)) found.set(id, by);
    return [...found].map(([id, by]) => ({ id, by }));
  });
}

function marksOf({ name, reaches }: Pick<CardCandidate, 'name' | 'reaches'>) {
  const byName = { by: 'name' as Likeness, key: `name ${plainName(name)}` };
  const byReach = reaches.map((reach) => {
    return { by: reach.kind, key: `${reach.kind} ${plainReach(reach)}` };
  });
  return [byName, ...byReach];
}

/** Without accents, capitals, points and order: "Löwe, Zoë" is "zoe lowe". */
function plainName(name: string): string {
  const words = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const parts = words.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  // A name of emoji has no letters.
  return parts.length > 0 ? parts.toSorted().join(' ') : name.trim();
}

/** So many last digits tell one number from another, whatever stands before them. */
const TELLING_DIGITS = 8;

function plainReach({ kind, value }: Reach): string {
  switch (kind) {
    case 'phone':
      return value.replace(/\D/g, '').slice(-TELLING_DIGITS);
    case 'email':
      return value.trim().toLowerCase();
    case 'link':
      return value.trim().toLowerCase().replace(/\/+$/, '');
    default:
      return kind satisfies never;
  }
}

/**
 * The same for the same entry in whatever file and format, else different. It is kept in the words of
 * the person made from it, as it derives from them, and stays as it is when they are changed: so a
 * file imported again brings nobody twice. Sixteen hexadecimal digits.
 */
export function sameCard({
  name,
  birthday,
  reaches,
}: Pick<CardCandidate, 'name' | 'birthday' | 'reaches'>): string {
  const ways = reaches.map(({ kind, value }) => `${kind} ${value.toLowerCase()}`).toSorted();
  const content = JSON.stringify([name.normalize('NFC'), birthday, ...ways]);
  return fingerprint(content);
}

/** FNV-1a, 64 bits: no secret, only short. */
function fingerprint(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text))
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  return hash.toString(16).padStart(16, '0');
}

/** Each entry of a file once, with its fingerprint. */
export function eachOnce(candidates: readonly CardCandidate[]): readonly StagedPerson[] {
  return newCards(candidates, new Set()).map((one) => ({ ...one, card: sameCard(one) }));
}

/** Those whose entry was not imported before, and of equal ones in the file only the first. */
export function newCards(
  candidates: readonly CardCandidate[],
  imported: ReadonlySet<string>,
): readonly CardCandidate[] {
  const seen = new Set(imported);
  return candidates.filter((candidate) => {
    const card = sameCard(candidate);
    const isNew = !seen.has(card);
    seen.add(card);
    return isNew;
  });
}
