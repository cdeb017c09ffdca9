import { withDefaults } from '../../domain/settings.ts';
import { addDays, logicalDay, weekBegins } from '../../domain/time.ts';
import { formatCalendar } from '../../exchange/calendar.ts';
import { browserCalendar } from '../../platform/calendar.ts';
import { browserClock } from '../../platform/clock.ts';
import { single } from '../../storage/singles.ts';
import { readingOf } from '../../storage/transaction.ts';
import { t } from '../../texts/translate.ts';
import type { CommandError } from '../commands/index.ts';
import { entriesOf, type CalendarSpan } from './calendar-entries.ts';
import { pageNotebook } from './notebook.ts';
import { refusalOf } from './refusals.ts';
import { saveFile } from './save-file.ts';
import { send } from './send.ts';

/** Says nothing to somebody who looks through a folder. */
const CALENDAR_FILE = 'plan.ics';

export interface CalendarWish {
  readonly span: CalendarSpan;
  /** Names and own words go into the file. */
  readonly names: boolean;
}

type Saved =
  /** How many events; 0 where there was nothing, and no file. */
  | { readonly ok: true; readonly events: number }
  | { readonly ok: false; readonly error: CommandError };

/** A calendar in the downloads, and what to say of it. */
export async function tellCalendar({ span, names }: CalendarWish): Promise<string> {
  const saved = await saveCalendar({ span, names });
  if (!saved.ok) return refusalOf(saved) ?? '';
  if (saved.events > 0) return t('calendar_saved', { n: saved.events });
  return t(span === 'week' ? 'calendar_nothing_week' : 'calendar_nothing');
}

/** A calendar in the downloads. */
export async function saveCalendar({ span, names }: CalendarWish): Promise<Saved> {
  const { now, zone } = await browserClock.read();
  const weekStart = await browserCalendar.weekStart();
  const tx = readingOf(await pageNotebook());
  const [plans, people, cares, goals, boundaries, stored] = await Promise.all([
    tx.objectStore('plans').getAll(),
    tx.objectStore('people').getAll(),
    tx.objectStore('cares').getAll(),
    tx.objectStore('goals').getAll(),
    tx.objectStore('boundaries').getAll(),
    single(tx, 'settings'),
  ]);
  const { dayStart } = withDefaults(stored);
  const dayOf = (at: number) => logicalDay(at, zone, dayStart);
  const today = dayOf(now);
  const first = weekBegins(today, weekStart);
  const records = { plans, people, cares, goals, boundaries };
  const scope = { span, names, zone, dayOf, today, week: { first, last: addDays(first, 6) } };
  const textAt = (sequence: number) =>
    formatCalendar({
      entries: entriesOf(records, { ...scope, sequence }),
      zone,
      at: now,
      untitled: t('file_plan_untitled'),
    });
  const events = textAt(0).match(/^BEGIN:VEVENT/gm)?.length ?? 0;
  if (events === 0) {
    return typeof span === 'object'
      ? { ok: false, error: { code: 'notFound' } }
      : { ok: true, events };
  }
  const counted = await send('countCalendarFile', {});
  if (!counted.ok) return counted;
  saveFile(CALENDAR_FILE, textAt(counted.value.sequence), 'text/calendar');
  return { ok: true, events };
}
