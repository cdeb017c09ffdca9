import { announce, onChange } from '../../../utils/platform/changes.ts';
import { send } from '../../../utils/platform/messages.ts';
import {
  closeEveryPage,
  closeWhenAsked,
  onRouteAsked,
  openDashboard,
} from '../../../utils/platform/pages.ts';

/* Stands in for popup and dashboard: does what it is told and notes what other pages tell it. */

const platform = { announce, send, openDashboard, closeEveryPage, changes: 0 };
export type ProbePage = typeof platform;
Object.assign(globalThis, { platform });

onChange(() => (platform.changes += 1));
onRouteAsked((route) => location.replace(`#${route}`));
closeWhenAsked();
