import {
  FILE_BYTES_MAX,
  type FileRead,
  type FileRefusal,
  type FileRefusalCode,
} from '../domain/importing.ts';

/** Before a byte is read: what is wrong with these files, by their sizes in bytes, or null. */
export function refusalBySize(sizes: readonly number[]): FileRefusal | null {
  if (sizes.length > 1) return { code: 'moreThanOne', line: null };
  const [size = 0] = sizes;
  if (size === 0) return { code: 'empty', line: null };
  return size > FILE_BYTES_MAX ? { code: 'tooLarge', line: null } : null;
}

/** The text of a file, its lines ended by `\n` alone, whatever wrote it. */
export function decodeFile(bytes: Uint8Array): FileRead<string> {
  const bySize = refusalBySize([bytes.length]);
  if (bySize) return { ok: false, error: bySize };
  const text = textOf(bytes);
  if (isRubbish(text.slice(0, SAMPLE))) return refuse('notText');
  if (text.trim() === '') return refuse('empty');
  return { ok: true, value: text.replace(/\r\n?/g, '\n') };
}

function refuse(code: FileRefusalCode): { readonly ok: false; readonly error: FileRefusal } {
  return { ok: false, error: { code, line: null } };
}

/** So many characters tell whether it is a text. */
const SAMPLE = 65_536;
/** Hardly any program writes these into a text; pictures and archives are full of them. */
// eslint-disable-next-line no-control-regex -- these are what is looked for
const NOT_OF_TEXT = /[\0-\x08\x0e-\x1a\x1c-\x1f]/g;

function isRubbish(sample: string): boolean {
  return countOf(NOT_OF_TEXT, sample) * 100 > sample.length;
}

/** How many characters of a text are among these. */
function countOf(characters: RegExp, text: string): number {
  return text.length - text.replace(characters, '').length;
}

function textOf(bytes: Uint8Array): string {
  const wide = wideOrderOf(bytes);
  if (wide) return new TextDecoder(wide).decode(bytes);
  return asUtf8(bytes) ?? new TextDecoder('windows-1252').decode(bytes);
}

/** UTF-16 says so in its first two bytes, or every other byte of its first letters is zero. */
function wideOrderOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [first, second, third, fourth] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first && second === 0 && third && fourth === 0) return 'utf-16le';
  return first === 0 && second && third === 0 && fourth ? 'utf-16be' : null;
}

/**
 * Null where it is not meant as UTF-8. A file cut off within a letter still is, and so is one in which
 * fewer letters are damaged than whole: Latin-1 has hardly ever one that looks whole.
 */
function asUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    const text = new TextDecoder().decode(bytes);
    const damaged = countOf(/\ufffd/g, text);
    const whole = countOf(/[^\p{ASCII}\ufffd]/gu, text);
    return whole > damaged ? text : null;
  }
}
