import type { CardCandidate, FileRead, PeopleRead } from '../../../utils/domain/importing.ts';
import { decodeFile } from '../../../utils/exchange/decode-file.ts';
import { parsePeople } from '../../../utils/exchange/people.ts';
import type { Day } from '../../../utils/domain/time.ts';

export const TODAY: Day = '2026-11-26';

/** Reads a file to its end, as a page does that nobody cancels. */
export function read(file: string | Uint8Array): FileRead<PeopleRead> {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  const text = decodeFile(bytes);
  return text.ok ? last(parsePeople(text.value, TODAY)) : text;
}

export function last<Value>(steps: Generator<unknown, Value>): Value {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** Its people; a file that is refused fails the test. */
export function peopleIn(file: string | Uint8Array): readonly CardCandidate[] {
  return readable(file).people;
}

/** What was left out of it, as "line code". */
export function problemsIn(file: string | Uint8Array): readonly string[] {
  return readable(file).problems.map(({ line, code }) => `${line} ${code}`);
}

function readable(file: string | Uint8Array): PeopleRead {
  const result = read(file);
  if (!result.ok) throw new Error(`refused: ${result.error.code}`);
  return result.value;
}

/** A whole card around these lines. */
export function card(lines: readonly string[], version = '3.0'): string {
  return ['BEGIN:VCARD', `VERSION:${version}`, ...lines, 'END:VCARD', ''].join('\r\n');
}
