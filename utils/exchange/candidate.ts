import type { CardCandidate, CardProblem, CardProblemCode } from '../domain/importing.ts';
import { REACHES_MAX, type Reach, type ReachKind } from '../domain/person.ts';
import type { Day } from '../domain/time.ts';
import { nameProblem } from '../shapes/person.ts';
import { parseBirthdayText } from './birthday-text.ts';
import { parseReach } from './reach-text.ts';

/** A text of a file, and the line it stands on. */
export interface Written {
  readonly text: string;
  readonly line: number;
}

/** An entry of a file in its own words, whatever the format. */
export interface WrittenEntry {
  readonly line: number;
  readonly name: Written | null;
  readonly birthday: (Written & { readonly omittedYear?: string }) | null;
  readonly reaches: readonly (Written & { readonly kind: ReachKind })[];
}

interface Found {
  /** Null where the entry is left out as a whole. */
  readonly person: CardCandidate | null;
  readonly problems: readonly CardProblem[];
}

/** What would be kept of an entry, and what would not and why. */
export function candidateFrom(entry: WrittenEntry, today: Day): Found {
  const problems: CardProblem[] = [];
  const complain = (line: number, code: CardProblemCode) => void problems.push({ line, code });
  const name = cleanName(entry.name?.text ?? '');
  const unnamed = nameProblem(name);
  if (unnamed) {
    const code = unnamed === 'tooLong' ? 'nameTooLong' : 'noName';
    return { person: null, problems: [{ line: entry.name?.line ?? entry.line, code }] };
  }
  const birthday = birthdayOf(entry, today, complain);
  const reaches = reachesOf(entry, complain);
  return { person: { name, birthday, reaches, line: entry.line }, problems };
}

type Complain = (line: number, code: CardProblemCode) => void;

function birthdayOf({ birthday }: WrittenEntry, today: Day, complain: Complain) {
  if (!birthday || birthday.text.trim() === '') return null;
  const read = parseBirthdayText(birthday.text, today, birthday.omittedYear);
  if ('date' in read) return read.date;
  complain(birthday.line, read.problem);
  return null;
}

function reachesOf(entry: WrittenEntry, complain: Complain): readonly Reach[] {
  const reaches: Reach[] = [];
  for (const { kind, text, line } of entry.reaches) {
    if (text.trim() === '') continue;
    const read = parseReach(kind, text);
    if ('problem' in read) complain(line, read.problem);
    else if (reaches.some((one) => isSame(one, read.reach))) continue;
    else if (reaches.length === REACHES_MAX) {
      complain(line, 'tooManyReaches');
      break;
    } else reaches.push(read.reach);
  }
  return reaches;
}

function isSame(one: Reach, other: Reach): boolean {
  return one.kind === other.kind && one.value.toLowerCase() === other.value.toLowerCase();
}

// What could make one name look like another is taken out; line breaks and the like become spaces.
const BREAKS = /[\p{Cc}\p{Zl}\p{Zp}\s]+/gu;
const INVISIBLE = /[\p{Cs}\p{Bidi_Control}]/gu;

function cleanName(text: string): string {
  return text.replace(INVISIBLE, '').replace(BREAKS, ' ').trim();
}
