import type { CareRefusal, CareView } from '../../domain/care-menu.ts';
import { readWords } from '../../domain/record.ts';
import type { OnRhythm } from '../../domain/rhythm.ts';
import type { CareChanges, SelfCare } from '../../domain/self-care.ts';
import { withDefaults } from '../../domain/settings.ts';
import { WEEKDAYS, logicalDay } from '../../domain/time.ts';
import { browserClock } from '../../platform/clock.ts';
import { single } from '../../storage/singles.ts';
import { readingOf } from '../../storage/transaction.ts';
import type { CommandAnswer, CommandName } from '../commands/index.ts';
import { pageNotebook } from './notebook.ts';
import { refusalOf } from './refusals.ts';
import { send } from './send.ts';

/** The user's own menu, in order of entry. */
export async function readCares(): Promise<readonly CareView[]> {
  const { now, zone } = await browserClock.read();
  const tx = readingOf(await pageNotebook());
  const [cares, settings] = await Promise.all([
    tx.objectStore('cares').getAll(),
    single(tx, 'settings'),
  ]);
  const today = logicalDay(now, zone, withDefaults(settings).dayStart);
  const moments = await tx.objectStore('moments').index('byDay').getAll(today);
  const done = new Set(moments.map(({ subjectId }) => subjectId));
  return cares
    .filter((care) => !care.deletedAt)
    .sort((one, other) => one.createdAt - other.createdAt)
    .map((care) => viewOf(care, done.has(care.id)));
}

/** One tap on an idea: its line, then its kind and length. */
export async function addIdea(
  activity: string,
  changes: Pick<CareChanges, 'careKind' | 'minutes'>,
): Promise<CommandAnswer<'addCare' | 'editCare'>> {
  const added = await send('addCare', { activity });
  return added.ok ? send('editCare', { id: added.value.id, changes }) : added;
}

/** As `refusalOf`, with the field. */
export function careRefusalOf(answer: CommandAnswer<CommandName>): CareRefusal | null {
  if (answer.ok) return null;
  const words = refusalOf(answer) ?? '';
  return { field: answer.error.code === 'badField' ? answer.error.field : '', words };
}

function viewOf(care: SelfCare, doneToday: boolean): CareView {
  return {
    id: care.id,
    activity: readWords(care.words)?.activity ?? '',
    careKind: care.careKind,
    minutes: care.minutes,
    slot: care.rhythm && slotOf(care.rhythm),
    doneToday,
    sample: care.sample,
  };
}

function slotOf({ rule, time }: OnRhythm): CareView['slot'] {
  return { days: rule.kind === 'weekly' ? rule.days : WEEKDAYS, time };
}
