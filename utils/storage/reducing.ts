import type { Moment } from '../domain/moment.ts';
import { plainWords, readWords } from '../domain/record.ts';
import { addDays, type Day } from '../domain/time.ts';
import { putSingle, single } from './singles.ts';
import type { WriteTransaction } from './schema.ts';

/** Before any day there is. */
const FIRST_DAY: Day = '0000-01-01';

/** Moments that one run looks at, so that none holds up what comes after it. */
const REDUCED_AT_ONCE = 500;

/**
 * Takes the notes and names off moments of the days before `before`: what is left of them is a day,
 * a kind of time and its minutes. Goes on where the last run ended; true once nothing is left to do.
 */
export async function reduceMoments(
  tx: WriteTransaction,
  before: Day,
  most = REDUCED_AT_ONCE,
): Promise<boolean> {
  const from = (await single(tx, 'reducedTo')) ?? FIRST_DAY;
  if (from >= before) return true;
  const moments = tx.objectStore('moments');
  const index = moments.index('byDay');
  const range = IDBKeyRange.bound(from, before, false, true);
  let seen = 0;
  let day = from;
  let cursor = await index.openCursor(range);
  while (cursor && seen < most) {
    const moment = cursor.value;
    ({ day } = moment);
    if (tellsMore(moment)) await cursor.update(reduced(moment));
    seen += 1;
    cursor = await cursor.continue();
  }
  if (cursor === null) {
    await putSingle(tx, 'reducedTo', before);
    return true;
  }
  // A day can hold more than one run looks at: it is begun anew, and what is reduced in it is not written twice.
  const next = await nextDay(tx, { day, from, most });
  await putSingle(tx, 'reducedTo', next);
  return false;
}

/** Plans whose last day lies before `before` leave: what happened of them is told by its moment. */
export async function forgetOldPlans(tx: WriteTransaction, before: Day): Promise<void> {
  const plans = tx.objectStore('plans');
  for (const { id, when } of await plans.getAll()) {
    const last = 'day' in when.on ? when.on.day : when.on.until;
    if (last !== undefined && last < before) await plans.delete(id);
  }
}

interface Stretch {
  readonly day: Day;
  readonly from: Day;
  readonly most: number;
}

/** The day it came to; where that is still the first one, it is finished at once. */
async function nextDay(tx: WriteTransaction, { day, from }: Stretch): Promise<Day> {
  if (day !== from) return day;
  const rest = await tx.objectStore('moments').index('byDay').getAll(day);
  for (const moment of rest.filter(tellsMore)) await tx.objectStore('moments').put(reduced(moment));
  return addDays(day, 1);
}

/** Something entered for a day that is reduced already has it looked at again. */
export async function reduceFrom(tx: WriteTransaction, day: Day): Promise<void> {
  const reducedTo = await single(tx, 'reducedTo');
  if (reducedTo !== null && day < reducedTo) await putSingle(tx, 'reducedTo', day);
}

function tellsMore({ words, subjectId }: Moment): boolean {
  return subjectId !== null || words.kind === 'sealed' || readWords(words)?.note !== '';
}

function reduced(moment: Moment): Moment {
  return { ...moment, subjectId: null, words: plainWords({ note: '' }) };
}
