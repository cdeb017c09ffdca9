import type { WrittenName } from '../../commands/index.ts';
import type { Run } from '../scene.ts';
import { answer, previewLater, undo } from './answers.ts';
import { chooseBond, editBond, unarchiveBond, welcomed } from './bond.ts';
import { addClockLine, addLimit, editClockLine, editLimit } from './boundaries.ts';
import { countCalendarFile } from './calendar-files.ts';
import { addCare, editCare, logCare } from './care.ts';
import { logContact } from './contacts.ts';
import {
  eraseBond,
  eraseBoundary,
  eraseCare,
  eraseGoal,
  erasePerson,
  erasePlan,
} from './for-good.ts';
import { addGoal, archiveGoal, editGoal, tickGoal, unarchiveGoal } from './goals.ts';
import { removeHoursLine, setHoursLine } from './hours-lines.ts';
import { importPeople } from './importing.ts';
import { addPerson, archivePerson, editPerson, unarchivePerson } from './people.ts';
import { answerPlan } from './plan-answers.ts';
import { addPlan, changePlan, removePlan } from './plans.ts';
import { reachOut, reached } from './reaching.ts';
import { forgetLearning, putAwayBackOff, putAwayWelcome, replan } from './returning.ts';
import { loadSample, removeSample } from './sample.ts';
import { changeSettings, pause, resume, sendTest } from './settings.ts';
import { acceptUsual, clearStamp, guessWeek, setStamp } from './stamps.ts';
import { deleteMoment, editMoment, logTime } from './times.ts';

/** Commands that are one transaction. */
export const WRITTEN: { readonly [Name in WrittenName]: Run<Name> } = {
  addPerson,
  editPerson,
  archivePerson,
  unarchivePerson,
  erasePerson,
  importPeople,
  logContact,
  reachOut,
  reached,
  answer,
  previewLater,
  undo,
  pause,
  resume,
  changeSettings,
  sendTest,
  putAwayWelcome,
  replan,
  putAwayBackOff,
  forgetLearning,
  addGoal,
  editGoal,
  tickGoal,
  archiveGoal,
  unarchiveGoal,
  eraseGoal,
  addClockLine,
  editClockLine,
  addLimit,
  editLimit,
  eraseBoundary,
  addCare,
  editCare,
  logCare,
  eraseCare,
  chooseBond,
  editBond,
  unarchiveBond,
  eraseBond,
  welcomed,
  setStamp,
  clearStamp,
  acceptUsual,
  guessWeek,
  logTime,
  editMoment,
  deleteMoment,
  setHoursLine,
  removeHoursLine,
  addPlan,
  changePlan,
  removePlan,
  answerPlan,
  erasePlan,
  countCalendarFile,
  loadSample,
  removeSample,
};
