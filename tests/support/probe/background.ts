import { browserPorts } from '../../../utils/platform/browser.ts';
import {
  onAlarm,
  onIdleStateChanged,
  onInstalled,
  onNotificationButtonClicked,
  onNotificationClicked,
  onStartup,
} from '../../../utils/platform/events.ts';
import { listen } from '../../../utils/platform/messages.ts';
import type { Heard, PortCall } from './protocol.ts';

/*
 * A background that decides nothing: it does to the browser what it is told and notes what it
 * hears, so that the ports can be tried in a real browser apart from everything built on them.
 */

const ports = browserPorts();
const heard: Heard[] = [];
const note = (event: string, ...detail: unknown[]) => void heard.push({ event, detail });

onAlarm((name) => note('alarm', name));
onStartup(() => note('startup'));
onInstalled((reason) => note('installed', reason));
onIdleStateChanged((state) => note('idle', state));
onNotificationClicked((id) => note('notificationClick', id));
onNotificationButtonClicked((id, index) => note('notificationButton', id, index));

type Methods = Readonly<Record<string, (...given: unknown[]) => unknown>>;

listen(async (message) => {
  const call = message as PortCall | 'heard';
  if (call === 'heard') return heard;
  const port = ports[call.port] as unknown as Methods;
  return (await port[call.method]?.(...call.given)) ?? null;
});
