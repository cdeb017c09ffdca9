import type { FileProgress, FileRead, FileRefusal, PeopleRead } from '../../domain/importing.ts';
import type { Day } from '../../domain/time.ts';
import { decodeFile, refusalBySize } from '../../exchange/decode-file.ts';
import { parsePeople } from '../../exchange/people.ts';
import { breathe } from './breathe.ts';

/** A file as a form or a drop hands it over. */
export type ChosenFile = Pick<File, 'size' | 'arrayBuffer'>;

export interface ReadingFile {
  readonly today: Day;
  /** Aborted, nothing of the file is kept. */
  readonly signal: AbortSignal;
  readonly onprogress: (progress: FileProgress) => void;
}

/** People of one file, read in slices between which the page breathes; null once it was cancelled. */
export async function readFile(
  files: readonly ChosenFile[],
  { today, signal, onprogress }: ReadingFile,
): Promise<FileRead<PeopleRead> | null> {
  const bySize = refusalBySize(files.map(({ size }) => size));
  if (bySize) return refused(bySize);
  const bytes = await bytesOf(files);
  if (!bytes) return refused({ code: 'unopened', line: null });
  await breathe();
  const text = decodeFile(bytes);
  if (!text.ok) return text;
  const steps = parsePeople(text.value, today);
  for (;;) {
    await breathe();
    if (signal.aborted) return null;
    const step = steps.next();
    if (step.done) return step.value;
    onprogress(step.value);
  }
}

function refused(error: FileRefusal): FileRead<never> {
  return { ok: false, error };
}

/** Null for a folder, or a file that was moved away meanwhile. */
async function bytesOf([file]: readonly ChosenFile[]): Promise<Uint8Array | null> {
  try {
    return file ? new Uint8Array(await file.arrayBuffer()) : null;
  } catch {
    return null;
  }
}
