import * as v from 'valibot';
import { LINE_DIRECTIONS, LINE_UNITS, type HoursLine } from '../domain/boundary.ts';
import { SHARE_VALUES, type Shares } from '../domain/day-stamp.ts';
import { isAmount } from '../domain/hours-line.ts';
import { LENGTH_RANGE } from '../domain/length.ts';
import { SPHERES, TIME_SPHERES } from '../domain/sphere.ts';
import { dayField, idField, problem, textField, wholeField } from './fields.ts';

const share = v.picklist(SHARE_VALUES);

export const sharesShape: v.GenericSchema<unknown, Shares> = v.strictObject({
  me: share,
  us: share,
  others: share,
  elsewhere: share,
});

const timeFields = {
  sphere: v.picklist(TIME_SPHERES),
  minutes: wholeField(LENGTH_RANGE.min, LENGTH_RANGE.max),
  evening: v.boolean(),
  personId: v.nullable(idField),
  note: textField(),
  day: dayField,
};

export const timeShape = v.strictObject(timeFields);
export const timeChangesShape = v.partial(timeShape);

export const hoursLineShape: v.GenericSchema<unknown, Omit<HoursLine, 'kind'>> = v.pipe(
  v.strictObject({
    sphere: v.picklist(SPHERES),
    direction: v.picklist(LINE_DIRECTIONS),
    amount: v.number(),
    unit: v.picklist(LINE_UNITS),
  }),
  v.forward(
    v.check(({ amount, unit }) => isAmount(amount, unit), problem('outOfRange')),
    ['amount'],
  ),
);
