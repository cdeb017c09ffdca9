import { DATABASE } from '../../utils/storage/names.ts';
import { WEEKDAYS } from '../../utils/domain/time.ts';
import type { Browser } from './browser.ts';
import { OURS, PAGES, pathOf, type Subject } from './subjects.ts';
import type { Tab } from './tab.ts';

/** Opens every page once, so that each finds its data from then on; ours gets a reminder and a goal first. */
export async function prepare(
  browser: Browser,
  subjects: readonly Subject[],
  origins: ReadonlyMap<string, string>,
): Promise<void> {
  for (const page of PAGES) {
    for (const subject of subjects) {
      const tab = await browser.openTab(page);
      await tab.goto(`${origins.get(subject.name)}/${pathOf(page, subject)}`);
      if (subject.name === OURS && !(await hasReminder(tab))) await raiseReminder(tab);
      await tab.close();
    }
  }
  await browser.closeExtensionPages();
}

/** Somebody not talked to for years, and no quiet hours: an opening raises the reminder. */
export async function raiseReminder(tab: Tab): Promise<void> {
  const quietHours = Object.fromEntries(WEEKDAYS.map((day) => [day, []]));
  await command(tab, 'changeSettings', { changes: { quietHours } });
  await command(tab, 'addPerson', { name: 'Mira', lastTalked: '2020-01-01' });
  await command(tab, 'addGoal', { wish: 'Ten pages after coffee' });
  await command(tab, 'opened', { surface: 'popup' });
  if (!(await hasReminder(tab))) throw new Error('no reminder on the glance row');
}

async function command(tab: Tab, name: string, input: object): Promise<void> {
  const message = JSON.stringify({ command: name, input });
  const answer = await tab.evaluate<{ ok: boolean }>(`chrome.runtime.sendMessage(${message})`);
  if (!answer.ok) throw new Error(`${name} was refused: ${JSON.stringify(answer)}`);
}

/** The row the popup paints from. */
function hasReminder(tab: Tab): Promise<boolean> {
  return tab.evaluate(`new Promise((resolve, reject) => {
    const opening = indexedDB.open('${DATABASE}');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      const reading = database.transaction('glances').objectStore('glances').get('popup');
      reading.onsuccess = () => resolve(reading.result?.card.kind === 'reminder');
      database.close();
    };
  })`);
}
