import * as v from 'valibot';
import { GOAL_OWNERS } from '../domain/goal.ts';
import { SENTENCE_MAX } from '../domain/record.ts';
import { lineField, lineOrNoneField, textField, wallTimeField } from './fields.ts';

export const goalChangesShape = v.partial(
  v.strictObject({
    wish: lineField(SENTENCE_MAX),
    obstacle: textField(),
    when: lineOrNoneField(SENTENCE_MAX),
    then: lineOrNoneField(SENTENCE_MAX),
    nextStep: lineOrNoneField(SENTENCE_MAX),
    needFromOther: textField(),
    owner: v.picklist(GOAL_OWNERS),
    inSight: v.boolean(),
    lookAt: v.nullable(wallTimeField),
  }),
);
