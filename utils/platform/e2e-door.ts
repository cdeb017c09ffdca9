import type { IdleState } from '../domain/presence.ts';
import type { EpochMs, Zone } from '../domain/time.ts';
import { native } from './native.ts';
import type { Reading } from './ports.ts';

/**
 * The way in for end-to-end tests: a clock, an idle state and events that cannot be had from outside.
 * Every use stands behind `import.meta.env.MODE === 'e2e'`, so that a release build drops this file;
 * a test looks for the name below in the release bundles.
 */
export const DOOR = 'evenkeel-e2e';

/** Lies in `storage.local` under the door's name, so that it outlives a stopped worker. */
export interface DoorSettings {
  readonly now?: EpochMs;
  readonly zone?: Zone;
  readonly idle?: IdleState;
  /** Nothing was typed or moved for half a minute; by default so while an idle state is injected. */
  readonly still?: boolean;
  readonly refuseToasts?: boolean;
  /** Added to the time of a real alarm: an injected clock may lie in the past, where it would ring at once. */
  readonly alarmShift?: number;
}

/** What a test may let happen, with what the event carries. */
export interface DoorEvents {
  alarm: [name: string];
  idle: [state: IdleState];
  startup: [];
  installed: [reason: string];
  notificationButton: [id: string, index: number];
  notificationClick: [id: string];
}

/** The runtime message that lets one happen; answered once the callback has settled. */
export interface DoorCall<Event extends keyof DoorEvents = keyof DoorEvents> {
  readonly door: typeof DOOR;
  readonly event: Event;
  readonly detail: DoorEvents[Event];
}

type Callback = (...detail: never[]) => unknown;
const callbacks = new Map<string, Callback>();

export function openDoor<Event extends keyof DoorEvents>(
  event: Event,
  callback: (...detail: DoorEvents[Event]) => unknown,
): void {
  callbacks.set(event, callback);
}

export function isDoorCall(message: unknown): message is DoorCall {
  return typeof message === 'object' && message !== null && 'door' in message;
}

export async function passDoor({ event, detail }: DoorCall): Promise<boolean> {
  const callback = callbacks.get(event);
  await callback?.(...(detail as never[]));
  return callback !== undefined;
}

export async function doorClock(real: Reading): Promise<Reading> {
  const { now, zone } = await doorSettings();
  return { now: now ?? real.now, zone: zone ?? real.zone };
}

export async function doorIdle(): Promise<IdleState | undefined> {
  return (await doorSettings()).idle;
}

export async function doorIsStill(): Promise<boolean | undefined> {
  const { still, idle } = await doorSettings();
  return still ?? (idle === undefined ? undefined : true);
}

export async function doorRefusesToasts(): Promise<boolean> {
  return (await doorSettings()).refuseToasts ?? false;
}

export async function doorAlarmTime(when: EpochMs): Promise<EpochMs> {
  return when + ((await doorSettings()).alarmShift ?? 0);
}

async function doorSettings(): Promise<DoorSettings> {
  const found: Record<string, unknown> = await native().storage.local.get(DOOR);
  return (found[DOOR] as DoorSettings | undefined) ?? {};
}
