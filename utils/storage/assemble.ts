import { freshPresence, type Presence } from '../domain/presence.ts';
import { withDefaults, type Settings } from '../domain/settings.ts';
import { BREAK_ID, breakSubject, type Subject } from '../domain/subject.ts';
import { TALLY_DAYS } from '../domain/tally.ts';
import { HOUR, addDays, logicalDay, type EpochMs, type Zone } from '../domain/time.ts';
import { readPlanState, type StoredPlanState } from './plan-state.ts';
import type { ReadTransaction } from './schema.ts';

/** Nudges of the last two logical days are looked at whatever became of them. */
const NUDGE_HOURS = 72;

/** Everything a plan may look at: the background decides by it, and pages tell what comes by it. */
type Assembled = StoredPlanState & {
  readonly settings: Settings;
  readonly installedAt: EpochMs;
  readonly presence: Presence;
};

/** What is stored, as of this instant, with the defaults of a first day. */
export async function assemble(
  tx: ReadTransaction,
  { now, zone }: { readonly now: EpochMs; readonly zone: Zone },
): Promise<Assembled> {
  const stored = await readPlanState(tx, {
    // A zone further east is at most one day ahead; one more day costs one row.
    day: addDays(logicalDay(now, zone, '00:00'), -TALLY_DAYS - 1),
    nudgesFrom: now - NUDGE_HOURS * HOUR,
  });
  const settings = withDefaults(stored.settings);
  const installedAt = stored.installedAt ?? now;
  return {
    ...stored,
    settings,
    installedAt,
    subjects: withBreaks(stored.subjects, settings, {
      setAt: installedAt,
      since: logicalDay(installedAt, zone, settings.dayStart),
    }),
    presence: { ...freshPresence(now, zone), ...stored.presence },
  };
}

/** Breaks follow the settings alone. Their row begins with their first reminder. */
function withBreaks(
  subjects: readonly Subject[],
  { breaks }: Settings,
  { setAt, since }: Pick<Subject, 'setAt' | 'since'>,
): readonly Subject[] {
  const stored = subjects.find(({ id }) => id === BREAK_ID);
  const present = breakSubject(stored, breaks, setAt, since);
  const others = subjects.filter((row) => row !== stored);
  return present === null ? others : [...others, present];
}
