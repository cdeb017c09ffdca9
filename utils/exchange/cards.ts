import type { Day, MonthDay } from '../domain/time.ts';
import type { Reach, ReachKind } from '../domain/person.ts';
import type { RecordId } from '../domain/record.ts';
import type { Written, WrittenEntry } from './candidate.ts';
import { parseCardLine, type CardProperty, type CardVersion } from './card-line.ts';
import { contentLines, CONTENT_LINE_MAX, type ContentLine } from './content-lines.ts';
import type { Findings } from './findings.ts';
import { stringify } from './stringify.ts';

/** What is read of a card; everything else in it is passed over. */
const READ = new Set([
  ...['VERSION', 'KIND', 'X-ADDRESSBOOKSERVER-KIND', 'FN', 'N', 'NICKNAME', 'ORG', 'BDAY'],
  ...['TEL', 'EMAIL', 'URL', 'X-SOCIALPROFILE', 'SOCIALPROFILE'],
]);
const REACH_OF: Readonly<Record<string, ReachKind>> = {
  TEL: 'phone',
  EMAIL: 'email',
  URL: 'link',
  'X-SOCIALPROFILE': 'link',
  SOCIALPROFILE: 'link',
};
/** Lines of one card that are looked at. */
const LINES_MAX = 200;

const BEGIN = /^BEGIN:VCARD\s*$/i;
const END = /^END:VCARD\s*$/i;

interface OpenCard {
  readonly line: number;
  readonly lines: ContentLine[];
  /** Cards inside this one: version 2.1 puts an agent's own there. */
  inner: number;
  last: string;
}

/** Reads vCards, tells after each line how far it is, in characters, and leaves what it found behind. */
export function* parseCards(file: string, findings: Findings): Generator<number, void> {
  let open: OpenCard | null = null;
  for (const content of contentLines(file)) {
    yield content.end;
    if (open && BEGIN.test(content.text) && (open.last === 'AGENT' || open.inner > 0)) {
      open.inner += 1;
    } else if (BEGIN.test(content.text)) {
      if (open) findings.complain({ line: open.line, code: 'cutOff' });
      open = { line: content.line, lines: [], inner: 0, last: '' };
    } else if (open && END.test(content.text)) {
      if (open.inner > 0) {
        open.inner -= 1;
        continue;
      }
      readCard(open, findings);
      open = null;
    } else if (open) {
      open.last = content.name;
      const isRead = open.inner === 0 && READ.has(content.name) && open.lines.length < LINES_MAX;
      if (isRead) open.lines.push(content);
    }
  }
  if (open) findings.complain({ line: open.line, code: 'cutOff' });
}

function readCard({ line, lines }: OpenCard, findings: Findings): void {
  const version = versionOf(lines);
  const properties: CardProperty[] = [];
  for (const content of lines) {
    const tooLong = content.text.length > CONTENT_LINE_MAX;
    const property = tooLong ? null : parseCardLine(content, version);
    if (property) properties.push(property);
    else
      findings.complain({ line: content.line, code: tooLong ? 'lineTooLong' : 'lineUnreadable' });
  }
  if (properties.some(isOfGroup)) findings.complain({ line, code: 'notAPerson' });
  else findings.add(entryOf(line, properties));
}

function versionOf(lines: readonly ContentLine[]): CardVersion {
  const written = lines
    .find(({ name }) => name === 'VERSION')
    ?.text.split(':')
    .at(-1)
    ?.trim();
  return written === '4.0' || written === '2.1' ? written : '3.0';
}

function isOfGroup({ name, texts }: CardProperty): boolean {
  return name.endsWith('KIND') && texts[0]?.toLowerCase() === 'group';
}

function entryOf(line: number, properties: readonly CardProperty[]): WrittenEntry {
  const birthday = properties.find(({ name }) => name === 'BDAY');
  return {
    line,
    name: nameOf(properties),
    birthday: birthday
      ? {
          text: birthday.texts[0] ?? '',
          line: birthday.line,
          omittedYear: birthday.parameter('x-apple-omit-year'),
        }
      : null,
    reaches: properties.flatMap(({ name, texts, line: at }) => {
      const kind = REACH_OF[name];
      return kind ? [{ kind, text: texts[0] ?? '', line: at }] : [];
    }),
  };
}

/** The name as it is to be read, else its parts, else what people or a company are called by. */
function nameOf(properties: readonly CardProperty[]): Written | null {
  const written = (wanted: string, textOf: (texts: readonly string[]) => string) =>
    properties
      .filter(({ name }) => name === wanted)
      .map(({ texts, line }) => ({ text: textOf(texts), line }))
      .find(({ text }) => text.trim() !== '');
  return (
    written('FN', ([text = '']) => text) ??
    written('N', ([family = '', given = '', middle = '']) => `${given} ${middle} ${family}`) ??
    written('NICKNAME', ([text = '']) => text) ??
    written('ORG', ([text = '']) => text) ??
    null
  );
}

/** What of somebody goes into a card. */
export interface CardPerson {
  readonly id: RecordId;
  readonly name: string;
  readonly birthday: Day | MonthDay | null;
  readonly reaches: readonly Reach[];
}

/** Version 4 (RFC 6350), one card each. Nothing in it tells what wrote it. */
export function formatCards(people: readonly CardPerson[]): string {
  return people.map((person) => stringify(['vcard', propertiesOf(person), []])).join('');
}

type JCardProperty = [name: string, parameters: object, type: string, value: string];

function propertiesOf({ id, name, birthday, reaches }: CardPerson): JCardProperty[] {
  return [
    ['version', {}, 'text', '4.0'],
    ['uid', {}, 'text', `urn:uuid:${id}`],
    ['fn', {}, 'text', name],
    ...(birthday === null
      ? []
      : [['bday', {}, 'date-and-or-time', birthday] satisfies JCardProperty]),
    ...reaches.map(reachProperty),
  ];
}

function reachProperty({ kind, value }: Reach): JCardProperty {
  switch (kind) {
    case 'phone':
      return ['tel', {}, 'text', value];
    case 'email':
      return ['email', {}, 'text', value];
    case 'link':
      return ['url', {}, 'uri', value];
    default:
      return kind satisfies never;
  }
}
