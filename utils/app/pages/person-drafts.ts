import type { RecordId } from '../../domain/record.ts';
import { draftKeeper } from './drafts.ts';

/** What is being typed about one person, across fields that save one by one. */
export interface PersonDrafts {
  /** What was typed before this page was opened, by field. */
  read(): Promise<Readonly<Record<string, string>>>;
  keep(field: string, text: string): void;
  /** These fields are kept by the record now; the command cleared the whole draft, so the others go back in. */
  saved(fields: readonly string[]): void;
}

export function personDrafts(id: RecordId): PersonDrafts {
  const keeper = draftKeeper(`person.${id}`);
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
