/** The page that helps when the notebook does not open. */
export const recovery = {
  recovery_title: 'The notebook did not open. Nothing was deleted.',
  recovery_title_emptied: 'The notebook is empty, and it was not before.',
  recovery_title_silent: 'The notebook opened, and Evenkeel did not answer.',
  recovery_looking: 'Looking…',
  recovery_newer:
    'A later version of Evenkeel wrote it, and this one cannot read it. Updating Evenkeel opens it again.',
  recovery_unreadable:
    'The browser could not read it. That can pass: a full disk, or a browser that was just updated. Restarting the browser often helps.',
  recovery_blocked:
    'Another page of Evenkeel still holds it. Once the other pages are closed, it opens.',
  recovery_emptied:
    'The browser’s storage was cleared, perhaps while tidying up. Evenkeel deleted nothing and has written nothing since.',
  recovery_silent:
    'Evenkeel’s background did not answer. That can happen just after an update. Restarting the browser helps.',
  recovery_ways: 'What can be done',

  recovery_again: 'Try again',
  recovery_again_hint: 'Changes nothing.',
  recovery_still: 'Still the same.',

  recovery_restore: 'Bring back the copy',
  recovery_restore_from: 'From {when}. What was added after that is not in it.',
  recovery_restore_none: 'There is no copy: one is made about once a day.',
  recovery_restore_newer:
    'The copy from {when} was written by a later version, or is damaged: this one cannot bring it back. It is in the file below.',
  recovery_restore_title: 'Bring back the copy from {when}?',
  recovery_restore_replaces:
    'It takes the place of the notebook that does not open, which is then gone. Saving what can be read first keeps both.',
  recovery_restore_confirm: 'Bring it back',
  recovery_restored: 'The copy is back.',

  recovery_save: 'Save what can be read',
  recovery_save_hint:
    'A file named copy.json in your downloads, with whatever the notebook and the copy still give. Anyone who opens it can read it.',
  recovery_saved: {
    one: 'One entry is in the file.',
    other: '{n} entries are in the file.',
  },
  recovery_saved_nothing: 'Nothing could be read, so no file was saved.',

  recovery_fresh: 'Start fresh',
  recovery_fresh_hint: 'An empty notebook. Everything there was is gone for good.',
  recovery_fresh_title: 'Start with an empty notebook?',
  recovery_fresh_lost:
    'All people, plans, reminders, drafts and settings are lost, and so is the copy of the last day. There is no way back.',
  recovery_fresh_kept: 'Only files you saved yourself stay.',
  recovery_fresh_keep: 'Not now',
  recovery_fresh_confirm: 'Start fresh',
  recovery_fresh_done: 'The notebook is new and empty.',

  recovery_wait:
    'Bringing back the copy and starting fresh need the other pages closed. Choosing one closes them.',
  recovery_refused:
    'The browser did not let go of the old notebook. The copy of the last day, if there is one, is still there. Close the other pages of Evenkeel, or restart the browser, and try once more.',
  recovery_pages: 'Other open pages of Evenkeel close.',
  recovery_well: 'All is well. The notebook opens.',
  recovery_open: 'Open Evenkeel',
} as const;
