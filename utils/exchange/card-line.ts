import ICAL from 'ical.js';
import type { ContentLine } from './content-lines.ts';
import { decodeQuotedPrintable } from './quoted-printable.ts';

export type CardVersion = '2.1' | '3.0' | '4.0';

/** One property of a card: its texts in order, or the parts of a structured one. */
export interface CardProperty {
  readonly name: string;
  readonly line: number;
  readonly texts: readonly string[];
  /** A parameter by its name in small letters, or ''. */
  parameter(name: string): string;
}

/** Null where it cannot be read. Only values that are texts are of interest, pictures never get here. */
export function parseCardLine(content: ContentLine, version: CardVersion): CardProperty | null {
  try {
    const design = version === '4.0' ? ICAL.design.vcard : ICAL.design.vcard3;
    const property: unknown = ICAL.parse.property(plainLine(content.text), design);
    if (!Array.isArray(property)) return null;
    const [, parameters, , ...values] = property as [string, Record<string, unknown>, string];
    // ical.js leaves these of older versions as they are.
    const unescaped = (text: string) => (version === '4.0' ? text : text.replaceAll('\\;', ';'));
    const parameter = (name: string) => [parameters[name]].flat().join(',');
    return {
      name: content.name,
      line: content.line,
      texts: values.flat().map(textIn).map(unescaped),
      parameter,
    };
  } catch {
    // The parser's own way to say that a line is malformed.
    return null;
  }
}

function textIn(value: unknown): string {
  const several: readonly unknown[] = [value].flat();
  return several.filter((text) => typeof text === 'string').join(' ');
}

/** As version 3 and 4 would have it: named parameters, no quoted-printable. */
function plainLine(text: string): string {
  const head = /^(?:"[^"]*"|[^":])*(?=:)/.exec(text)?.[0];
  // Quotation marks are younger than parameters without a name.
  if (!head?.includes(';') || head.includes('"')) return text;
  const [name, ...given] = head.split(';');
  const encoded = given.some((one) => /^(ENCODING=)?QUOTED-PRINTABLE$/i.test(one));
  const charset = given.map((one) => /^CHARSET=(.+)$/i.exec(one)?.[1]).find(Boolean);
  const value = text.slice(head.length + 1);
  const parameters = given
    .filter((one) => one !== '' && !/^(CHARSET=.*|(ENCODING=)?QUOTED-PRINTABLE)$/i.test(one))
    .map((one) => (one.includes('=') ? one : `TYPE=${one}`));
  const readable = encoded ? decodeQuotedPrintable(value, charset) : value;
  return `${[name, ...parameters].join(';')}:${readable}`;
}
