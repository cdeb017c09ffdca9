import { LENGTH_RANGE, formatLength, parseLength } from '../../domain/length.ts';
import { readWords } from '../../domain/record.ts';
import { withDefaults } from '../../domain/settings.ts';
import {
  FRESH_TIME,
  type TimeChoices,
  type TimeOutcome,
  type TypedTime,
} from '../../domain/time-form.ts';
import { isDay, logicalDay, type Day } from '../../domain/time.ts';
import { browserClock } from '../../platform/clock.ts';
import { presentBond } from '../../storage/bonds.ts';
import { single } from '../../storage/singles.ts';
import { readingOf } from '../../storage/transaction.ts';
import { problemSentence } from '../../texts/problems.ts';
import { t } from '../../texts/translate.ts';
import type { CommandAnswer } from '../commands/index.ts';
import type { TimeInput } from '../commands/week.ts';
import type { HistoryLine } from './history.ts';
import { readNames } from './names.ts';
import { pageNotebook } from './notebook.ts';
import { refusalOf } from './refusals.ts';

export async function readTimeChoices(): Promise<TimeChoices> {
  const [{ now, zone }, database, people] = await Promise.all([
    browserClock.read(),
    pageNotebook(),
    readNames(),
  ]);
  const tx = readingOf(database);
  const [bond, stored] = await Promise.all([presentBond(tx), single(tx, 'settings')]);
  return {
    today: logicalDay(now, zone, withDefaults(stored).dayStart),
    hasUs: bond !== null,
    usName: (bond && readWords(bond.words)?.name) ?? '',
    people,
  };
}

/** Time whose length is not known: a contact may go without. */
type ParsedTime = Omit<TimeInput, 'minutes'> & { readonly minutes: number | null };

type Parsed =
  | { readonly ok: true; readonly time: ParsedTime }
  | { readonly ok: false; readonly outcome: TimeOutcome };

/** As it is sent; or what is wrong with what was typed. */
export function parseTypedTime(
  { sphere, length, day, evening, personId, note }: TypedTime,
  today: Day,
  { lengthNeeded = true } = {},
): Parsed {
  if (sphere === null) return refused('sphere', t('log_where_missing'));
  const parsed = parseLength(length);
  const isLeftOut = !lengthNeeded && length.trim() === '';
  if (!parsed.ok && !isLeftOut) {
    const isMissing = parsed.problem === 'empty';
    return refused(
      'minutes',
      isMissing ? t('log_length_missing') : problemSentence(parsed.problem),
    );
  }
  const on = day ?? today;
  if (!isDay(on)) return refused('day', problemSentence('notADay'));
  const minutes = parsed.ok ? parsed.minutes : null;
  return { ok: true, time: { sphere, minutes, day: on, evening, personId, note } };
}

function refused(field: string, message: string): Parsed {
  return { ok: false, outcome: { kind: 'refused', field, message } };
}

export function timeOutcome(answer: CommandAnswer<'logTime' | 'editMoment'>): TimeOutcome {
  if (answer.ok) return { kind: 'kept' };
  const { error } = answer;
  const field = error.code === 'badField' ? (error.field.split('.').at(-1) ?? null) : null;
  return { kind: 'refused', field, message: refusalOf(answer) ?? '' };
}

/** A line of the history as it can be typed over. */
export function typedLine(line: HistoryLine): TypedTime {
  const { sphere, minutes, evening, personId, note, day } = line;
  const length = minutes === null || minutes < LENGTH_RANGE.min ? '' : formatLength(minutes);
  return { ...FRESH_TIME, sphere, length, evening, personId, note, day };
}

/** Of what was typed, what differs from the line. */
export function lineChanges(line: HistoryLine, time: ParsedTime): Partial<TimeInput> {
  const { sphere, minutes, evening, personId, note, day } = time;
  return {
    ...(sphere === line.sphere ? {} : { sphere }),
    ...(minutes === line.minutes || minutes === null ? {} : { minutes }),
    ...(evening === line.evening ? {} : { evening }),
    ...(personId === line.personId ? {} : { personId }),
    ...(note.trim() === line.note.trim() ? {} : { note }),
    ...(day === line.day ? {} : { day }),
  };
}
