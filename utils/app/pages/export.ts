import { browserClock } from '../../platform/clock.ts';
import { browserKeep } from '../../platform/keep.ts';
import { MIGRATIONS } from '../../storage/migrations/index.ts';
import { readWhole, salvage } from '../../storage/whole.ts';
import { pageNotebook } from './notebook.ts';
import { saveFile } from './save-file.ts';

/** Says nothing to somebody who looks through a folder. */
const COPY_FILE = 'copy.json';

/** The file of a copy. `notebook` holds the rows by store. */
export interface CopyFile {
  readonly app: 'Evenkeel';
  readonly savedAt: string;
  /** Of the database. */
  readonly version: number;
  readonly notebook: Readonly<Record<string, readonly unknown[]>>;
  /** The copy of the last day, where the notebook itself may be damaged. */
  readonly lastCopy?: unknown;
}

/** Everything that is kept, as a file in the downloads. */
export async function saveCopy(): Promise<void> {
  saveCopyFile(await copyOf(await readWhole(await pageNotebook())));
}

/** What can still be read, as a file; the number of rows it holds, 0 where none was saved. */
export async function saveWhatCanBeRead(): Promise<number> {
  const [notebook, lastCopy] = await Promise.all([salvage().catch(() => ({})), lastCopyIfAny()]);
  const rows = countRows(notebook) + countRows(lastCopy?.data);
  if (rows > 0) saveCopyFile({ ...(await copyOf(notebook)), ...(lastCopy ? { lastCopy } : {}) });
  return rows;
}

async function copyOf(notebook: CopyFile['notebook']): Promise<CopyFile> {
  const { now } = await browserClock.read();
  const savedAt = Temporal.Instant.fromEpochMilliseconds(now).toString();
  return { app: 'Evenkeel', savedAt, version: MIGRATIONS.length, notebook };
}

async function lastCopyIfAny() {
  try {
    return await browserKeep.readSnapshot();
  } catch {
    return null; // Where the browser's other storage is damaged as well, the rest is still worth saving.
  }
}

function countRows(stores: unknown): number {
  if (typeof stores !== 'object' || stores === null) return 0;
  const lists: unknown[] = Object.values(stores);
  return lists.reduce<number>((sum, list) => sum + (Array.isArray(list) ? list.length : 0), 0);
}

function saveCopyFile(copy: CopyFile): void {
  saveFile(COPY_FILE, JSON.stringify(copy, null, 2), 'application/json');
}
