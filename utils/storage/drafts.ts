import { plainWords, readWords, type RecordId } from '../domain/record.ts';
import type { EpochMs } from '../domain/time.ts';
import { EDIT_TIME_DRAFT, LOG_TIME_DRAFT } from '../domain/time-form.ts';
import type { Database, WriteTransaction } from './schema.ts';

/** What was typed into a form, by field. */
type Fields = Readonly<Record<string, string>>;

/** Writes at once and commits at once, in the caller's own task: a page that closes next has lost nothing. */
export function keepDraft(
  database: Database,
  form: string,
  fields: Fields,
  at: EpochMs,
): Promise<void> {
  const empty = Object.values(fields).every((text) => text === '');
  return write(database, form, empty ? null : fields, at);
}

/** As `keepDraft`, for one field apart from its neighbours; an emptied one is something typed, too. */
export function keepFieldDraft(
  database: Database,
  form: string,
  field: string,
  text: string | null,
  at: EpochMs,
): Promise<void> {
  return write(database, rowOf(form, field), text === null ? null : { [field]: text }, at);
}

function write(
  database: Database,
  form: string,
  fields: Fields | null,
  at: EpochMs,
): Promise<void> {
  const tx = database.transaction('drafts', 'readwrite', { durability: 'relaxed' });
  const request =
    fields === null
      ? tx.store.delete(form)
      : tx.store.put({ form, at, words: plainWords({ ...fields }) });
  tx.commit();
  return Promise.all([request, tx.done]).then(() => undefined);
}

/** The fields of an unfinished form, or null. */
export async function draftOf(database: Database, form: string): Promise<Fields | null> {
  const draft = await database.get('drafts', form);
  return draft ? readWords(draft.words) : null;
}

/** The fields of a form that were kept one by one. */
export async function fieldDraftsOf(database: Database, form: string): Promise<Fields> {
  const drafts = await database.getAll('drafts', fieldsUnder(form));
  return Object.assign({}, ...drafts.map(({ words }) => readWords(words))) as Fields;
}

/** These fields are kept by their record now. */
export async function dropFieldDrafts(
  tx: WriteTransaction,
  form: string,
  fields: readonly string[],
): Promise<void> {
  await Promise.all(fields.map((field) => tx.objectStore('drafts').delete(rowOf(form, field))));
}

/** The form and every field of it. */
export async function dropDraft(tx: WriteTransaction, form: string): Promise<void> {
  await tx.objectStore('drafts').delete(form);
  await tx.objectStore('drafts').delete(fieldsUnder(form));
}

/** What is being typed about time with somebody, or over one of these moments. */
export async function dropTimeDrafts(
  tx: WriteTransaction,
  personId: RecordId,
  moments: readonly RecordId[],
): Promise<void> {
  const over = new Set(moments.map((id) => `${EDIT_TIME_DRAFT}.${id}`));
  const drafts = await tx.objectStore('drafts').getAll();
  const ofTime = drafts.filter(
    ({ form }) => form === LOG_TIME_DRAFT || form.startsWith(`${EDIT_TIME_DRAFT}.`),
  );
  const about = ofTime.filter(
    ({ form, words }) => over.has(form) || readWords(words)?.['personId'] === personId,
  );
  await Promise.all(about.map(({ form }) => tx.objectStore('drafts').delete(form)));
}

function rowOf(form: string, field: string): string {
  return `${form}/${field}`;
}

/** Every text that begins with the form and a slash; a zero comes next after it. */
function fieldsUnder(form: string): IDBKeyRange {
  return IDBKeyRange.bound(`${form}/`, `${form}0`, false, true);
}
