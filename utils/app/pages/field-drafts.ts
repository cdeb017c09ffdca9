import { draftOf, fieldDraftsOf, keepDraft, keepFieldDraft } from '../../storage/drafts.ts';
import type { Database } from '../../storage/schema.ts';
import { Keystrokes } from './keystrokes.ts';
import { pageNotebook } from './notebook.ts';

/** What is being typed about one record, across fields that save one by one; two pages may type at once. */
export interface FieldDrafts {
  /** What was typed before this page was opened, by field. */
  read(): Promise<Readonly<Record<string, string>>>;
  /** Kept at each keystroke; nothing is, once it is again what the record has. */
  keep(field: string, text: string, kept?: string): void;
  /** The command that saved these fields has dropped their drafts. */
  saved(fields: readonly string[]): void;
}

/** `form` names the draft, such as `person.<id>`. */
export function fieldDrafts(form: string): FieldDrafts {
  let database: Database | null = null;
  const open = async () => (database ??= await pageNotebook());
  const typed = new Map<string, string>();
  const keystrokes = new Map<string, Keystrokes>();

  function write(opened: Database, field: string, text: string | null): void {
    const ofField = keystrokes.get(field) ?? new Keystrokes();
    keystrokes.set(field, ofField);
    const at = presentInstant();
    ofField.write(() => keepFieldDraft(opened, form, field, text, at));
  }

  return {
    async read() {
      const opened = await open();
      const together = await draftOf(opened, form);
      if (together) {
        // Until the first week all fields lay in one row.
        for (const [field, text] of Object.entries(together)) write(opened, field, text);
        void keepDraft(opened, form, {}, presentInstant());
      }
      const before = await fieldDraftsOf(opened, form);
      return { ...together, ...before, ...Object.fromEntries(typed) };
    },
    keep(field, text, kept = '') {
      const draft = text === kept ? null : text;
      if (draft === null) typed.delete(field);
      else typed.set(field, draft);
      if (database) write(database, field, draft);
      else void open().then((opened) => write(opened, field, draft));
    },
    saved(fields) {
      for (const field of fields) typed.delete(field);
    },
  };
}

/** Only for the draft's age. */
function presentInstant(): number {
  return Temporal.Now.instant().epochMilliseconds;
}
