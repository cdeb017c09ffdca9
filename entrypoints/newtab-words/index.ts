import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { NewTabPage } from '../../components/newtab/page.ts';
import { NewTab } from '../../utils/app/pages/new-tab.ts';
import { emptyOnQuickExit } from '../../utils/app/pages/quick-exit.ts';
import { send } from '../../utils/app/pages/send.ts';
import { afterPaint, startPage } from '../../utils/app/pages/start.ts';

/** All that a new tab runs, in one file of its own: it waits for no other before its words. */
export default defineUnlistedScript(() => {
  startPage();
  const tab = new NewTab(
    (view) => page.show(view),
    (message) => page.say(message),
  );
  // The notebook opens while the page is made ready.
  const shown = tab.follow();
  const page = new NewTabPage(document, tab);
  emptyOnQuickExit(() => void tab.empty());
  void shown.then(() => afterPaint(() => void send('opened', { surface: 'newtab' })));
});
