import type { RecordId } from '../../utils/domain/record.ts';

/** Sections that are one page each. */
const PLAIN = ['today', 'us', 'boundaries', 'import', 'idea', 'settings'] as const;

/** What the address can name. Safety is not among them: it opens in place. */
export type Route =
  | { readonly section: 'people'; readonly personId: RecordId | null }
  | { readonly section: 'me'; readonly goalId: RecordId | null }
  /** With the form for a new plan, asked for by another page; the address does not keep it. */
  | { readonly section: 'week'; readonly adding: boolean }
  /** With the form in hand, likewise. */
  | { readonly section: 'history'; readonly logging: boolean }
  | { readonly section: (typeof PLAIN)[number] };

/** From `#/people/<id>` or `/people`; what is not known leads to Today. */
export function parseRoute(address: string): Route {
  const [name, id] = address.replace(/^#?\//, '').split('/');
  if (name === 'people') return { section: name, personId: id || null };
  if (name === 'me') return { section: name, goalId: id || null };
  if (name === 'week') return { section: name, adding: id === 'new' };
  if (name === 'history') return { section: name, logging: id === 'log' };
  return { section: PLAIN.find((section) => section === name) ?? 'today' };
}

export function formatRoute(route: Route): string {
  if (route.section === 'me' && route.goalId !== null) return `#/me/${route.goalId}`;
  if (route.section !== 'people' || route.personId === null) return `#/${route.section}`;
  return `#/people/${route.personId}`;
}
