import type { Person } from '../../domain/person.ts';
import type { RecordId } from '../../domain/record.ts';
import { withDefaults, type Settings } from '../../domain/settings.ts';
import { logicalDay, type Day, type EpochMs, type Zone } from '../../domain/time.ts';
import type { Reading } from '../../platform/ports.ts';
import type { WriteTransaction } from '../../storage/schema.ts';
import { single } from '../../storage/singles.ts';
import type { CommandAnswer, CommandError, CommandName, Commands } from '../commands/index.ts';

/** Where a command happens: one transaction at one instant. */
export interface Scene {
  readonly tx: WriteTransaction;
  readonly now: EpochMs;
  readonly zone: Zone;
  readonly settings: Settings;
  /** The logical day of `now`. */
  readonly today: Day;
}

export async function sceneOf(tx: WriteTransaction, { now, zone }: Reading): Promise<Scene> {
  const settings = withDefaults(await single(tx, 'settings'));
  return { tx, now, zone, settings, today: logicalDay(now, zone, settings.dayStart) };
}

export function newId(): RecordId {
  return crypto.randomUUID();
}

/** A command's work. It refuses before it writes, so that a refusal changes nothing. */
export type Run<Name extends CommandName> = (
  scene: Scene,
  input: Commands[Name]['input'],
) => Promise<CommandAnswer<Name>>;

export function accept<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

export function refuse(error: CommandError): { readonly ok: false; readonly error: CommandError };
export function refuse(code: Exclude<CommandError['code'], 'badField'>): {
  readonly ok: false;
  readonly error: CommandError;
};
export function refuse(error: CommandError | Exclude<CommandError['code'], 'badField'>) {
  return { ok: false, error: typeof error === 'string' ? { code: error } : error } as const;
}

/** A person who can be reminded of: neither archived nor removed. */
export async function presentPerson(scene: Scene, id: RecordId): Promise<Person | null> {
  const person = await scene.tx.objectStore('people').get(id);
  return person && !person.deletedAt && person.archivedAt === null ? person : null;
}
