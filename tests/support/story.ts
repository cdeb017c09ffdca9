import { expect } from 'vitest';
import type { CommandAnswer, CommandName, Commands } from '../../utils/app/commands/index.ts';
import type { Glance, PopupGlance } from '../../utils/domain/glance.ts';
import type { SubjectRow } from '../../utils/storage/schema.ts';
import type { Remote } from './remote.ts';
import { until } from './until.ts';

const ZONE = 'Europe/Berlin';
/** A Monday evening in quiet hours, the night after, and the Tuesday morning after them. */
const EVENING = '2026-11-23T22:00:00+01:00';
const NIGHT = '2026-11-23T23:00:00+01:00';
const MORNING = '2026-11-24T08:30:00+01:00';

/** What a person at the browser does, said once for both browsers. */
export class Story {
  readonly browser: Remote & { stopWorker(): Promise<void> };

  constructor(browser: Remote & { stopWorker(): Promise<void> }) {
    this.browser = browser;
  }

  async ask<Name extends CommandName>(
    command: Name,
    input: Commands[Name]['input'],
  ): Promise<Commands[Name]['output']> {
    const answer = (await this.browser.send({ command, input })) as CommandAnswer<Name>;
    if (!answer.ok) throw new Error(`${command}: ${JSON.stringify(answer.error)}`);
    return answer.value;
  }

  /** A friend with a 7-day rhythm, last talked to 8 days before Tuesday morning. */
  async enterFriend(name: string): Promise<string> {
    const { id } = await this.ask('addPerson', { name, lastTalked: '2026-11-16' });
    const rhythm = { kind: 'every', n: 7, unit: 'days' } as const;
    await this.ask('editPerson', { id, changes: { rhythm } });
    return id;
  }

  /** Everything from the start again, on a Monday evening, with nobody there. */
  async begin(): Promise<void> {
    await this.ask('eraseEverything', {});
    await this.browser.setClock(EVENING, ZONE);
    await this.browser.setIdle('active');
    await this.ask('changeSettings', { changes: {} });
    await until(async () => (await this.glance()) !== undefined, 'the first plan');
  }

  async sleepThroughTheNight(): Promise<void> {
    await this.browser.setClock(NIGHT, ZONE);
    await this.browser.idleChanged('locked');
    await this.browser.setClock(MORNING, ZONE);
  }

  async rows(store: string): Promise<readonly unknown[]> {
    const { databases } = await this.browser.storageDump();
    return databases['evenkeel']?.[store] ?? [];
  }

  async glance(): Promise<PopupGlance | undefined> {
    const glances = (await this.rows('glances')) as readonly Glance[];
    return glances.find((glance) => glance.surface === 'popup');
  }

  async subject(id: string): Promise<SubjectRow | undefined> {
    const subjects = (await this.rows('subjects')) as readonly SubjectRow[];
    return subjects.find((row) => row.id === id);
  }

  /** Waits for exactly this many toasts. */
  async expectToasts(count: number): Promise<string[]> {
    await until(
      async () => (await this.browser.notifications()).length === count,
      `${count} toasts`,
    );
    return this.browser.notifications();
  }

  async expectBadge(text: string): Promise<void> {
    await until(async () => (await this.browser.badge()) === text, `the badge to be "${text}"`);
  }

  async expectCard(kind: PopupGlance['card']['kind']): Promise<void> {
    await until(async () => (await this.glance())?.card.kind === kind, `the card to be ${kind}`);
  }

  async expectTwoAlarms(): Promise<void> {
    const names = (await this.browser.alarms()).map(({ name }) => name).sort();
    expect(names).toEqual(['next-look', 'tick']);
  }
}
