import type { EpochMs } from './time.ts';

/** A random identifier (UUID version 4). It carries nothing a person typed. */
export type RecordId = string;

/**
 * Everything a person typed, and nothing else. No index, key, id or address derives from it.
 * `v` is the version of the shape inside, apart from the database's own version. A sealed form
 * (AES-GCM under the passphrase's key) takes the place of the plain one while a lock is on.
 */
export type Words<Text> =
  | { readonly v: 1; readonly kind: 'plain'; readonly text: Text }
  | {
      readonly v: 1;
      readonly kind: 'sealed';
      readonly iv: Uint8Array;
      readonly cipher: Uint8Array;
    };

/** What every stored record carries. `deletedAt` marks a tombstone: its words are emptied, its id keeps a merge from bringing it back. */
export interface StoredRecord<Text> {
  readonly id: RecordId;
  readonly createdAt: EpochMs;
  readonly updatedAt: EpochMs;
  readonly deletedAt?: EpochMs;
  readonly words: Words<Text>;
}

export function plainWords<Text>(text: Text): Words<Text> {
  return { v: 1, kind: 'plain', text };
}

/** The text, or `null` while it is sealed. */
export function readWords<Text>(words: Words<Text>): Text | null {
  return words.kind === 'plain' ? words.text : null;
}
