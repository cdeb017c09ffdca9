import type { IdleState } from '../../utils/domain/presence.ts';
import {
  DOOR,
  type DoorCall,
  type DoorEvents,
  type DoorSettings,
} from '../../utils/platform/e2e-door.ts';
import { dumpInPage, type StorageDump } from './dump.ts';

/** A page of the extension, Playwright's or Puppeteer's: both evaluate alike. */
export interface Evaluator {
  evaluate<Argument, Result>(
    work: (argument: Argument) => Result | Promise<Result>,
    argument: Argument,
  ): Promise<Result>;
}

export interface StandingAlarm {
  readonly name: string;
  /** By the injected clock where one is set. */
  readonly scheduledTime: number;
  readonly periodInMinutes?: number;
}

interface Api {
  runtime: {
    sendMessage(message: unknown): Promise<unknown>;
    getManifest(): { permissions?: string[] };
  };
  storage: {
    local: {
      get(key: string): Promise<Record<string, unknown>>;
      set(items: Record<string, unknown>): Promise<void>;
    };
  };
  alarms: {
    getAll(): Promise<StandingAlarm[]>;
    create(name: string, when: { when: number }): Promise<void>;
  };
  notifications: { getAll(): Promise<Record<string, unknown>> };
  action: {
    getBadgeText(details: object): Promise<string>;
    getTitle(details: object): Promise<string>;
  };
}
declare const chrome: Api;

/** A picture of the package shown as a page: it runs no script of ours, yet may use every API. */
export const DOOR_PAGE = 'icon/level-128.png';

const DAY_MS = 24 * 3_600_000;
/** Real alarms lie this far behind the injected ones, so that only `fireAlarm` rings one. Firefox counts no further than 49 days. */
const ALARM_REST_MS = 20 * DAY_MS;

/** The shift stays while it can: a new one would make every standing alarm look wrong. */
function restingShift(at: number, present: number | undefined): number {
  const ideal = Date.now() + ALARM_REST_MS - at;
  return present !== undefined && Math.abs(present - ideal) < 15 * DAY_MS ? present : ideal;
}

/** What can be done to a running extension, and seen of it, from one of its own pages. */
export class Remote {
  readonly #page: () => Promise<Evaluator>;

  constructor(page: () => Promise<Evaluator>) {
    this.#page = page;
  }

  /** The clock stands there from now on, in every worker to come. */
  async setClock(now: number | string, zone?: string): Promise<void> {
    const at = typeof now === 'number' ? now : Date.parse(now);
    const { alarmShift } = await this.#settings();
    await this.#change({
      now: at,
      alarmShift: restingShift(at, alarmShift),
      ...(zone === undefined ? {} : { zone }),
    });
  }

  async advance(ms: number): Promise<void> {
    const { now } = await this.#settings();
    if (now === undefined) throw new Error('setClock comes before advance');
    await this.#change({ now: now + ms });
  }

  /** What the idle API answers. `idleChanged` is the event. */
  setIdle(idle: IdleState): Promise<void> {
    return this.#change({ idle });
  }

  refuseToasts(refuseToasts: boolean): Promise<void> {
    return this.#change({ refuseToasts });
  }

  /** A real alarm of the browser's, due at once: it wakes a stopped worker. */
  async fireAlarm(name: string): Promise<void> {
    const page = await this.#page();
    await page.evaluate((it) => chrome.alarms.create(it, { when: Date.now() }), name);
  }

  /** Calls what the background registered for an event, and waits for it; false where it registered nothing. */
  async happen<Event extends keyof DoorEvents>(
    event: Event,
    ...detail: DoorEvents[Event]
  ): Promise<boolean> {
    const call: DoorCall = { door: DOOR, event, detail };
    return (await this.send(call)) === true;
  }

  async idleChanged(state: IdleState): Promise<void> {
    await this.setIdle(state);
    await this.happen('idle', state);
  }

  async startup(): Promise<void> {
    await this.happen('startup');
  }

  async pressToastButton(id: string, index: number): Promise<void> {
    await this.happen('notificationButton', id, index);
  }

  async clickToast(id: string): Promise<void> {
    await this.happen('notificationClick', id);
  }

  /** Starts the worker if it sleeps, and lets nothing else happen. */
  async wake(): Promise<void> {
    await this.send({ door: DOOR, event: 'wake', detail: [] });
  }

  /** A message as a page sends it. */
  async send(message: unknown): Promise<unknown> {
    const page = await this.#page();
    return page.evaluate((it) => chrome.runtime.sendMessage(it), message);
  }

  /** Ids of what the browser says it shows. */
  async notifications(): Promise<string[]> {
    const page = await this.#page();
    return page.evaluate(async () => Object.keys(await chrome.notifications.getAll()), null);
  }

  async alarms(): Promise<StandingAlarm[]> {
    const page = await this.#page();
    const { alarmShift = 0 } = await this.#settings();
    const standing = await page.evaluate(() => chrome.alarms.getAll(), null);
    return standing.map(({ name, scheduledTime, periodInMinutes }) =>
      periodInMinutes
        ? { name, scheduledTime, periodInMinutes }
        : { name, scheduledTime: scheduledTime - alarmShift },
    );
  }

  async badge(): Promise<string> {
    const page = await this.#page();
    return page.evaluate(() => chrome.action.getBadgeText({}), null);
  }

  /** What the toolbar button is called. */
  async title(): Promise<string> {
    const page = await this.#page();
    return page.evaluate(() => chrome.action.getTitle({}), null);
  }

  /** As the browser understood it. */
  async manifest(): Promise<{ permissions?: string[] }> {
    const page = await this.#page();
    return page.evaluate(() => chrome.runtime.getManifest(), null);
  }

  async storageDump(): Promise<StorageDump> {
    const page = await this.#page();
    return JSON.parse(await page.evaluate(dumpInPage, undefined)) as StorageDump;
  }

  /** As if a later version of Evenkeel had been here: this one cannot open the database any more. */
  async raiseDatabaseVersion(): Promise<void> {
    const page = await this.#page();
    await page.evaluate(async () => {
      const [found] = await indexedDB.databases();
      await new Promise((resolve, reject) => {
        const opening = indexedDB.open(String(found?.name), 99);
        opening.onsuccess = () => {
          opening.result.close();
          resolve(null);
        };
        opening.onerror = reject;
      });
    }, null);
  }

  async #settings(): Promise<DoorSettings> {
    const page = await this.#page();
    const found = await page.evaluate((key) => chrome.storage.local.get(key), DOOR);
    return (found[DOOR] as DoorSettings | undefined) ?? {};
  }

  async #change(change: Partial<DoorSettings>): Promise<void> {
    const page = await this.#page();
    const settings = { ...(await this.#settings()), ...change };
    await page.evaluate((items) => chrome.storage.local.set(items), { [DOOR as string]: settings });
  }
}
