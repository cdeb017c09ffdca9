import type { IdleState } from '../domain/presence.ts';
import type { RecordId } from '../domain/record.ts';
import type { EpochMs, Weekday, Zone } from '../domain/time.ts';

/** One notification. Its icon is always Evenkeel's own, so it cannot be forgotten or fail to load. */
export interface Toast {
  /** A nudge's id: showing the same id again replaces. */
  readonly id: string;
  readonly title: string;
  /** A browser shows nothing at all without it. */
  readonly message: string;
  /** At most two, left out where the browser has none. Their index is what a press reports. */
  readonly buttons: readonly string[];
}

export type BadgeMark = 'none' | 'dot' | 'paused';

/** The toolbar's picture: the boat level, leaning to us, leaning away, or at anchor. */
export const TOOLBAR_PICTURES = ['level', 'toUs', 'away', 'anchor'] as const;
export type ToolbarPicture = (typeof TOOLBAR_PICTURES)[number];

/** Kept apart from the database, so that an emptied database is noticed. */
export interface Marker {
  /** Random, made once at install. */
  readonly instance: string;
  /** True from the first record a person entered. */
  readonly hadData: boolean;
}

/**
 * What was begun and leaves data behind where it is cut off: erasing everything, or somebody for good.
 * Written before it begins; whatever comes next finishes it first.
 */
export type Unfinished =
  { readonly kind: 'erasing' } | { readonly kind: 'forgetting'; readonly id: RecordId };

/** The rolling copy of the database. `data` is the backup format's business and survives JSON. */
export interface Snapshot {
  readonly version: number;
  readonly takenAt: EpochMs;
  readonly data: unknown;
}

/** The wall clock: an instant and the zone the person is in. */
export interface Reading {
  readonly now: EpochMs;
  readonly zone: Zone;
}

/** All that the background may do to the browser. Tests put a fake in its place. */
export interface Ports {
  readonly clock: { read(): Promise<Reading> };
  /** The first day of a week, where the browser's language is spoken. */
  readonly calendar: { weekStart(): Promise<Weekday> };
  readonly alarms: {
    /** Makes exactly one next-look alarm at `nextLook` and one 5-minute tick stand, touching nothing that already does. */
    ensure(nextLook: EpochMs): Promise<void>;
    clearAll(): Promise<void>;
  };
  readonly notifications: {
    /** Shows or replaces; false where the browser refused or shows none. Never throws. */
    show(toast: Toast): Promise<boolean>;
    /** Clears every notification but these: what was answered or expired leaves, whoever showed it. */
    keepOnly(ids: readonly string[]): Promise<void>;
    clearAll(): Promise<void>;
  };
  readonly badge: { show(mark: BadgeMark): Promise<void> };
  readonly icon: { show(picture: ToolbarPicture): Promise<void> };
  readonly idle: {
    /** Null where the browser cannot tell. Firefox never says `locked`. */
    query(): Promise<IdleState | null>;
    /** Whether nothing was typed or moved for half a minute. */
    isStill(): Promise<boolean>;
  };
  readonly changes: {
    /** Tells every open page to read again. */
    announce(): void;
  };
  readonly keep: {
    read(): Promise<Marker | null>;
    write(marker: Marker): Promise<void>;
    readSnapshot(): Promise<Snapshot | null>;
    /** When it was taken, or null where that is not known: read at each look, so it must not cost what the copy does. */
    snapshotTakenAt(): Promise<number | null>;
    writeSnapshot(snapshot: Snapshot): Promise<void>;
    forgetSnapshot(): Promise<void>;
    readUnfinished(): Promise<Unfinished | null>;
    /** Null once it is finished. */
    writeUnfinished(unfinished: Unfinished | null): Promise<void>;
    /** Empties `storage.session` and `storage.local`; what is in the latter leaves at once. */
    eraseAll(): Promise<void>;
  };
}
