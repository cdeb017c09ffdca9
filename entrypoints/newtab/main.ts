import { NewTabPage } from '../../components/newtab/page.ts';
import { NewTab } from '../../utils/app/pages/new-tab.ts';
import { emptyOnQuickExit } from '../../utils/app/pages/quick-exit.ts';
import { send } from '../../utils/app/pages/send.ts';
import { afterPaint, startPage } from '../../utils/app/pages/start.ts';

startPage();
const tab = new NewTab(
  (view) => page.show(view),
  (message) => page.say(message),
);
const page = new NewTabPage(document, tab);
emptyOnQuickExit(() => void tab.empty());
await tab.follow();
afterPaint(() => void send('opened', { surface: 'newtab' }));
