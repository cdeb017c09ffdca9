import type { RecordId } from '../../utils/domain/record.ts';

/** What the address can name. Safety is not among them: it opens in place. */
export type Route =
  | { readonly section: 'today' }
  | { readonly section: 'people'; readonly personId: RecordId | null }
  | { readonly section: 'me'; readonly goalId: RecordId | null }
  | { readonly section: 'us' }
  | { readonly section: 'boundaries' }
  | { readonly section: 'idea' }
  | { readonly section: 'settings' };

/** From `#/people/<id>` or `/people`; what is not known leads to Today. */
export function parseRoute(address: string): Route {
  const [section, id] = address.replace(/^#?\//, '').split('/');
  if (section === 'people') return { section, personId: id || null };
  if (section === 'me') return { section, goalId: id || null };
  if (section === 'us') return { section };
  if (section === 'boundaries' || section === 'idea') return { section };
  return section === 'settings' ? { section } : { section: 'today' };
}

export function formatRoute(route: Route): string {
  if (route.section === 'me' && route.goalId !== null) return `#/me/${route.goalId}`;
  if (route.section !== 'people' || route.personId === null) return `#/${route.section}`;
  return `#/people/${route.personId}`;
}
