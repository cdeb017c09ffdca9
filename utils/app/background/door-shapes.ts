import * as v from 'valibot';
import { BOND_KINDS } from '../../domain/bond.ts';
import { FILE_PEOPLE_MAX } from '../../domain/importing.ts';
import { DONE_WHEN, LATER_WHEN } from '../../domain/nudge.ts';
import { LEAP_DAYS } from '../../domain/rhythm.ts';
import { WELCOME_STEPS } from '../../domain/welcome.ts';
import { clockLineChangesShape, clockLineShape, limitChangesShape } from '../../shapes/boundary.ts';
import { careChangesShape } from '../../shapes/care.ts';
import {
  dayField,
  idField,
  lineField,
  nameField,
  nameOrNoneField,
  subjectIdField,
  textField,
} from '../../shapes/fields.ts';
import { goalChangesShape } from '../../shapes/goal.ts';
import { lastTalkedShape, personChangesShape } from '../../shapes/person.ts';
import { planChangesShape, planShape } from '../../shapes/plan.ts';
import { settingsChangesShape } from '../../shapes/settings.ts';
import { hoursLineShape, sharesShape, timeChangesShape, timeShape } from '../../shapes/week.ts';
import { SENTENCE_MAX } from '../../domain/record.ts';
import { PAUSE_LENGTHS, SURFACES, type CommandName } from '../commands/index.ts';

const nothing = v.strictObject({});
const byId = v.strictObject({ id: idField });
const planTime = { id: idField, day: dayField };
const nudgeIdOrNone = v.nullable(v.pipe(v.string(), v.maxLength(100)));

const answerShape = v.variant('kind', [
  v.strictObject({ kind: v.literal('done'), when: v.picklist(DONE_WHEN) }),
  v.strictObject({ kind: v.literal('later'), when: v.picklist(LATER_WHEN) }),
  v.strictObject({ kind: v.literal('notThisOne') }),
  v.strictObject({ kind: v.literal('lessOften') }),
]);

/** The shape of every command's input. What does not fit is refused before anything is opened. */
export const SHAPES: { readonly [Name in CommandName]: v.GenericSchema<unknown, unknown> } = {
  opened: v.strictObject({ surface: v.picklist(SURFACES) }),
  addPerson: v.strictObject({ name: nameField, lastTalked: lastTalkedShape }),
  editPerson: v.strictObject({ id: idField, changes: personChangesShape }),
  archivePerson: byId,
  unarchivePerson: byId,
  erasePerson: byId,
  importPeople: v.strictObject({
    id: idField,
    chosen: v.pipe(
      v.array(v.pipe(v.number(), v.integer(), v.minValue(0))),
      v.minLength(1),
      v.maxLength(FILE_PEOPLE_MAX),
    ),
    leapDay: v.picklist(LEAP_DAYS),
  }),
  logContact: v.strictObject({
    personId: idField,
    when: v.union([v.picklist(DONE_WHEN), dayField]),
    note: textField(),
  }),
  reachOut: v.strictObject({ subjectId: subjectIdField, nudgeId: nudgeIdOrNone }),
  reached: v.strictObject({ personId: idField, through: v.boolean() }),
  answer: v.strictObject({
    subjectId: subjectIdField,
    nudgeId: nudgeIdOrNone,
    answer: answerShape,
  }),
  previewLater: v.strictObject({ subjectId: subjectIdField }),
  undo: v.strictObject({ undoId: idField }),
  addGoal: v.strictObject({ wish: lineField(SENTENCE_MAX) }),
  editGoal: v.strictObject({ id: idField, changes: goalChangesShape }),
  tickGoal: v.strictObject({ id: idField, done: v.boolean() }),
  archiveGoal: byId,
  unarchiveGoal: byId,
  eraseGoal: byId,
  addClockLine: clockLineShape,
  editClockLine: v.strictObject({ id: idField, changes: clockLineChangesShape }),
  addLimit: v.strictObject({ sentence: lineField(SENTENCE_MAX) }),
  editLimit: v.strictObject({ id: idField, changes: limitChangesShape }),
  eraseBoundary: byId,
  addCare: v.strictObject({ activity: lineField(SENTENCE_MAX) }),
  editCare: v.strictObject({ id: idField, changes: careChangesShape }),
  logCare: byId,
  eraseCare: byId,
  chooseBond: v.strictObject({ kind: v.nullable(v.picklist(BOND_KINDS)), name: nameOrNoneField }),
  editBond: v.strictObject({
    changes: v.partial(
      v.strictObject({ kind: v.picklist(BOND_KINDS), name: nameOrNoneField, quiet: v.boolean() }),
    ),
  }),
  unarchiveBond: byId,
  eraseBond: byId,
  welcomed: v.strictObject({ step: v.picklist(WELCOME_STEPS) }),
  setStamp: v.strictObject({ day: dayField, shares: sharesShape }),
  clearStamp: v.strictObject({ day: dayField }),
  acceptUsual: nothing,
  guessWeek: v.strictObject({ shares: sharesShape }),
  logTime: timeShape,
  editMoment: v.strictObject({ id: idField, changes: timeChangesShape }),
  deleteMoment: byId,
  setHoursLine: hoursLineShape,
  removeHoursLine: byId,
  addPlan: planShape,
  changePlan: v.strictObject({ ...planTime, following: v.boolean(), changes: planChangesShape }),
  removePlan: v.strictObject({ ...planTime, following: v.boolean() }),
  answerPlan: v.strictObject({ ...planTime, happened: v.boolean() }),
  erasePlan: byId,
  countCalendarFile: nothing,
  pause: v.strictObject({ length: v.picklist(PAUSE_LENGTHS) }),
  resume: nothing,
  changeSettings: v.strictObject({ changes: settingsChangesShape }),
  sendTest: nothing,
  putAwayWelcome: nothing,
  replan: nothing,
  putAwayBackOff: nothing,
  forgetLearning: nothing,
  loadSample: nothing,
  removeSample: nothing,
  eraseEverything: nothing,
  restoreSnapshot: nothing,
  startFresh: nothing,
};
