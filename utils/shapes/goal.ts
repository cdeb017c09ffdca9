import * as v from 'valibot';
import { GOAL_OWNERS } from '../domain/goal.ts';
import { SENTENCE_MAX } from '../domain/record.ts';
import { lineField, textField, wallTimeField } from './fields.ts';

export const goalChangesShape = v.partial(
  v.strictObject({
    wish: lineField(SENTENCE_MAX),
    obstacle: textField(),
    when: textField(SENTENCE_MAX),
    then: textField(SENTENCE_MAX),
    nextStep: textField(SENTENCE_MAX),
    needFromOther: textField(),
    owner: v.picklist(GOAL_OWNERS),
    inSight: v.boolean(),
    lookAt: v.nullable(wallTimeField),
  }),
);
