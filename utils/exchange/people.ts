import {
  FILE_PEOPLE_MAX,
  type FileProgress,
  type FileRead,
  type FileRefusalCode,
  type PeopleRead,
} from '../domain/importing.ts';
import type { Day } from '../domain/time.ts';
import { parseCards } from './cards.ts';
import { contactsTableIn, parseContactsTable, type ContactsTable } from './contacts-table.ts';
import { Findings } from './findings.ts';
import { tableRows } from './table-rows.ts';

/** Characters read between two reports of progress: a few milliseconds. */
const SLICE = 65_536;

const CARD = /^BEGIN:VCARD[ \t]*$/gim;
const CALENDAR = /^\s*BEGIN:VCALENDAR/i;

/**
 * Reads people from a decoded file, whichever format its content is. Each step is a slice of a few
 * milliseconds; whoever steps may let the page breathe, show how far it is, or just stop: nothing is
 * kept anywhere until the last step hands over all that was found.
 */
export function* parsePeople(
  file: string,
  today: Day,
): Generator<FileProgress, FileRead<PeopleRead>> {
  const table = holdsCards(file) ? null : contactsTableIn(file);
  if (!table && !holdsCards(file))
    return refuse(CALENDAR.test(file.slice(0, SLICE)) ? 'calendar' : 'notContacts');
  if (hasTooMany(file, table)) return refuse('tooManyPeople');
  const findings = new Findings(today);
  const steps = table ? parseContactsTable(file, table, findings) : parseCards(file, findings);
  let reported = 0;
  for (const done of steps) {
    if (done < reported + SLICE) continue;
    reported = done;
    yield { done, of: file.length };
  }
  return findings.result();
}

function refuse(code: FileRefusalCode): FileRead<never> {
  return { ok: false, error: { code, line: null } };
}

function holdsCards(file: string): boolean {
  return file.search(CARD) >= 0;
}

/** Only counted, as far as it takes to know. */
function hasTooMany(file: string, table: ContactsTable | null): boolean {
  // The first row of a table holds its headings.
  let room = FILE_PEOPLE_MAX + (table ? 1 : 0);
  const entries = table ? tableRows(file, table.delimiter) : file.matchAll(CARD);
  for (const _ of entries) {
    room -= 1;
    if (room < 0) return true;
  }
  return false;
}
