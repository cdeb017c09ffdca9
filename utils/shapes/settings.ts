import * as v from 'valibot';
import {
  BREAK_RANGE,
  CAP_RANGE,
  FREE_HOURS_RANGE,
  DAY_START_LATEST,
  QUIET_RANGES_MAX,
  SPACING_RANGE,
  TOAST_STYLES,
} from '../domain/settings.ts';
import { minutesOf } from '../domain/time.ts';
import { idField, problem, wallTimeField, wholeField } from './fields.ts';

const rangesShape = v.pipe(
  v.array(v.strictObject({ start: wallTimeField, end: wallTimeField })),
  v.check((ranges) => ranges.length <= QUIET_RANGES_MAX, problem('tooMany')),
);

const freeHoursField = wholeField(FREE_HOURS_RANGE.min, FREE_HOURS_RANGE.max);

export const settingsChangesShape = v.partial(
  v.strictObject({
    quietHours: v.strictObject({
      1: rangesShape,
      2: rangesShape,
      3: rangesShape,
      4: rangesShape,
      5: rangesShape,
      6: rangesShape,
      7: rangesShape,
    }),
    cap: wholeField(CAP_RANGE.min, CAP_RANGE.max),
    spacingMinutes: wholeField(SPACING_RANGE.min, SPACING_RANGE.max),
    dayStart: v.pipe(
      wallTimeField,
      v.check((time) => minutesOf(time) <= minutesOf(DAY_START_LATEST), problem('outOfRange')),
    ),
    toastStyle: v.picklist(TOAST_STYLES),
    useReturns: v.boolean(),
    shared: v.boolean(),
    stillBoat: v.boolean(),
    telephony: v.boolean(),
    breaks: v.strictObject({
      on: v.boolean(),
      afterMinutes: wholeField(BREAK_RANGE.min, BREAK_RANGE.max),
    }),
    freeHours: v.strictObject({ workday: freeHoursField, weekend: freeHoursField }),
    keepNotes: v.boolean(),
    newTab: v.partial(
      v.strictObject({
        emptied: v.boolean(),
        person: v.boolean(),
        clockLine: v.boolean(),
        limitIds: v.pipe(v.array(idField), v.maxLength(20)),
      }),
    ),
  }),
);
