import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createWorker, type Worker } from '../../utils/app/background/worker.ts';
import type { CommandAnswer, CommandName, Commands } from '../../utils/app/commands/index.ts';
import type { Glance, PopupGlance } from '../../utils/domain/glance.ts';
import type { IdleState } from '../../utils/domain/presence.ts';
import type { Weekday, Zone } from '../../utils/domain/time.ts';
import { browserPorts } from '../../utils/platform/browser.ts';
import type { BadgeMark, Ports, Toast, ToolbarPicture } from '../../utils/platform/ports.ts';
import { closeNotebook, notebook } from '../../utils/storage/connection.ts';
import { write } from '../../utils/storage/transaction.ts';
import { readWhole, writeWhole } from '../../utils/storage/whole.ts';

/** Lets everything that can still happen without time passing happen. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 30; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

/** A worker's life, counted in port calls. */
interface Breath {
  /** Calls it may still make; then it hangs for ever. */
  left: number;
  /** The last of them does its work, and hangs before the worker hears so. */
  diesHolding: boolean;
  taken: number;
  hangs: boolean;
}

const wholeLife = (): Breath => ({ left: Infinity, diesHolding: false, taken: 0, hangs: false });

/** A world as it stands between two events, for going back to it. */
export type Standing = Awaited<ReturnType<World['standing']>>;

/** A toast as it was shown, and when. */
export interface Shown {
  readonly toast: Toast;
  readonly at: number;
}

/**
 * One person's browser without a browser: the real background over the fake browser's alarms and
 * storage and a fake IndexedDB, with a clock, an idle state and toasts that a test sets and reads.
 */
export class World {
  now: number;
  zone: Zone;
  /** Null in a browser that cannot tell. */
  idle: IdleState | null = 'active';
  /** Half a minute without input at every look, so that a break that is due need not wait for one. */
  still = true;
  refusesToasts = false;
  badge: BadgeMark = 'none';
  icon: ToolbarPicture = 'level';
  weekStart: Weekday = 1;
  readonly shown: Shown[] = [];
  readonly #standing = new Set<string>();
  #life = wholeLife();
  #worker: Worker;

  /** A fresh browser at this wall time; the last world's connection is let go. */
  static async at(time: string, zone: Zone): Promise<World> {
    await closeNotebook();
    fakeBrowser.reset();
    return new World(time, zone);
  }

  /** Another browser that stands where that one stood, with a worker of its own. */
  static async from({ at, zone, idle, badge, toasts, rows, local, alarms }: Standing) {
    const world = await World.at(at, zone);
    world.idle = idle;
    world.badge = badge;
    for (const id of toasts) world.#standing.add(id);
    await fakeBrowser.storage.local.set(structuredClone(local));
    for (const { name, scheduledTime, periodInMinutes } of alarms) {
      await fakeBrowser.alarms.create(
        name,
        periodInMinutes ? { periodInMinutes } : { when: scheduledTime },
      );
    }
    if (rows) await write(await notebook(), (tx) => writeWhole(tx, structuredClone(rows)));
    return world;
  }

  private constructor(at: string, zone: Zone) {
    globalThis.indexedDB = new IDBFactory();
    this.now = Temporal.PlainDateTime.from(at).toZonedDateTime(zone).epochMilliseconds;
    this.zone = zone;
    this.#worker = createWorker(this.#mortal(this.#life));
  }

  get worker(): Worker {
    return this.#worker;
  }

  pass(time: Temporal.DurationLike): void {
    this.now = Temporal.Instant.fromEpochMilliseconds(this.now)
      .toZonedDateTimeISO(this.zone)
      .add(time).epochMilliseconds;
  }

  /** So much time, of which the worker sees the end until it believes the clock. */
  async passOver(time: Temporal.DurationLike): Promise<void> {
    this.pass(time);
    await this.worker.look();
    this.pass({ minutes: 31 });
    await this.worker.look();
  }

  /** The worker is gone; the next event makes a fresh one, with a connection of its own. */
  async stop(): Promise<void> {
    this.#life.left = 0;
    this.#life.diesHolding = false;
    this.#life = wholeLife();
    // What it had begun before its next port call comes to its end, as in a death a moment later.
    await settled();
    await closeNotebook();
    this.#worker = createWorker(this.#mortal(this.#life));
  }

  /** Lets the worker make so many port calls more, then it hangs for ever. */
  dieAfter(calls: number): void {
    Object.assign(this.#life, { left: calls, diesHolding: false });
  }

  /** Lets it make so many, of which it does not hear the last come back. */
  dieDuring(call: number): void {
    Object.assign(this.#life, { left: call, diesHolding: true });
  }

  /** Port calls the present worker has made. */
  get portCalls(): number {
    return this.#life.taken;
  }

  /** Whether it waits for a call that never comes back. */
  get hangs(): boolean {
    return this.#life.hangs;
  }

  /** All that is kept or seen anywhere; no notebook is made by asking. */
  async standing() {
    const { length } = await indexedDB.databases();
    return {
      at: Temporal.Instant.fromEpochMilliseconds(this.now)
        .toZonedDateTimeISO(this.zone)
        .toPlainDateTime()
        .toString(),
      zone: this.zone,
      idle: this.idle,
      badge: this.badge,
      toasts: this.toasts(),
      alarms: await this.alarms(),
      local: await fakeBrowser.storage.local.get<Record<string, unknown>>(null),
      rows: length === 0 ? null : await this.rows(),
    };
  }

  async send<Name extends CommandName>(
    command: Name,
    input: Commands[Name]['input'],
  ): Promise<CommandAnswer<Name>> {
    return await this.#worker.answer({ command, input });
  }

  /** Sends a command that is expected to be accepted. */
  async ask<Name extends CommandName>(
    command: Name,
    input: Commands[Name]['input'],
  ): Promise<Commands[Name]['output']> {
    const answer = await this.send(command, input);
    if (!answer.ok) throw new Error(`${command}: ${JSON.stringify(answer.error)}`);
    // A command answers before the re-plan; the next look waits for it.
    await this.#worker.look();
    return answer.value;
  }

  async goIdle(state: IdleState): Promise<void> {
    this.idle = state;
    await this.#worker.idle(state);
  }

  async rows() {
    return readWhole(await notebook());
  }

  /** What an opening popup would paint. */
  async popup(): Promise<PopupGlance | undefined> {
    const rows = (await this.rows()).glances as readonly Glance[];
    return rows.find((row): row is PopupGlance => row.surface === 'popup');
  }

  alarms() {
    return fakeBrowser.alarms.getAll();
  }

  /** Ids of the toasts that stand. */
  toasts(): string[] {
    return [...this.#standing];
  }

  #ports(): Ports {
    const real = browserPorts();
    return {
      ...real,
      clock: { read: async () => ({ now: this.now, zone: this.zone }) },
      idle: { query: async () => this.idle, isStill: async () => this.still },
      calendar: { weekStart: async () => this.weekStart },
      icon: { show: async (picture) => void (this.icon = picture) },
      badge: { show: async (mark) => void (this.badge = mark) },
      notifications: {
        show: async (toast) => {
          if (this.refusesToasts) return false;
          this.shown.push({ toast, at: this.now });
          this.#standing.add(toast.id);
          return true;
        },
        keepOnly: async (ids) => {
          for (const id of this.#standing) if (!ids.includes(id)) this.#standing.delete(id);
        },
        clearAll: async () => this.#standing.clear(),
      },
    };
  }

  /** Ports that stop answering once the worker's breath is spent. */
  #mortal(life: Breath): Ports {
    const guard = <Group extends object>(group: Group): Group =>
      new Proxy(group, {
        get: (target, name) => {
          const call = Reflect.get(target, name) as (...input: unknown[]) => unknown;
          return (...input: unknown[]) => {
            life.left -= 1;
            const isBefore = life.left < 0;
            life.hangs ||= isBefore || (life.diesHolding && life.left === 0);
            if (!isBefore) life.taken += 1;
            const result = isBefore ? null : call.apply(target, input);
            return life.hangs ? new Promise(() => undefined) : result;
          };
        },
      });
    const ports = this.#ports();
    return Object.fromEntries(
      Object.entries(ports).map(([name, group]) => [name, guard(group as object)]),
    ) as unknown as Ports;
  }
}
