import * as v from 'valibot';
import { PLAN_MINUTES, PLAN_TEMPLATES, type PlanInput } from '../domain/plan.ts';
import { SENTENCE_MAX } from '../domain/record.ts';
import type { SlotRule } from '../domain/rhythm.ts';
import { TIME_SPHERES } from '../domain/sphere.ts';
import { WEEKDAYS } from '../domain/time.ts';
import {
  dayField,
  idField,
  lineOrNoneField,
  wallTimeField,
  weekdaysField,
  wholeField,
} from './fields.ts';

const weekday = v.picklist(WEEKDAYS);

/** What a plan can repeat by; a year is for birthdays. */
const repeatsShape: v.GenericSchema<unknown, SlotRule> = v.variant('kind', [
  v.strictObject({ kind: v.literal('daily') }),
  v.strictObject({ kind: v.literal('weekdays') }),
  v.strictObject({ kind: v.literal('weekly'), days: weekdaysField }),
  v.strictObject({ kind: v.literal('monthlyByDay'), day: wholeField(1, 31) }),
  v.strictObject({
    kind: v.literal('monthlyByWeekday'),
    nth: v.picklist([1, 2, 3, 4, -1]),
    day: weekday,
  }),
]);

const planFields = {
  template: v.picklist(PLAN_TEMPLATES),
  title: lineOrNoneField(SENTENCE_MAX),
  sphere: v.picklist(TIME_SPHERES),
  day: dayField,
  time: wallTimeField,
  minutes: wholeField(PLAN_MINUTES.min, PLAN_MINUTES.max),
  personId: v.nullable(idField),
  careId: v.nullable(idField),
  repeats: v.nullable(repeatsShape),
  inQuietHours: v.boolean(),
};

export const planShape: v.GenericSchema<unknown, PlanInput> = v.strictObject(planFields);
export const planChangesShape = v.partial(v.strictObject(planFields));
