import { expect } from 'vitest';
import type { Boundary } from '../../utils/domain/boundary.ts';
import type { Role, Seat, Seats } from './seats.ts';
import type { Story } from './story.ts';
import { until } from './until.ts';

/** The most taps or key presses a welcome may take, besides the words typed. */
const PRESSES = 20;
/** A Monday afternoon, and the same day's ten minutes before and after 18:30. */
const AFTERNOON = '2026-11-23T15:00:00+01:00';
const TEN_BEFORE = '2026-11-23T18:20:00+01:00';
const TEN_AFTER = '2026-11-23T18:40:00+01:00';

/** How a seat is used: a pointer where there is one, else keys alone. */
export type Hands = 'pointer' | 'keys';

/** Somebody who has just installed Evenkeel, until the first answered reminder; told once for both browsers. */
export class Newcomer {
  readonly #story: Story;
  readonly #seats: Seats;
  readonly #hands: Hands;
  #seat!: Seat;
  #presses = 0;
  #pictures = 0;

  constructor(story: Story, seats: Seats, hands: Hands) {
    this.#story = story;
    this.#seats = seats;
    this.#hands = hands;
  }

  /** As on a fresh profile, at an hour that is known. */
  async installs(): Promise<void> {
    const { browser } = this.#story;
    await this.#story.ask('eraseEverything', {});
    await browser.setClock(AFTERNOON, 'Europe/Berlin');
    await browser.setIdle('active');
    await browser.happen('installed', 'install');
    this.#seat = await this.#seats.cameByItself('welcome.html');
    await this.#asked('Who is closest to you just now?', 'installed');
  }

  /** Five questions, a test reminder, and the end. */
  async isWelcomed(): Promise<void> {
    await this.#choose('Partner', []);
    await this.#write('Name or an initial', 'Sam');
    await this.#choose('Just me', ['Tab']);
    await this.#picture('closest');
    await this.#next();
    await this.#asked('Who would you like to hear from?');
    await this.#write('Name', 'Mina');
    await this.#choose('This month', ['Tab', 'ArrowRight']);
    await this.#picture('hello');
    await this.#next();
    await this.#asked('One thing of your own');
    await this.#write('A wish', 'Read more');
    await this.#write('If', 'after coffee');
    await this.#write('then', 'ten pages');
    await this.#picture('own');
    await this.#next();
    await this.#asked('One line worth keeping');
    await this.#choose('Laptop shut 18:30', []);
    await this.#picture('line');
    await this.#next();
    await this.#asked('When is a quiet word all right?', 'when');
    await this.#next();
    await this.#asked('Would you like to see a reminder?', 'test');
    await this.#next('Send one now');
    await this.#asked('Did you see it?', 'seen');
    await this.#story.expectToasts(1);
    await this.#next('Yes');
    await this.#asked('Calm water. What you wrote is with the boat in the toolbar.', 'end');
    await this.#next('Open Evenkeel');
    expect(this.#presses, 'taps or keys of the welcome').toBeLessThanOrEqual(PRESSES);
    await this.#becomes('dashboard.html#/today');
    await this.#seat.find('button', 'I wrote to Mina');
    await this.#picture('today');
    await this.#seat.close();
    await this.#story.expectToasts(0);
  }

  /** The popup holds one person, one step, one line, all in their words. */
  async findsTheirWords(): Promise<void> {
    this.#seat = await this.#seats.open('popup.html');
    await this.#seat.find('button', 'I wrote to Mina');
    await this.#seat.find('checkbox', 'Read more, done today');
    const words = await this.#seat.page.evaluate(() => document.body.innerText, null);
    expect(words).toContain('Laptop shut');
    await this.#picture('popup');
    await this.#seat.close();
  }

  /** The line that was asked for, by a worker that was stopped. */
  async isReminded(): Promise<string> {
    const { browser } = this.#story;
    await browser.stopWorker();
    await browser.setClock(TEN_BEFORE);
    await browser.fireAlarm('next-look');
    const [id = ''] = await this.#story.expectToasts(1);
    await this.#story.expectBadge('•');
    await browser.stopWorker();
    return id;
  }

  /** What waits is answered on the page that a toast, or the toolbar, leads to. */
  async answersOn(path: 'popup.html' | 'dashboard.html#/today'): Promise<void> {
    const seats = this.#seats;
    const isToast = path !== 'popup.html';
    this.#seat = await (isToast ? seats.cameByItself('dashboard.html') : seats.open(path));
    await this.#seat.find('button', 'Done');
    await this.#picture('reminded');
    await this.#press('button', 'Done');
    await this.#seat.find('button', 'I wrote to Mina');
    await this.#picture('answered');
    await this.#seat.close();
  }

  /** It is settled everywhere, and the second word does not come. */
  async isDoneWithTheLine(): Promise<void> {
    await this.#story.expectToasts(0);
    const [line] = (await this.#story.rows('boundaries')) as readonly Boundary[];
    const lineDone = await this.#story.subject(line?.id ?? '');
    expect(lineDone?.lastDone?.day).toBe('2026-11-23');
    await this.#story.browser.setClock(TEN_AFTER);
    await this.#story.browser.happen('alarm', 'next-look');
    expect(await this.#story.browser.notifications()).toEqual([]);
  }

  /** Mina has been on the card all along. */
  async saysHello(): Promise<void> {
    this.#seat = await this.#seats.open('popup.html');
    await this.#seat.find('button', 'I wrote to Mina');
    await this.#press('button', 'I wrote to Mina');
    await this.#story.expectCard('calm');
    await this.#seat.find('button', 'Undo');
    await this.#picture('calm');
    await this.#story.expectBadge('');
    expect(await this.#story.rows('moments')).toHaveLength(2);
    await this.#seat.close();
  }

  async #asked(question: string, picture?: string): Promise<void> {
    await this.#seat.find('heading', question);
    if (picture) await this.#picture(picture);
  }

  /** By keyboard: the keys that lead to the chip. Arrows choose what they come to. */
  async #choose(chip: string, keys: readonly string[]): Promise<void> {
    if (this.#hands === 'pointer') return this.#tap('radio', chip);
    for (const key of keys) await this.#key(key);
    await this.#expectFocus(chip);
    if (!(await this.#isChecked())) await this.#key('Space');
  }

  /** The first field of a question has the focus already. */
  async #write(field: string, words: string): Promise<void> {
    if (this.#hands === 'pointer') await this.#tap('textbox', field);
    else if (!(await this.#soon(field))) await this.#key('Tab');
    if (this.#hands === 'keys') await this.#expectFocus(field);
    await this.#seat.type(words);
  }

  /** Enter goes on from any field; where there is none, the button has the focus. */
  async #next(button = 'Next'): Promise<void> {
    if (this.#hands === 'pointer') return this.#tap('button', button);
    if (button !== 'Next') await this.#expectFocus(button);
    await this.#key('Enter');
  }

  async #press(role: Role, name: string): Promise<void> {
    if (this.#hands === 'pointer') return this.#tap(role, name);
    const isReached = async () => {
      await this.#key('Tab');
      return this.#focusIsOn(name);
    };
    await until(isReached, `Tab to reach ${name}`);
    await this.#key('Enter');
  }

  async #tap(role: Role, name: string): Promise<void> {
    this.#presses += 1;
    await this.#seat.tap(role, name);
  }

  async #key(key: string): Promise<void> {
    this.#presses += 1;
    await this.#seat.key(key);
  }

  /** Whether the focus comes to what is called so by itself. */
  #soon(name: string): Promise<boolean> {
    return until(() => this.#focusIsOn(name), name, 300).catch(() => false);
  }

  async #expectFocus(name: string): Promise<void> {
    await until(() => this.#focusIsOn(name), `the focus on ${name}`);
  }

  #focusIsOn(name: string): Promise<boolean> {
    return this.#seat.page.evaluate((wanted) => {
      const element = document.activeElement as HTMLInputElement;
      // A hint may stand in the label.
      const [label] = (element.labels?.[0]?.innerText ?? element.innerText).trim().split('\n');
      return label === wanted;
    }, name);
  }

  #isChecked(): Promise<boolean> {
    return this.#seat.page.evaluate(
      () => (document.activeElement as HTMLInputElement).checked,
      null,
    );
  }

  async #becomes(path: string): Promise<void> {
    const address = () => this.#seat.page.evaluate(() => location.href, null);
    // While one page makes way for the next, there is nobody to ask.
    await until(async () => (await address().catch(() => '')).endsWith(path), path);
    this.#seat = await this.#seats.became(path, this.#seat);
  }

  async #picture(name: string): Promise<void> {
    this.#pictures += 1;
    const place = String(this.#pictures).padStart(2, '0');
    const by = this.#hands === 'pointer' ? '' : '-keys';
    await this.#seat.picture(`newcomer${by}-${place}-${name}`);
  }
}
