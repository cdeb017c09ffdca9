import { boundaries } from './boundaries.ts';
import { care } from './care.ts';
import { common } from './common.ts';
import { dashboard } from './dashboard.ts';
import { days } from './days.ts';
import { files } from './files.ts';
import { goals } from './goals.ts';
import { hello } from './hello.ts';
import { history } from './history.ts';
import { idea } from './idea.ts';
import { newtab } from './newtab.ts';
import { people } from './people.ts';
import { pictures } from './pictures.ts';
import { plans } from './plans.ts';
import { popup } from './popup.ts';
import { reasons } from './reasons.ts';
import { recovery } from './recovery.ts';
import { safety } from './safety.ts';
import { settings } from './settings.ts';
import { toasts } from './toasts.ts';
import { us } from './us.ts';
import { week } from './week.ts';
import { welcome } from './welcome.ts';

/** English, the source of all keys. `{name}` is a placeholder; an object holds plural forms by CLDR category and takes `n`, or forms by kind of bond (`tBond`). */
export const en = {
  ...boundaries,
  ...care,
  ...common,
  ...dashboard,
  ...days,
  ...files,
  ...goals,
  ...hello,
  ...history,
  ...idea,
  ...newtab,
  ...people,
  ...pictures,
  ...plans,
  ...popup,
  ...reasons,
  ...recovery,
  ...safety,
  ...settings,
  ...toasts,
  ...us,
  ...week,
  ...welcome,
} as const;
