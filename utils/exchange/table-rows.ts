import Papa from 'papaparse';

/** One row of a table, still as text, with the line on which it begins. */
export interface TableRow {
  readonly text: string;
  readonly line: number;
  /** Where in the file the next one begins. */
  readonly end: number;
  /** A quotation mark in it is closed nowhere in the file. */
  readonly cutOff: boolean;
}

/** Longer than any row with people in it. */
export const ROW_MAX = 200_000;

const QUOTE = 34;
const BREAK = 10;

/** Where rows begin and end: a line break within quotation marks ends none. Empty ones are left out. */
export function* tableRows(file: string, delimiter: string): Generator<TableRow> {
  const separator = delimiter.charCodeAt(0);
  let start = 0;
  let line = 1;
  let begun = 1;
  let quoted = false;
  let fieldStarts = true;
  for (let at = 0; at <= file.length; at += 1) {
    const code = at === file.length ? BREAK : file.charCodeAt(at);
    // Two of them within quotation marks are one of the text.
    if (code === QUOTE && quoted && file.charCodeAt(at + 1) === QUOTE) at += 1;
    else if (code === QUOTE && (quoted || fieldStarts)) quoted = !quoted;
    const ends = code === BREAK && (!quoted || at === file.length);
    fieldStarts = code === separator || ends;
    if (code === BREAK) line += 1;
    if (!ends) continue;
    const text = file.slice(start, at);
    if (text.trim() !== '') yield { text, line: begun, end: at, cutOff: quoted };
    start = at + 1;
    begun = line;
  }
}

/** Null where it is malformed. */
export function fieldsOf({ text }: TableRow, delimiter: string): readonly string[] | null {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: '\n' });
  return errors.length > 0 ? null : (data[0] ?? null);
}
