import { draftOf, keepDraft } from '../../storage/drafts.ts';
import type { Database } from '../../storage/schema.ts';
import { Keystrokes } from './keystrokes.ts';
import { pageNotebook } from './notebook.ts';

/** The fields of one form, kept at each keystroke. */
export interface DraftKeeper {
  /** What was typed before, or null. */
  read(): Promise<Readonly<Record<string, string>> | null>;
  /** Starts writing before it returns, so that a page which closes in the same task has lost nothing. */
  keep(fields: Readonly<Record<string, string>>): void;
}

/** `at` is only for the record's age; a draft is removed by the command that uses it, or when it is emptied. */
export function draftKeeper(form: string): DraftKeeper {
  let database: Database | null = null;
  const open = async () => (database ??= await pageNotebook());
  const keystrokes = new Keystrokes();
  return {
    read: async () => draftOf(await open(), form),
    keep(fields) {
      const at = Temporal.Now.instant().epochMilliseconds;
      const writeTo = (opened: Database) =>
        keystrokes.write(() => keepDraft(opened, form, fields, at));
      if (database) writeTo(database);
      else void open().then(writeTo);
    },
  };
}
