import type { Locator, Page } from 'playwright-core';
import { t } from '../../utils/texts/translate.ts';
import type { PageOptions, Chromium } from './chromium.ts';
import { aFullLife, type Words } from './life.ts';
import type { Story } from './story.ts';

/** Called at each state there is, with a name for it. The page is left as it was. */
export type Visit = (page: Page, state: string) => Promise<void>;

interface TourOptions {
  readonly words: Words;
  readonly visit: Visit;
  readonly look?: PageOptions;
  readonly newTabIsEmpty?: boolean;
}

const POPUP = { width: 360, height: 600 } as const;
/** Ten minutes before the line, on the Tuesday of the story. */
const BEFORE_LINE = '2026-11-24T18:20:00+01:00';

/** Every page in every state, found by the texts of the catalogue in use (`useTexts`). */
export class Tour {
  readonly #browser: Chromium;
  readonly #story: Story;
  readonly #words: Words;
  readonly #visit: Visit;
  readonly #look: PageOptions;
  readonly #newTabIsEmpty: boolean;

  constructor(
    browser: Chromium,
    story: Story,
    { words, visit, look = {}, newTabIsEmpty = false }: TourOptions,
  ) {
    this.#browser = browser;
    this.#story = story;
    this.#words = words;
    this.#visit = visit;
    this.#look = look;
    this.#newTabIsEmpty = newTabIsEmpty;
  }

  /** With nobody and nothing there. */
  async empty(): Promise<void> {
    const popup = await this.#popup();
    await said(popup, t('card_empty'));
    await this.#visit(popup, 'popup-empty');
    await button(popup, t('add')).click();
    await said(popup, t('problem_empty'));
    await this.#visit(popup, 'popup-empty-error');
    await popup.close();
    await this.#newTab('none', t('newtab_no_goal'));
    for (const [section, words] of [
      ['today', t('card_empty')],
      ['people', t('people_empty')],
      ['us', t('us_nobody')],
      ['me', t('goals_empty')],
      ['boundaries', t('lines_empty')],
    ] as const) {
      const page = await this.#dashboard(section);
      await said(page, words);
      await this.#visit(page, `${section}-empty`);
      await page.close();
    }
    const page = await this.#browser.openPage('recovery.html', this.#look);
    await said(page, t('recovery_well'));
    await this.#visit(page, 'recovery-well');
    await page.close();
  }

  /** The popup and the new tab of somebody who uses everything. */
  async popup(): Promise<void> {
    const { goal } = await aFullLife(this.#story, this.#words);
    const page = await this.#popup();
    await said(page, t('card_calm_held'));
    await this.#visit(page, 'popup-held');
    await button(page, t('popup_menu')).click();
    await this.#visit(page, 'popup-menu');
    await page.getByRole('menuitem', { name: t('menu_safety'), exact: true }).click();
    await page.getByRole('heading', { name: t('safety_title'), exact: true }).waitFor();
    await this.#visit(page, 'popup-safety');
    await button(page, t('back')).click();
    await button(page, t('popup_log')).click();
    await said(page, t('popup_log_who'));
    await this.#visit(page, 'popup-log');
    await page.close();
    await this.#paused();
    await this.#reminders();
    await this.#story.ask('tickGoal', { id: goal, done: true });
    await this.#newTab('one', this.#words.then);
  }

  async #paused(): Promise<void> {
    await this.#story.ask('pause', { length: 'week' });
    const page = await this.#popup();
    await button(page, t('card_resume')).waitFor();
    await this.#visit(page, 'popup-paused');
    await page.close();
    await this.#story.ask('resume', {});
  }

  async #reminders(): Promise<void> {
    await this.#story.sleepThroughTheNight();
    await this.#browser.idleChanged('active');
    await this.#story.expectCard('reminder');
    const page = await this.#popup();
    await button(page, t('card_why')).click();
    await this.#visit(page, 'popup-reminder');
    for (const menu of [t('card_later'), t('card_more')]) {
      await button(page, menu).click();
      await page.getByRole('menuitem').first().waitFor();
      await this.#visit(page, menu === t('card_more') ? 'popup-answers' : 'popup-later');
      await page.keyboard.press('Escape');
    }
    await page.locator('main .answers button').first().click();
    await button(page, t('undo')).waitFor();
    await this.#visit(page, 'popup-settled');
    await this.#browser.setClock(BEFORE_LINE);
    await this.#browser.fireAlarm('next-look');
    await said(page, t('card_done'));
    await this.#visit(page, 'popup-line');
    await page.close();
  }

  /** Every section of the dashboard, with something in it. */
  async dashboard(): Promise<void> {
    const life = await aFullLife(this.#story, this.#words);
    await this.#story.ask('sendTest', {});
    await this.#story.sleepThroughTheNight();
    await this.#browser.idleChanged('active');
    await this.#story.expectCard('reminder');
    await this.#section('today', t('card_why'));
    await this.#section('people', this.#words.person);
    await this.#section(`people/${life.person}`, this.#words.person, async (page) => {
      await button(page, t('person_reach_add')).click();
      await this.#visit(page, 'person');
      await button(page, t('person_erase')).click();
      await this.#visit(page, 'person-delete');
    });
    await this.#section('us', this.#words.bond);
    await this.#section('me', this.#words.care, async (page) => {
      await button(page, t('care_more', { activity: this.#words.care })).click();
      await page.getByRole('menuitem').first().click();
      await this.#visit(page, 'me');
    });
    await this.#section(`me/${life.goal}`, this.#words.wish);
    await this.#boundaries();
    await this.#section('settings', t('erase_button'));
    await this.#section('idea', t('dash_idea'), async (page) => {
      await this.#visit(page, 'idea');
      await button(page, t('dash_safety')).click();
      await page.getByRole('heading', { name: t('safety_title'), level: 1 }).waitFor();
      await this.#visit(page, 'safety');
    });
  }

  async #boundaries(): Promise<void> {
    const line = { sphere: 'us', direction: 'ceiling', amount: 20, unit: 'hours' } as const;
    await this.#story.ask('setHoursLine', line);
    await this.#section('boundaries', this.#words.limit, async (page) => {
      await this.#visit(page, 'boundaries');
      await button(page, t('line_edit_label', { sentence: this.#words.line })).click();
      await page.getByRole('textbox', { name: t('lines_label') }).fill(this.#words.line);
      await page.getByLabel(t('line_time'), { exact: true }).first().fill('23:00');
      await button(page, t('add')).click();
      await said(page, t('line_quiet'));
      const floor = t('hours_floor_me', { amount: t('hours_amount_open') });
      await page.getByRole('radio', { name: floor }).click();
      await button(page, t('hours_draw')).click();
      await said(page, t('hours_problem_number'));
      await page
        .getByText(t('limit_fact', { label: t('limit_standing'), value: t('limit_mine') }))
        .click();
      await page
        .locator('label', { hasText: t('limit_told') })
        .filter({ visible: true })
        .click();
      await said(page, t('limit_skip_told'));
      await this.#visit(page, 'boundaries-forms');
    });
  }

  /** The welcome, answered question by question. */
  async welcome(): Promise<void> {
    const page = await this.#browser.openPage('welcome.html', this.#look);
    const forward = page.locator('button.primary');
    const onward = async (question: string) => {
      await forward.click();
      await page.getByRole('heading', { level: 1, name: question, exact: true }).waitFor();
    };
    const words = this.#words;
    await page.getByRole('radio', { name: t('bond_cared_for') }).check();
    await page.getByLabel(t('welcome_name')).fill(words.bond);
    await this.#visit(page, 'welcome-closest');
    await onward(t('welcome_hello'));
    await page.getByLabel(t('name_label'), { exact: true }).fill(words.person);
    await this.#visit(page, 'welcome-hello');
    await onward(t('welcome_own'));
    await page.getByLabel(t('welcome_wish')).fill(words.wish);
    await page.getByLabel(t('welcome_if'), { exact: true }).fill(words.when);
    await page.getByLabel(t('welcome_then'), { exact: true }).fill(words.then);
    await this.#visit(page, 'welcome-own');
    await onward(t('welcome_line'));
    await page.getByRole('radio', { name: t('welcome_line_other') }).check();
    await page.getByLabel(t('welcome_line_words')).fill(words.line);
    await page.getByLabel(t('welcome_line_time'), { exact: true }).fill('23:00');
    await forward.click();
    await said(page, t('welcome_line_quiet'));
    await this.#visit(page, 'welcome-line');
    await page.getByRole('checkbox', { name: t('welcome_line_quiet') }).check();
    await onward(t('welcome_when'));
    await this.#visit(page, 'welcome-when');
    await onward(t('welcome_test'));
    await this.#visit(page, 'welcome-test');
    await onward(t('welcome_test_asked'));
    await this.#visit(page, 'welcome-asked');
    await button(page, t('welcome_test_no')).click();
    await said(page, t('toast_test_help_system'));
    await this.#visit(page, 'welcome-unseen');
    await onward(t('welcome_end'));
    await this.#visit(page, 'welcome-end');
    await page.close();
  }

  /** The notebook does not open: whatever is shown then. */
  async trouble(): Promise<void> {
    await aFullLife(this.#story, this.#words);
    await this.#browser.raiseDatabaseVersion();
    const popup = await this.#popup();
    await said(popup, t('recovery_newer'));
    await this.#visit(popup, 'popup-trouble');
    await popup.close();
    await this.#newTab('trouble', t('recovery_title'));
    const page = await this.#browser.openPage('recovery.html', this.#look);
    await said(page, t('recovery_newer'));
    await this.#visit(page, 'recovery');
    await page.locator('main button.danger').first().click();
    await this.#visit(page, 'recovery-fresh');
    await page.close();
  }

  async #popup(): Promise<Page> {
    return this.#browser.openPage('popup.html', { ...this.#look, ...POPUP });
  }

  async #dashboard(section: string): Promise<Page> {
    return this.#browser.openPage(`dashboard.html#/${section}`, this.#look);
  }

  /** Unfolded, and once the words are there. */
  async #section(
    section: string,
    words: string,
    look: (page: Page) => Promise<void> = (page) =>
      this.#visit(page, section.replace(/\/.*/, '-one')),
  ): Promise<void> {
    const page = await this.#dashboard(section);
    await said(page, words);
    await unfold(page);
    await look(page);
    await page.close();
  }

  /** Where it is to stay empty, none of its words are waited for. */
  async #newTab(state: string, words: string): Promise<void> {
    const page = await this.#browser.openPage('newtab.html', this.#look);
    if (this.#newTabIsEmpty) await page.getByRole('link').first().waitFor();
    else await said(page, words);
    await this.#visit(page, `newtab-${state}`);
    await page.close();
  }
}

const button = (page: Page, name: string): Locator =>
  page.getByRole('button', { name, exact: true }).first();

const said = (page: Page, words: string): Promise<void> =>
  page.getByText(words).filter({ visible: true }).first().waitFor();

/** What is folded away in the page's main part. */
async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const one of document.querySelectorAll('details')) one.open = true;
  });
}
