import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Person } from '../../../utils/domain/person.ts';
import { readWords } from '../../../utils/domain/record.ts';
import { Chromium } from '../../support/chromium.ts';
import { forThisFile } from '../../support/files.ts';
import { LOOKS, looking } from '../../support/looks.ts';
import { Story } from '../../support/story.ts';
import { until } from '../../support/until.ts';
import { card, peopleIn } from '../../unit/exchange/read.ts';
import { pythonWith, readWith } from '../../unit/exchange/readers/python.ts';

const browser = forThisFile(() => Chromium.launch());
let story: Story;

/** Monday, 23 November 2026, 22:00. */
beforeEach(async () => {
  story = new Story(browser());
  await story.begin();
});
afterEach(() => browser().closePages());

const IMPORT = 'dashboard.html#/import';
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const said = (page: Page, text: string) => page.getByText(text, { exact: false }).first().waitFor();
const people = async () => (await story.rows('people')) as readonly Person[];
const names = async () => (await people()).map(({ words }) => readWords(words)?.name).sort();

type Content = string | Uint8Array;

function named(content: Content, name = 'contacts.vcf') {
  return { name, mimeType: 'text/vcard', buffer: Buffer.from(content) };
}

async function choose(page: Page, ...contents: readonly Content[]): Promise<void> {
  const files = contents.map((content, i) => named(content, `contacts-${i}.vcf`));
  await page.locator('input[type=file]').setInputFiles(files);
}

const called = (...all: readonly string[]) => all.map((name) => card([`FN:${name}`])).join('');

/** Something of everything, and long, right-to-left and bad parts among it. */
const FILE = [
  card(['FN:Mina Löwe', 'TEL:+49 170 1234567', 'EMAIL:mina@example.org', 'BDAY:1990-05-17']),
  card(['FN:Zoë Winter', 'BDAY:1996-02-29', 'URL:javascript:alert(1)']),
  card(['FN:عبد الرحمن الأندلسي', 'TEL:+20 100 1234567']),
  card([`FN:Dampfschifffahrtsgesellschaftsjubiläumsvorbereitungskomitee`, 'BDAY:9999-01-01']),
  card(['TEL:+49 170 1']),
  card(['FN:Bo', 'BDAY:--0229', `URL:https://example.org/${'a-long-way/'.repeat(14)}`]),
].join('');

describe.each(LOOKS)('$colorScheme, $width px wide', (as) => {
  const { open, look } = looking(browser, as);

  test('the page with no file, a bad one, a good one, and after it', async () => {
    const page = await open(IMPORT);
    await button(page, 'Choose a file…').waitFor();
    await look(page, 'import-empty');
    await choose(page, new Uint8Array(4000).fill(3));
    await said(page, 'That file is not a text');
    await look(page, 'import-refused');
    await story.ask('addPerson', { name: 'Loewe Mina', lastTalked: 'unknown' });
    await story.ask('addPerson', { name: 'Löwe, Mina', lastTalked: 'unknown' });
    await choose(page, FILE);
    await button(page, 'Choose all shown').click();
    await page.locator('summary').click();
    await look(page, 'import-preview');
    await button(page, 'Add 5 people').click();
    await said(page, '5 people were added.');
    await look(page, 'import-added');
    await page.goto(browser().url('dashboard.html#/people'));
    await page.getByRole('link', { name: 'Bo', exact: true }).waitFor();
    await page.getByRole('link', { name: 'From a file…' }).scrollIntoViewIfNeeded();
    await look(page, 'import-people');
    await page.goto(browser().url('dashboard.html#/week'));
    await button(page, 'Save as a file').scrollIntoViewIfNeeded();
    await look(page, 'import-calendar');
  });
});

test('by keyboard alone: a file is chosen from, brought in, and taken back', async () => {
  const page = await browser().openPage(IMPORT);
  const chooser = page.waitForEvent('filechooser');
  await button(page, 'Choose a file…').focus();
  await page.keyboard.press('Enter');
  await (await chooser).setFiles(named(called('Ada', 'Bo', 'Cy')));
  await page.getByRole('heading', { name: '3 people in this file' }).waitFor();
  expect(await page.locator('input:checked').count()).toBe(0);
  const focused = () => page.evaluate(() => document.activeElement?.tagName);
  await until(async () => (await focused()) === 'H1', 'the focus to be on the heading');
  await page.getByRole('checkbox', { name: 'Cy' }).focus();
  await page.keyboard.press('Space');
  await page.getByRole('checkbox', { name: 'Ada' }).focus();
  await page.keyboard.press('Space');
  await button(page, 'Add 2 people').focus();
  await page.keyboard.press('Enter');
  await said(page, '2 people were added.');
  expect(await names()).toEqual(['Ada', 'Cy']);
  await button(page, 'Undo').focus();
  await page.keyboard.press('Enter');
  await said(page, 'Taken back.');
  expect(await names()).toEqual([]);
});

test('what was read and chosen outlives the page, and can be put away', async () => {
  const page = await browser().openPage(IMPORT);
  await choose(page, FILE);
  await page.getByRole('checkbox', { name: 'Zoë Winter' }).check();
  await page.getByRole('radio', { name: '1 March' }).check({ force: true });
  await until(async () => (await story.rows('drafts')).length === 1, 'the choice to be kept');
  await page.close();
  const again = await browser().openPage(IMPORT);
  await button(again, 'Add one person').waitFor();
  expect(await again.getByRole('radio', { name: '1 March' }).isChecked()).toBe(true);
  await button(again, 'Put this file away').click();
  await said(again, 'The file is put away.');
  expect([await story.rows('staging'), await story.rows('drafts'), await names()]).toEqual([
    [],
    [],
    [],
  ]);
});

test('300 people twice are 300 people', async () => {
  const page = await browser().openPage(IMPORT);
  const file = called(...Array.from({ length: 300 }, (_, i) => `Somebody ${i}`));
  await choose(page, file);
  await button(page, 'Show 100 more').click();
  await button(page, 'Choose all shown').click();
  await button(page, 'Add 300 people').click();
  await said(page, '300 people were added.');
  expect(await names()).toHaveLength(300);
  await choose(page, file);
  await said(page, 'Here already');
  await button(page, 'Choose all shown').click();
  expect(await button(page, 'Add').isDisabled()).toBe(true);
  await button(page, 'Put this file away').click();
  expect(await names()).toHaveLength(300);
});

test('a large file can be cancelled while the page stays awake', async () => {
  const page = await browser().openPage(IMPORT);
  const filler = `NOTE:${'x'.repeat(60)}\r\n`.repeat(25);
  const large = Array.from({ length: 4900 }, (_, i) =>
    card([`FN:S ${i}`]).replace('END', `${filler}END`),
  );
  const content = large.join('').slice(0, 9_900_000);
  // Pressed by the page itself: what stands in a test is too far away to come in between.
  await page.evaluate(() => {
    new MutationObserver((_changes, watching) => {
      const bar = document.querySelector('progress');
      if (!bar || bar.value === 0) return;
      watching.disconnect();
      [...document.querySelectorAll('button')]
        .find((one) => one.textContent.trim() === 'Cancel')
        ?.click();
    }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });
  await choose(page, content);
  await said(page, 'Nothing was taken from that file.');
  expect(await story.rows('staging')).toEqual([]);
});

const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');
const latin1 = (text: string) => Buffer.from(text, 'latin1');
const ZOE = card(['FN:Zoë Löwe']);

test('bad files are told in plain words, odd ones are read, and nothing comes in by itself', async () => {
  const page = await browser().openPage(IMPORT);
  const bad: readonly (readonly [readonly Content[], string])[] = [
    [[called('Ada'), called('Bo')], 'One file at a time can be read.'],
    [[''], 'That file is empty.'],
    [['x'.repeat(10_000_001)], 'larger than 10 MB'],
    [[called(...Array.from({ length: 5001 }, (_, i) => `S ${i}`))], 'more than 5,000 people'],
    [['Dear diary'], 'neither a vCard nor'],
    [['BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n'], 'That file is a calendar.'],
    [[called('Ada').slice(0, -14)], 'Line 1 is the first'],
  ];
  for (const [contents, words] of bad) {
    await choose(page, ...contents);
    await said(page, words);
    expect(await story.rows('staging'), words).toEqual([]);
  }
  const odd: readonly Content[] = [
    utf16(ZOE),
    latin1(ZOE),
    `\ufeff${ZOE}`,
    card(['FN:Zoë Lö', ' we']),
    card(['FN;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:Zo=C3=AB L=C3=B6we'], '2.1'),
    'Name,Given Name,Family Name,E-mail 1 - Value\nZoë Löwe,Zoë,Löwe,zoe@example.org\n',
  ];
  for (const content of odd) {
    await choose(page, content);
    await page.getByRole('checkbox', { name: 'Zoë Löwe' }).waitFor();
    await button(page, 'Put this file away').click();
  }
  await choose(
    page,
    called('Ada') +
      card(['FN:Bo', 'BDAY:9999-05-17', 'URL:javascript:alert(1)']) +
      called('Cy').slice(0, -14),
  );
  await page.locator('summary').click();
  await said(page, 'Line 8: the birthday has not come yet');
  await said(page, 'Line 9: only links that start with https://');
  await said(page, 'Line 11: what begins here has no end');
  expect(await names()).toEqual([]);
});

test('a file dropped on the page is read, and two are told', async () => {
  const page = await browser().openPage(IMPORT);
  await button(page, 'Choose a file…').waitFor();
  const drop = (contents: readonly string[]) =>
    page.evaluate((all) => {
      const dataTransfer = new DataTransfer();
      for (const one of all) dataTransfer.items.add(new File([one], 'a.vcf'));
      const event = { dataTransfer, bubbles: true, cancelable: true };
      const held = new DragEvent('dragover', event);
      document.body.dispatchEvent(held);
      document.body.dispatchEvent(new DragEvent('drop', event));
      return held.defaultPrevented;
    }, contents);
  expect(await drop([called('Ada'), called('Bo')])).toBe(true);
  await said(page, 'One file at a time');
  await drop([called('Ada')]);
  await page.getByRole('checkbox', { name: 'Ada' }).waitFor();
});

async function downloaded(page: Page, press: () => Promise<void>) {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  const text = readFileSync(await download.path(), 'utf8');
  return { name: download.suggestedFilename(), text };
}

test('cards.vcf comes down, and reads back as the people it was made from', async () => {
  const page = await browser().openPage(IMPORT);
  await choose(page, FILE);
  await button(page, 'Choose all shown').click();
  await button(page, 'Add 5 people').click();
  await said(page, '5 people were added.');
  await page.goto(browser().url('dashboard.html#/people'));
  const { name, text } = await downloaded(page, () => button(page, 'Save as a file').click());
  expect(name).toBe('cards.vcf');
  const read = peopleIn(text);
  const kept = (await people()).map(({ words, birthday }) => {
    const { name: called = '', reaches = [] } = readWords(words) ?? {};
    return { name: called, birthday: birthday?.date ?? null, reaches };
  });
  const byName = (one: { name: string }, other: { name: string }) =>
    one.name < other.name ? -1 : 1;
  expect(read.map(({ line: _, ...one }) => one).toSorted(byName)).toEqual(kept.toSorted(byName));
  const python = pythonWith('vobject');
  if (typeof python !== 'string') expect(readWith(python.path, ['cards'], text)).toHaveLength(5);
});

test('plan.ics comes down with the same entries each time, and names only where chosen', async () => {
  const { id } = await story.ask('addPerson', { name: 'Mina', lastTalked: 'thisWeek' });
  const birthday = { date: '1990-11-28', leapDay: 'feb28', noticeDays: 3 } as const;
  await story.ask('editPerson', { id, changes: { birthday } });
  const COFFEE = { template: 'coffee', title: '', sphere: 'others', minutes: 60 } as const;
  const when = { day: '2026-11-26', time: '15:00', repeats: null, inQuietHours: false } as const;
  await story.ask('addPlan', { ...COFFEE, ...when, personId: id, careId: null });
  const page = await browser().openPage('dashboard.html#/week');
  const save = () => downloaded(page, () => button(page, 'Save as a file').click());
  const uids = (text: string) => (text.match(/^UID:.*$/gm) ?? []).sort();
  const first = await save();
  expect(first.name).toBe('plan.ics');
  expect(uids(first.text)).toHaveLength(2);
  expect(first.text).toContain('SEQUENCE:0');
  expect(first.text).not.toContain('Mina');
  await page.getByRole('checkbox', { name: 'With their names' }).check();
  await page.getByRole('radio', { name: 'Everything that comes round' }).check({ force: true });
  const second = await save();
  expect(uids(second.text)).toEqual(uids(first.text));
  expect(second.text).toContain('SEQUENCE:1');
  expect(second.text).toContain('SUMMARY:Coffee with Mina');
  expect(second.text).toContain('DTSTART;TZID=Europe/Berlin:20261126T150000');
  const python = pythonWith('icalendar');
  if (typeof python !== 'string') {
    const events = readWith(python.path, ['icalendar', '2'], second.text);
    expect(events).toContainEqual(
      expect.objectContaining({ sequence: 1, minutes: 60, times: ['2026-11-26T14:00:00Z'] }),
    );
  }
  await said(page, '2 entries are in plan.ics');

  await page.locator('.plan', { hasText: 'Coffee with Mina' }).click();
  const form = page.getByRole('dialog');
  await form.getByText('Put it into your calendar').click();
  const one = await downloaded(page, () =>
    form.getByRole('button', { name: 'Save as a file' }).click(),
  );
  expect(one.name).toBe('plan.ics');
  expect(uids(one.text)).toEqual(uids(first.text).filter((uid) => !uid.endsWith('.birthday')));
  expect(one.text).toContain('SEQUENCE:2');
  expect(one.text).toContain('SUMMARY:Plan');
  expect(one.text).not.toContain('Mina');
  await form.getByText('One entry is in plan.ics', { exact: false }).waitFor();
});
