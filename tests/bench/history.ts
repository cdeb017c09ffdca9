import { DATABASE } from '../../utils/storage/names.ts';
import type { Tab } from './tab.ts';

export interface Wanted {
  readonly subjects: number;
  readonly moments: number;
}

/**
 * One person and one contact through the real commands; all others are copies of their rows, spread
 * over a hundred days, with moments one a day for each person as far back as they reach.
 */
export async function remember(tab: Tab, wanted: Wanted): Promise<void> {
  await tab.evaluate(`(async () => {
    const ask = async (command, input) => {
      const answer = await chrome.runtime.sendMessage({ command, input });
      if (!answer.ok) throw new Error(command + ' was refused: ' + JSON.stringify(answer));
      return answer.value;
    };
    const day = (ago) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);
    await ask('opened', { surface: 'newtab' });
    const { id } = await ask('addPerson', { name: 'Mira', lastTalked: day(9) });
    await ask('logContact', { personId: id, when: day(1), note: '' });
    const database = await new Promise((resolve, reject) => {
      const opening = indexedDB.open('${DATABASE}');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const tx = database.transaction(['people', 'subjects', 'moments'], 'readwrite');
    const store = (name) => tx.objectStore(name);
    const done = new Promise((resolve, reject) => {
      tx.oncomplete = resolve;
      tx.onabort = () => reject(tx.error);
    });
    const first = (name) =>
      new Promise((resolve) => {
        store(name).openCursor().onsuccess = ({ target }) => resolve(target.result.value);
      });
    const [person, subject, moment] = [await first('people'), await first('subjects'), await first('moments')];
    for (let n = 1; n < ${wanted.subjects}; n += 1) {
      const other = id.slice(0, -6) + String(n).padStart(6, '0');
      store('people').put({ ...person, id: other });
      store('subjects').put({
        ...subject,
        id: other,
        order: n,
        lastDone: { ...subject.lastDone, day: day(n % 100) },
      });
    }
    for (let n = 0; n < ${wanted.moments}; n += 1) {
      const about = n % ${wanted.subjects};
      store('moments').put({
        ...moment,
        id: moment.id.slice(0, -7) + String(n).padStart(7, '0'),
        subjectId: about === 0 ? id : id.slice(0, -6) + String(about).padStart(6, '0'),
        day: day(2 + Math.floor(n / ${wanted.subjects})),
      });
    }
    await done;
    database.close();
    // The next look takes a copy of all of it, which every later look lives beside.
    await chrome.storage.local.remove('snapshotTakenAt');
    // The first looks afterwards tidy up.
    for (let look = 0; look < 3; look += 1) await ask('opened', { surface: 'newtab' });
  })()`);
}
