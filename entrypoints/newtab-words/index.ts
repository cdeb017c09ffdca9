import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { NewTabPage } from '../../components/newtab/page.ts';
import { NewTab } from '../../utils/app/pages/new-tab.ts';
import { emptyOnQuickExit } from '../../utils/app/pages/quick-exit.ts';
import { send } from '../../utils/app/pages/send.ts';
import { afterPaint, speak } from '../../utils/app/pages/start.ts';
import { browserTexts } from '../../utils/platform/texts.ts';
import { language, useTexts } from '../../utils/texts/translate.ts';

/**
 * All that a new tab runs, in one file of its own: it waits for no other before its words. They are
 * the user's own and lie ready in one row; the texts of the browser are asked for a frame later.
 */
export default defineUnlistedScript(() => {
  useTexts(browserTexts());
  const tab = new NewTab(
    (view) => {
      speak((view.kind === 'words' ? view.language : null) ?? language());
      page.show(view);
    },
    (message) => page.say(message),
  );
  // The notebook opens while the page is made ready.
  const shown = tab.follow();
  const page = new NewTabPage(document, tab);
  emptyOnQuickExit(() => void tab.empty());
  void shown.then(() => afterPaint(() => void send('opened', { surface: 'newtab' })));
});
