import { defineBackground } from 'wxt/utils/define-background';
import { greet } from '../../utils/app/background/greeting.ts';
import { createWorker } from '../../utils/app/background/worker.ts';
import { browserPorts } from '../../utils/platform/browser.ts';
import {
  onAlarm,
  onIdleStateChanged,
  onInstalled,
  onNotificationButtonClicked,
  onNotificationClicked,
  onStartup,
} from '../../utils/platform/events.ts';
import { listen } from '../../utils/platform/messages.ts';
import { openDashboard, openWelcome } from '../../utils/platform/pages.ts';
import { browserTexts } from '../../utils/platform/texts.ts';
import { useTexts } from '../../utils/texts/translate.ts';

export default defineBackground(() => {
  useTexts(browserTexts());
  const worker = createWorker(browserPorts());
  onAlarm(worker.look);
  onStartup(worker.start);
  onInstalled(async (reason) => {
    await worker.start();
    await greet(reason, openWelcome);
  });
  onIdleStateChanged(worker.idle);
  onNotificationClicked(() => openDashboard('/today'));
  onNotificationButtonClicked(worker.pressed);
  listen(worker.answer);
  // Disabling and enabling fires neither startup nor installed.
  void worker.look();
});
