import { draftKeeper } from './drafts.ts';

/** What is being typed about one record, across fields that save one by one. */
export interface FieldDrafts {
  /** What was typed before this page was opened, by field. */
  read(): Promise<Readonly<Record<string, string>>>;
  keep(field: string, text: string): void;
  /** These fields are kept by the record now; the command cleared the whole draft, so the others go back in. */
  saved(fields: readonly string[]): void;
}

/** `form` names the draft, such as `person.<id>`. */
export function fieldDrafts(form: string): FieldDrafts {
  const keeper = draftKeeper(form);
  let unsaved: Readonly<Record<string, string>> = {};
  return {
    async read() {
      unsaved = { ...(await keeper.read()), ...unsaved };
      return unsaved;
    },
    keep(field, text) {
      unsaved = { ...unsaved, [field]: text };
      keeper.keep(unsaved);
    },
    saved(fields) {
      unsaved = Object.fromEntries(
        Object.entries(unsaved).filter(([field]) => !fields.includes(field)),
      );
      keeper.keep(unsaved);
    },
  };
}
