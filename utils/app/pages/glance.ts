import type { GlanceText, NewTabGlance, PopupGlance } from '../../domain/glance.ts';
import { readWords } from '../../domain/record.ts';
import { pageNotebook } from './notebook.ts';

let begun: Promise<PopupGlance | null> | null = null;

/** Begins the first read before there is a view to show it; resolves once that has settled. */
export async function beginGlance(): Promise<void> {
  begun = read();
  await begun.catch(() => undefined);
}

/** All the popup's first paint needs, in one read; null on a day before the first plan. */
export function readGlance(): Promise<PopupGlance | null> {
  const first = begun ?? read();
  begun = null;
  return first;
}

async function read(): Promise<PopupGlance | null> {
  const database = await pageNotebook();
  const glance = await database.get('glances', 'popup');
  return glance?.surface === 'popup' ? glance : null;
}

const NO_TEXT: GlanceText = {
  name: '',
  reaches: [],
  askAbout: '',
  settledName: '',
  goals: [],
  line: '',
};

/** The row's words; those that a row of an earlier version lacks are empty. */
export function glanceText(glance: PopupGlance | null): GlanceText {
  return { ...NO_TEXT, ...(glance && readWords(glance.words)) };
}

/** The clock alone would do, were there no two plans in one millisecond. */
export function isSameRow(one: PopupGlance, other: PopupGlance): boolean {
  return (
    one.writtenAt === other.writtenAt && JSON.stringify(one.card) === JSON.stringify(other.card)
  );
}

/** All the new tab's first paint needs, in one read; null on a day before the first plan. */
export async function readNewTabGlance(): Promise<NewTabGlance | null> {
  const database = await pageNotebook();
  const glance = await database.get('glances', 'newtab');
  return glance?.surface === 'newtab' ? glance : null;
}
