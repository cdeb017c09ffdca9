import { common } from './common.ts';
import { dashboard } from './dashboard.ts';
import { newtab } from './newtab.ts';
import { people } from './people.ts';
import { popup } from './popup.ts';
import { reasons } from './reasons.ts';
import { recovery } from './recovery.ts';
import { safety } from './safety.ts';
import { settings } from './settings.ts';
import { toasts } from './toasts.ts';

/** English, the source of all keys. `{name}` is a placeholder; an object holds plural forms by CLDR category and takes `n`. */
export const en = {
  ...common,
  ...dashboard,
  ...newtab,
  ...people,
  ...popup,
  ...reasons,
  ...recovery,
  ...safety,
  ...settings,
  ...toasts,
} as const;
