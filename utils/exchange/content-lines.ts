/** One content line of a vCard: unfolded, with the number of the line on which it begins. */
export interface ContentLine {
  /** Of the property, in capitals and without its group; '' where there is none. */
  readonly name: string;
  readonly text: string;
  readonly line: number;
  /** Where in the file it ends. */
  readonly end: number;
}

/** Longer than anything that can be kept; what follows is passed over. */
export const CONTENT_LINE_MAX = 10_000;

const NAME = /^(?:[\w-]{1,40}\.)?([\w-]{1,40})(?=[:;])/;
const SOFT_BREAKS = /^[^:]{0,200};(?:ENCODING=)?QUOTED-PRINTABLE[:;]/i;
const FRAME = /^(?:BEGIN|END):/i;

/** Folded lines begin with a space or a tab (RFC 6350 §3.2), quoted-printable ones end with `=` before. */
export function* contentLines(file: string): Generator<ContentLine> {
  let at = 0;
  let line = 1;
  const take = (): string => {
    const found = file.indexOf('\n', at);
    const end = found < 0 ? file.length : found;
    const piece = file.slice(at, Math.min(end, at + CONTENT_LINE_MAX + 1));
    at = end + 1;
    line += 1;
    return piece;
  };
  while (at < file.length) {
    if (file[at] === '\n') {
      at += 1;
      line += 1;
      continue;
    }
    const begun = line;
    let text = take();
    const soft = SOFT_BREAKS.test(text);
    while (at < file.length) {
      if (soft && text.endsWith('=') && !FRAME.test(file.slice(at, at + 6)))
        text = joined(text.slice(0, -1), take());
      else if (file[at] === ' ' || file[at] === '\t') text = joined(text, take().slice(1));
      else break;
    }
    const name = NAME.exec(text)?.[1]?.toUpperCase() ?? '';
    yield { name, text, line: begun, end: Math.min(at, file.length) };
  }
}

function joined(text: string, more: string): string {
  return text.length > CONTENT_LINE_MAX ? text : text + more;
}
