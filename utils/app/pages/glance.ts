import type { Glance } from '../../domain/glance.ts';
import { pageNotebook } from './notebook.ts';

/** All the popup's first paint needs, in one read; null on a day before the first plan. */
export async function readGlance(): Promise<Glance | null> {
  const database = await pageNotebook();
  return (await database.get('glances', 'popup')) ?? null;
}
