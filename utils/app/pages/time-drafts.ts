import type { RecordId } from '../../domain/record.ts';
import { TIME_SPHERES } from '../../domain/sphere.ts';
import {
  EDIT_TIME_DRAFT,
  FRESH_TIME,
  LOG_TIME_DRAFT,
  type TimeChoices,
  type TypedTime,
} from '../../domain/time-form.ts';
import { draftKeeper } from './drafts.ts';

/** What was typed of a time that is not kept yet. */
export interface TimeDraft {
  /** Null where nothing was. */
  read(choices: TimeChoices): Promise<TypedTime | null>;
  keep(typed: TypedTime): void;
  drop(): void;
}

/** Of a new one, or of changes to one there is. */
export function timeDraft(id: RecordId | null): TimeDraft {
  const keeper = draftKeeper(id === null ? LOG_TIME_DRAFT : `${EDIT_TIME_DRAFT}.${id}`);
  return {
    async read(choices) {
      const fields = await keeper.read();
      return fields === null ? null : parseTime(fields, choices, id === null);
    },
    keep: (typed) => keeper.keep(formatTime(typed)),
    drop: () => keeper.keep({}),
  };
}

/** A day alone is nothing typed. */
function formatTime({ sphere, length, evening, personId, note, day }: TypedTime) {
  const fields = {
    sphere: sphere ?? '',
    length,
    evening: evening ? 'yes' : '',
    personId: personId ?? '',
    note,
  };
  const isEmpty = Object.values(fields).every((text) => text === '');
  return isEmpty ? fields : { ...fields, ...(day === null ? {} : { day }) };
}

/** Whoever was removed meanwhile, and Us where nobody is chosen any more, are not chosen in a new one. */
function parseTime(
  fields: Readonly<Record<string, string>>,
  { hasUs, people }: TimeChoices,
  isNew: boolean,
): TypedTime {
  const sphere = TIME_SPHERES.find((one) => one === fields['sphere']) ?? null;
  const personId = fields['personId'] || null;
  const isThere = people.some(({ id }) => id === personId);
  return {
    ...FRESH_TIME,
    sphere: isNew && sphere === 'us' && !hasUs ? null : sphere,
    length: fields['length'] ?? '',
    evening: fields['evening'] === 'yes',
    personId: isNew && !isThere ? null : personId,
    note: fields['note'] ?? '',
    day: fields['day'] ?? null,
  };
}
