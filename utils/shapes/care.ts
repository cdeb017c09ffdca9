import * as v from 'valibot';
import { CARE_KINDS, CARE_MINUTES } from '../domain/self-care.ts';
import { SENTENCE_MAX } from '../domain/record.ts';
import { lineField, wallTimeField, weekdaysField, wholeField } from './fields.ts';

export const careChangesShape = v.partial(
  v.strictObject({
    activity: lineField(SENTENCE_MAX),
    careKind: v.picklist(CARE_KINDS),
    minutes: wholeField(CARE_MINUTES.min, CARE_MINUTES.max),
    slot: v.nullable(v.strictObject({ days: weekdaysField, time: wallTimeField })),
  }),
);
