import * as v from 'valibot';
import { LIMIT_AREAS, LIMIT_FIRMNESS, LIMIT_STANDINGS } from '../domain/boundary.ts';
import { SENTENCE_MAX } from '../domain/record.ts';
import { dayField, lineField, textField, wallTimeField, weekdaysField } from './fields.ts';

const clockLineFields = {
  sentence: lineField(SENTENCE_MAX),
  time: wallTimeField,
  days: weekdaysField,
  inQuietHours: v.boolean(),
};

export const clockLineShape = v.strictObject(clockLineFields);
export const clockLineChangesShape = v.partial(clockLineShape);

export const limitChangesShape = v.partial(
  v.strictObject({
    sentence: lineField(SENTENCE_MAX),
    wordsIWouldUse: textField(),
    area: v.picklist(LIMIT_AREAS),
    firmness: v.picklist(LIMIT_FIRMNESS),
    standing: v.picklist(LIMIT_STANDINGS),
    reviewOn: v.nullable(dayField),
  }),
);
