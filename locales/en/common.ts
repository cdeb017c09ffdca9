export const common = {
  extension_name: 'Evenkeel',
  extension_description:
    'Keeps an even keel between time for yourself, your closest bond and everyone else. Nothing leaves this device.',
  undo: 'Undo',
  cancel: 'Cancel',
  save: 'Save',
  close: 'Close',
  open: 'Open',
} as const;
