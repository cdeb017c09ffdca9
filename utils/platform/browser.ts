import { browserAlarms } from './alarms.ts';
import { browserCalendar } from './calendar.ts';
import { announce } from './changes.ts';
import { browserClock } from './clock.ts';
import { browserIdle } from './idle.ts';
import { browserKeep } from './keep.ts';
import { browserNotifications } from './notifications.ts';
import type { Ports } from './ports.ts';
import { browserBadge, browserIcon } from './toolbar.ts';

/** The ports of the real browser, for the background. */
export function browserPorts(): Ports {
  return {
    clock: browserClock,
    calendar: browserCalendar,
    alarms: browserAlarms,
    notifications: browserNotifications,
    badge: browserBadge,
    icon: browserIcon,
    idle: browserIdle,
    changes: { announce },
    keep: browserKeep,
  };
}
