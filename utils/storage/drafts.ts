import { ADD_PLAN_DRAFT, EDIT_PLAN_DRAFT } from '../domain/plan.ts';
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
  await dropWhere(tx, [LOG_TIME_DRAFT, EDIT_TIME_DRAFT], (form, fields) => {
    return over.has(form) || fields['personId'] === personId;
  });
}

/** Plans being typed that are with somebody, or are something of the menu. */
export async function dropPlanDrafts(tx: WriteTransaction, id: RecordId): Promise<void> {
  await dropWhere(tx, [ADD_PLAN_DRAFT, EDIT_PLAN_DRAFT], (_form, fields) => {
    return fields['personId'] === id || fields['careId'] === id;
  });
}

/** Of these forms, be it of a new record or of one there is. */
async function dropWhere(
  tx: WriteTransaction,
  names: readonly string[],
  isMeant: (form: string, fields: Fields) => boolean,
): Promise<void> {
  const drafts = await tx.objectStore('drafts').getAll();
  const meant = drafts
    .filter(({ form }) => names.some((name) => form === name || form.startsWith(`${name}.`)))
    .filter(({ form, words }) => isMeant(form, readWords(words) ?? {}));
  await Promise.all(meant.map(({ form }) => tx.objectStore('drafts').delete(form)));
}

function rowOf(form: string, field: string): string {
  return `${form}/${field}`;
}

/** Every text that begins with the form and a slash; a zero comes next after it. */
function fieldsUnder(form: string): IDBKeyRange {
  return IDBKeyRange.bound(`${form}/`, `${form}0`, false, true);
}
