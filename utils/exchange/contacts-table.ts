import type { ReachKind } from '../domain/person.ts';
import type { WrittenEntry } from './candidate.ts';
import type { Findings } from './findings.ts';
import { fieldsOf, ROW_MAX, tableRows, type TableRow } from './table-rows.ts';

/** Which columns hold what, by their places. */
interface Columns {
  readonly count: number;
  /** The parts of a name in the order in which they are read aloud, then what stands for it. */
  readonly nameParts: readonly number[];
  readonly nameInstead: readonly number[];
  readonly birthday: number | null;
  readonly reaches: readonly { readonly at: number; readonly kind: ReachKind }[];
}

export interface ContactsTable {
  readonly delimiter: string;
  readonly columns: Columns;
}

/** Google writes commas; a spreadsheet that saved the file again may write another. */
const DELIMITERS = [',', ';', '\t'];
/** A header is short; a first line that is not belongs to something else. */
const HEADER_MAX = 20_000;

/** Of the headings until 2024 and those since. */
const NAME_PARTS = [
  ['given name', 'first name'],
  ['additional name', 'middle name'],
  ['family name', 'last name'],
];
const NAME_INSTEAD = ['name', 'file as', 'nickname', 'organization name', 'organization 1 - name'];
const REACH_HEADINGS: readonly (readonly [ReachKind, RegExp])[] = [
  ['phone', /^phone \d+ - value$/],
  ['email', /^e-?mail \d+ - value$/],
  ['link', /^website \d+ - value$/],
];
/** Several values in one field. */
const BETWEEN_VALUES = ' ::: ';

/** How to read a table of Google Contacts, old or new; null where the file is none. */
export function contactsTableIn(file: string): ContactsTable | null {
  const header =
    file
      .slice(0, HEADER_MAX)
      .split('\n')
      .find((row) => row.trim() !== '') ?? '';
  for (const delimiter of DELIMITERS) {
    const row = { text: header, line: 1, end: header.length, cutOff: false };
    const columns = columnsOf(fieldsOf(row, delimiter) ?? []);
    if (columns) return { delimiter, columns };
  }
  return null;
}

function columnsOf(headings: readonly string[]): Columns | null {
  const known = headings.map((heading) => heading.trim().toLowerCase());
  const places = (wanted: readonly string[]) =>
    wanted.map((heading) => known.indexOf(heading)).filter((at) => at >= 0);
  const nameParts = NAME_PARTS.flatMap(places);
  const nameInstead = places(NAME_INSTEAD);
  const [birthday = null] = places(['birthday']);
  const reaches = known.flatMap((heading, at) => {
    const kind = REACH_HEADINGS.find(([, pattern]) => pattern.test(heading))?.[0];
    return kind ? [{ at, kind }] : [];
  });
  const isContacts =
    nameParts.length + nameInstead.length > 0 && (birthday !== null || reaches.length > 0);
  return isContacts ? { count: known.length, nameParts, nameInstead, birthday, reaches } : null;
}

/** Reads a table, tells after each row how far it is, in characters, and leaves what it found behind. */
export function* parseContactsTable(
  file: string,
  { delimiter, columns }: ContactsTable,
  findings: Findings,
): Generator<number, void> {
  let isHeader = true;
  for (const row of tableRows(file, delimiter)) {
    yield row.end;
    if (!isHeader) readRow(row, { delimiter, columns }, row.end === file.length, findings);
    isHeader = false;
  }
}

function readRow(
  row: TableRow,
  { delimiter, columns }: ContactsTable,
  atEnd: boolean,
  findings: Findings,
): void {
  const { line } = row;
  if (row.cutOff) return findings.complain({ line, code: 'cutOff' });
  if (row.text.length > ROW_MAX) return findings.complain({ line, code: 'lineTooLong' });
  const fields = fieldsOf(row, delimiter);
  if (!fields) return findings.complain({ line, code: 'lineUnreadable' });
  // Only where a file breaks off does its last row lack fields.
  if (atEnd && fields.length < columns.count) return findings.complain({ line, code: 'cutOff' });
  if (fields.some((field) => field.trim() !== '')) findings.add(entryOf(line, fields, columns));
}

function entryOf(line: number, fields: readonly string[], columns: Columns): WrittenEntry {
  const field = (at: number) => fields[at]?.trim() ?? '';
  const inParts = columns.nameParts.map(field).filter(Boolean).join(' ');
  const instead = columns.nameInstead.map(field).find(Boolean) ?? '';
  return {
    line,
    name: { text: inParts || instead, line },
    birthday: columns.birthday === null ? null : { text: field(columns.birthday), line },
    reaches: columns.reaches.flatMap(({ at, kind }) =>
      field(at)
        .split(BETWEEN_VALUES)
        .map((text) => ({ kind, text, line })),
    ),
  };
}
