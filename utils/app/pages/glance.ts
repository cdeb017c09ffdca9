import type { Glance } from '../../domain/glance.ts';
import { pageNotebook } from './notebook.ts';

let begun: Promise<Glance | null> | null = null;

/** Begins the first read before there is a view to show it; resolves once that has settled. */
export async function beginGlance(): Promise<void> {
  begun = read();
  await begun.catch(() => undefined);
}

/** All the popup's first paint needs, in one read; null on a day before the first plan. */
export function readGlance(): Promise<Glance | null> {
  const first = begun ?? read();
  begun = null;
  return first;
}

async function read(): Promise<Glance | null> {
  const database = await pageNotebook();
  return (await database.get('glances', 'popup')) ?? null;
}
