import { isOpen, type Nudge } from '../../domain/nudge.ts';
import type { IdleState, Presence } from '../../domain/presence.ts';
import type { RecordId } from '../../domain/record.ts';
import { BREAK_ID } from '../../domain/subject.ts';
import { logicalDay, type Weekday } from '../../domain/time.ts';
import {
  applyPlan,
  isClockBelieved,
  markShown,
  maySound,
  observe,
  opened,
  plan,
  seenOn,
  snoozeFor,
  still,
  type PlanResult,
  type PlanState,
} from '../../planning/index.ts';
import { IDLE_DETECTION_SECONDS } from '../../platform/idle.ts';
import type { Ports, Reading, Toast, ToolbarPicture } from '../../platform/ports.ts';
import { assemble } from '../../storage/assemble.ts';
import { putNudge, nudge as storedNudge } from '../../storage/nudges.ts';
import { writePlanChanges } from '../../storage/plan-state.ts';
import type { Database, WriteTransaction } from '../../storage/schema.ts';
import { single } from '../../storage/singles.ts';
import { presentSubject, putSubject } from '../../storage/subjects.ts';
import { write } from '../../storage/transaction.ts';
import { toastFor } from '../../texts/toasts.ts';
import { toolbarPicture } from './boat.ts';
import { nameOf, writeGlances } from './glance.ts';
import { begin } from './health.ts';
import { learn } from './learning.ts';
import { isReductionDue, reduceOld } from './reduce.ts';
import { letGo, tidy } from './tidy.ts';

/** What was noticed since the last look. */
export interface Noticed {
  /** Idle states in the order they were reported. */
  readonly idle: readonly IdleState[];
  /** A popup has painted. */
  readonly popupOpened: boolean;
}

/** What a look left behind: the effects that are due. */
interface Decided {
  readonly instance: string;
  readonly result: PlanResult;
  readonly icon: ToolbarPicture;
  /** Old notes and names wait to be reduced. */
  readonly reduces: boolean;
  /** Ids of all open nudges: every other toast leaves. */
  readonly open: readonly string[];
  /** Raised and not shown yet; without a toast for what badge and popup alone tell. */
  readonly waiting: readonly { readonly nudge: Nudge; readonly toast: Toast | null }[];
}

/**
 * Looks once: one strict transaction that plans and writes ahead, then the effects, then a small
 * transaction that records what was shown. Cut anywhere, the next look finishes it under the same ids.
 */
export async function reconcile(
  ports: Ports,
  database: Database,
  noticed: Noticed,
): Promise<{ readonly instance: string; readonly reading: Reading }> {
  const reading = await ports.clock.read();
  const seen = await lookedAt(ports, noticed);
  const decided = await write(database, (tx) => decide(tx, reading, seen));
  const shown = await act(ports, decided);
  if (shown.length > 0) await write(database, (tx) => recordShown(tx, shown, reading));
  ports.changes.announce();
  if (decided.reduces) await reduceOld(database, reading);
  return { instance: decided.instance, reading };
}

/** What was noticed, and what the browser says now. */
interface Seen extends Noticed {
  readonly isStill: boolean;
  /** False where the browser has no idle state: whoever looks is there, but for how long nobody knows. */
  readonly canTell: boolean;
  readonly weekStart: Weekday;
}

async function lookedAt(ports: Ports, noticed: Noticed): Promise<Seen> {
  const [told] = noticed.idle;
  const state = told ?? (await ports.idle.query());
  return {
    ...noticed,
    idle: told === undefined ? [state ?? 'active'] : noticed.idle,
    isStill: await ports.idle.isStill(),
    canTell: state !== null,
    weekStart: await ports.calendar.weekStart(),
  };
}

async function decide(tx: WriteTransaction, reading: Reading, noticed: Seen): Promise<Decided> {
  const { now, zone } = reading;
  const instance = await begin(tx, reading);
  await letGo(tx, reading);
  const known = await single(tx, 'presence');
  // What a clock set far ahead would take for long past is wanted again once it is put right.
  const believed = known === null || isClockBelieved(known, now);
  if (believed) await tidy(tx, reading);
  const before = await assemble(tx, reading);
  const state = {
    ...before,
    weekStart: noticed.weekStart,
    subjects: noticed.canTell
      ? before.subjects
      : before.subjects.filter(({ id }) => id !== BREAK_ID),
    presence: noticedPresence(before.presence, noticed, reading),
  };
  const result = plan(state, now, zone);
  const applied = applyPlan(state, result);
  const after = noticed.popupOpened ? seenOn(result.card, applied, now) : applied;
  const nudges = after.nudges.filter((row) => !state.nudges.includes(row));
  const breaks = state.subjects.filter(({ id }) => id === BREAK_ID && isRaised(id, result));
  await writePlanChanges(tx, { ...result, nudges, subjects: [...breaks, ...result.subjects] });
  const boat = await writeGlances(tx, after, result, reading);
  const icon = toolbarPicture(boat.picture, state.settings.stillBoat);
  const today = logicalDay(now, zone, state.settings.dayStart);
  const reduces = believed && (await isReductionDue(tx, state.settings, today));
  const open = after.nudges.filter(isOpen);
  const waiting = await Promise.all(
    open
      .filter((row) => row.state.kind === 'raised')
      // What was cut off before it could sound stays raised until it may, or leaves with its day.
      .filter((row) => row.voice === 'quiet' || maySound(row, after, now, zone))
      .map(async (nudge) => ({ nudge, toast: await toastOf(tx, nudge, state, reading) })),
  );
  return { instance, result, icon, reduces, open: open.map(({ id }) => id), waiting };
}

function isRaised(id: RecordId, { raise }: PlanResult): boolean {
  return raise.some(({ subjectId }) => subjectId === id);
}

async function toastOf(
  tx: WriteTransaction,
  nudge: Nudge,
  { settings }: PlanState,
  { now, zone }: Reading,
): Promise<Toast | null> {
  if (nudge.voice === 'quiet') return null;
  const { snooze, movedToQuietEnd } = snoozeFor('today', settings, now, zone, null);
  const moved = movedToQuietEnd ? { until: snooze.until, now, zone } : null;
  return toastFor(nudge, settings.toastStyle, await nameOf(tx, nudge.subjectId), moved);
}

function noticedPresence(before: Presence, noticed: Seen, { now, zone }: Reading): Presence {
  const ledger = noticed.idle.reduce(
    (known, state) =>
      observe(known, { state, now, zone, detectionSeconds: IDLE_DETECTION_SECONDS }),
    before,
  );
  const seen = noticed.isStill ? still(ledger, now) : ledger;
  return noticed.popupOpened ? opened(seen, now) : seen;
}

/** Does to the browser what was decided. Each step may be done twice without harm. */
async function act(ports: Ports, { result, icon, open, waiting }: Decided): Promise<Nudge[]> {
  await ports.alarms.ensure(result.wakeAt);
  await ports.badge.show(result.badge);
  await ports.icon.show(icon);
  await ports.notifications.keepOnly(open);
  for (const { toast } of waiting) {
    // A refused toast loses nothing: the badge and the inbox have it already.
    if (toast) await ports.notifications.show(toast);
  }
  return waiting.map(({ nudge }) => nudge);
}

async function recordShown(
  tx: WriteTransaction,
  shown: readonly Nudge[],
  { now, zone }: Reading,
): Promise<void> {
  if ((await single(tx, 'installed')) === null) return;
  for (const { id, subjectId } of shown) {
    const [row, subject] = await Promise.all([storedNudge(tx, id), presentSubject(tx, subjectId)]);
    // Answered in the meantime, perhaps on the toast itself: the answer stands.
    if (row?.state.kind !== 'raised' || !subject) continue;
    const after = markShown(row, subject, now, zone);
    await putNudge(tx, after.nudge);
    await putSubject(tx, after.subject);
    if (after.lesson) await learn(tx, after.lesson, now);
  }
}
