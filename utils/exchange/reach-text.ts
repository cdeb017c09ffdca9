import type { CardProblemCode } from '../domain/importing.ts';
import type { Reach, ReachKind } from '../domain/person.ts';
import { reachProblem } from '../shapes/person.ts';

type ReachRead = { readonly reach: Reach } | { readonly problem: CardProblemCode };

const UNUSABLE = {
  phone: 'phoneUnusable',
  email: 'emailUnusable',
  link: 'linkUnusable',
} as const satisfies Record<ReachKind, CardProblemCode>;

/** A number, a mailbox or a link as it is kept: what the one link helper would not open is refused. */
export function parseReach(kind: ReachKind, text: string): ReachRead {
  const reach = { kind, value: tidied(kind, text) };
  const problem = reachProblem(reach);
  if (problem === null) return { reach };
  return { problem: problem === 'tooLong' ? 'reachTooLong' : UNUSABLE[kind] };
}

// Telephones put invisible marks of direction around numbers, and dashes of every kind into them.
const INVISIBLE = /\p{Cf}/gu;
const DASHES = /[\u2010-\u2015\u2212]/g;
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;

function tidied(kind: ReachKind, text: string): string {
  const plain = text.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
  switch (kind) {
    case 'phone':
      return plain.replace(/^tel:/i, '').replace(DASHES, '-');
    case 'email':
      return plain.replace(/^mailto:/i, '');
    case 'link':
      return withScheme(plain.replace(/\\([:;,])/g, '$1'));
    default:
      return kind satisfies never;
  }
}

function withScheme(link: string): string {
  return SCHEME.test(link) ? link : `https://${link.replace(/^\/+/, '')}`;
}
