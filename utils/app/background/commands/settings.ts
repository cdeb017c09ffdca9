import type { AtRhythm } from '../../../domain/rhythm.ts';
import type { Settings } from '../../../domain/settings.ts';
import {
  HOUR,
  addDays,
  instantOf,
  wallClockAt,
  wallTimeOf,
  type EpochMs,
  type WallTime,
} from '../../../domain/time.ts';
import { afterOwnCap, pausedDays } from '../../../planning/index.ts';
import { putSingle, dropSingle, single } from '../../../storage/singles.ts';
import { newSubject, putSubject } from '../../../storage/subjects.ts';
import { markPaused } from '../../../storage/tallies.ts';
import type { PauseLength } from '../../commands/index.ts';
import { removeSamples } from '../records.ts';
import { accept, newId, type Run, type Scene } from '../scene.ts';

/** When a pause "until tomorrow" ends. */
const MORNING: WallTime = '08:00';

export const changeSettings: Run<'changeSettings'> = async (scene, { changes }) => {
  const becomesShared = changes.shared === true && scene.settings.shared !== true;
  if (becomesShared) {
    await removeSamples(scene);
    // Fewer days of notes are kept from now on, not from tomorrow.
    await dropSingle(scene.tx, 'reducedOn');
  }
  const before = { ...scene.settings, ...(becomesShared ? ON_A_SHARED_COMPUTER : {}) };
  const { cap = before.cap } = changes;
  if (cap !== before.cap) await putSingle(scene.tx, 'backOff', afterOwnCap(scene.today));
  const newTab = { ...before.newTab, ...changes.newTab };
  await putSingle(scene.tx, 'settings', { ...before, ...changes, newTab });
  return accept(null);
};

/** What goes with others using this computer, in one go. Each can be chosen again afterwards. */
const ON_A_SHARED_COMPUTER = {
  stillBoat: true,
  toastStyle: 'discreet',
  newTab: { emptied: true, person: false, clockLine: false, limitIds: [] },
} as const satisfies Partial<Settings>;

export const pause: Run<'pause'> = async (scene, { length }) => {
  const until = pauseEnd(scene, length);
  const standing = await single(scene.tx, 'pause');
  const goesOn = standing !== null && standing.until > scene.now;
  await putSingle(scene.tx, 'pause', { since: goesOn ? standing.since : scene.now, until });
  return accept({ until });
};

function pauseEnd({ now, zone, today }: Scene, length: PauseLength): EpochMs {
  switch (length) {
    case 'hour':
      return now + HOUR;
    case 'tomorrow':
      return instantOf(addDays(today, 1), MORNING, zone);
    case 'week':
      return instantOf(addDays(today, 7), MORNING, zone);
    default:
      return length satisfies never;
  }
}

export const resume: Run<'resume'> = async (scene) => {
  const { tx, now, zone, settings } = scene;
  const ended = await single(tx, 'pause');
  if (ended) await markPaused(tx, pausedDays(ended, now, zone, settings.dayStart));
  await dropSingle(scene.tx, 'pause');
  return accept(null);
};

export const sendTest: Run<'sendTest'> = async (scene) => {
  await putSubject(
    scene.tx,
    await newSubject(scene.tx, {
      id: newId(),
      kind: 'test',
      sphere: 'me',
      rhythm: onceAt(scene, scene.now),
      since: scene.today,
      setAt: scene.now,
      starred: false,
      lastDone: null,
    }),
  );
  return accept(null);
};

/** Once, at the minute of this instant, confirmed for quiet hours. */
export function onceAt({ zone }: Scene, at: EpochMs): AtRhythm {
  const { day, minute } = wallClockAt(at, zone);
  return {
    kind: 'at',
    on: { day },
    time: wallTimeOf(minute),
    offsets: [0],
    inQuietHours: true,
  };
}
