import { LENGTH_RANGE, formatLength, parseLength } from '../../domain/length.ts';
import { withDefaults } from '../../domain/settings.ts';
import { TIME_SPHERES } from '../../domain/sphere.ts';
import {
  freshTime,
  type TimeChoices,
  type TimeOutcome,
  type TypedTime,
} from '../../domain/time-form.ts';
import { isDay, logicalDay, type Day } from '../../domain/time.ts';
import { readWords } from '../../domain/record.ts';
import { browserClock } from '../../platform/clock.ts';
import { presentBond } from '../../storage/bonds.ts';
import { single } from '../../storage/singles.ts';
import { readingOf } from '../../storage/transaction.ts';
import { problemSentence } from '../../texts/problems.ts';
import { t } from '../../texts/translate.ts';
import type { TimeInput } from '../commands/week.ts';
import type { CommandAnswer } from '../commands/index.ts';
import { draftKeeper } from './drafts.ts';
import type { HistoryLine } from './history.ts';
import { readNames } from './names.ts';
import { pageNotebook } from './notebook.ts';
import { refusalOf } from './refusals.ts';

export async function readTimeChoices(): Promise<TimeChoices> {
  const { now, zone } = await browserClock.read();
  const tx = readingOf(await pageNotebook());
  const [bond, stored] = await Promise.all([presentBond(tx), single(tx, 'settings')]);
  const { dayStart } = withDefaults(stored);
  return {
    today: logicalDay(now, zone, dayStart),
    hasUs: bond !== null,
    usName: (bond && readWords(bond.words)?.name) ?? '',
    people: await readNames(),
  };
}

/** What was typed of a time that is not logged yet. */
export function timeDraft() {
  const keeper = draftKeeper('logTime');
  return {
    read: async (today: Day): Promise<TypedTime> => parseTime((await keeper.read()) ?? {}, today),
    keep: (typed: TypedTime) => keeper.keep(formatTime(typed)),
    drop: () => keeper.keep({ sphere: '' }),
  };
}

function formatTime({ sphere, length, evening, personId, note, day }: TypedTime) {
  return {
    sphere: sphere ?? '',
    length,
    evening: evening ? 'yes' : '',
    personId: personId ?? '',
    note,
    day,
  };
}

function parseTime(fields: Readonly<Record<string, string>>, today: Day): TypedTime {
  const { length = '', evening = '', personId = '', note = '', day = today } = fields;
  return {
    sphere: TIME_SPHERES.find((one) => one === fields['sphere']) ?? null,
    length,
    evening: evening !== '',
    personId: personId || null,
    note,
    day,
  };
}

/** As it is sent; or what is wrong with what was typed. A contact may go without a length. */
export function parseTypedTime(
  typed: TypedTime,
  { lengthNeeded = true } = {},
):
  | { readonly ok: true; readonly time: Omit<TimeInput, 'minutes'> & { minutes: number | null } }
  | { readonly ok: false; readonly outcome: TimeOutcome } {
  const { sphere, length, day } = typed;
  const refused = (field: string, message: string) =>
    ({ ok: false, outcome: { kind: 'refused', field, message } }) as const;
  if (sphere === null) return refused('sphere', t('log_where_missing'));
  const parsed = parseLength(length);
  const isLeftOut = !lengthNeeded && length.trim() === '';
  if (!parsed.ok && !isLeftOut) return refused('minutes', problemSentence(parsed.problem));
  if (!isDay(day)) return refused('day', problemSentence('notADay'));
  return {
    ok: true,
    time: { ...timeOf(typed), sphere, minutes: parsed.ok ? parsed.minutes : null },
  };
}

function timeOf({ evening, personId, note, day }: TypedTime) {
  return { evening, personId, note, day };
}

export function timeOutcome(answer: CommandAnswer<'logTime' | 'editMoment'>): TimeOutcome {
  if (answer.ok) return { kind: 'kept' };
  const { error } = answer;
  const field = error.code === 'badField' ? (error.field.split('.').at(-1) ?? null) : null;
  return { kind: 'refused', field, message: refusalOf(answer) ?? '' };
}

/** A line of the history as it can be typed over. */
export function typedLine({
  sphere,
  minutes,
  evening,
  personId,
  note,
  day,
}: HistoryLine): TypedTime {
  const length = minutes === null || minutes < LENGTH_RANGE.min ? '' : formatLength(minutes);
  return { ...freshTime(day), sphere, length, evening, personId, note };
}

/** Of what was typed, what differs from the line. */
export function lineChanges(
  line: HistoryLine,
  time: Omit<TimeInput, 'minutes'> & { readonly minutes: number | null },
): Partial<TimeInput> {
  const { sphere, minutes, evening, personId, note, day } = time;
  return {
    ...(sphere === line.sphere ? {} : { sphere }),
    ...(minutes === line.minutes || minutes === null ? {} : { minutes }),
    ...(evening === line.evening ? {} : { evening }),
    ...(personId === line.personId ? {} : { personId }),
    ...(note.trim() === line.note ? {} : { note }),
    ...(day === line.day ? {} : { day }),
  };
}
