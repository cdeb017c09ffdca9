import type { CommandName } from '../../commands.ts';
import type { Run } from '../scene.ts';
import { answer, previewLater, undo } from './answers.ts';
import { logContact } from './contacts.ts';
import { addPerson, archivePerson, editPerson, erasePerson, unarchivePerson } from './people.ts';
import { changeSettings, loadSample, pause, removeSample, resume, sendTest } from './settings.ts';

/** Commands that are about the notebook as a whole, or write nothing; the worker does them itself. */
type WholeName = 'opened' | 'eraseEverything' | 'restoreSnapshot' | 'startFresh';
export type WrittenName = Exclude<CommandName, WholeName>;

/** Commands that are one transaction. */
export const WRITTEN: { readonly [Name in WrittenName]: Run<Name> } = {
  addPerson,
  editPerson,
  archivePerson,
  unarchivePerson,
  erasePerson,
  logContact,
  answer,
  previewLater,
  undo,
  pause,
  resume,
  changeSettings,
  sendTest,
  loadSample,
  removeSample,
};
