import { native } from './native.ts';

const CHANNEL = 'pages';
const DASHBOARD = 'dashboard.html';
const NEW_TAB = 'newtab.html';

type PageCall = { readonly call: 'close' } | { readonly call: 'route'; readonly route: string };

/** Shows the dashboard at a route (`/people`): in the tab that already has it, else in a new one. */
export async function openDashboard(route: string): Promise<void> {
  const { runtime, tabs, windows } = native();
  const url = runtime.getURL(`/${DASHBOARD}`);
  const [open] = await tabs.query({ url: `${url}*` });
  if (open?.id === undefined) {
    await tabs.create({ url: `${url}#${route}` });
    return;
  }
  // The page itself replaces its address, which leaves no trail in the history.
  tell({ call: 'route', route });
  await tabs.update(open.id, { active: true });
  await windows.update(open.windowId, { focused: true });
}

/** Calls back when another page asks the dashboard to show a route, until the returned function is called. */
export function onRouteAsked(show: (route: string) => void): () => void {
  return hear((call) => {
    if (call.call === 'route') show(call.route);
  });
}

/**
 * Quick exit: every page of the extension closes, this one last. A window that would be left empty
 * gets a blank tab. New tabs stay, and empty themselves when they hear of it.
 */
export async function closeEveryPage(): Promise<void> {
  const { tabs } = native();
  const here = await tabs.getCurrent();
  const all = await tabs.query({});
  const ours = all.filter(closesOnExit);
  for (const windowId of emptiedWindows(all, ours)) {
    await tabs.create({ windowId, url: 'about:blank' });
  }
  await tabs.remove(ours.flatMap(({ id }) => (id === undefined || id === here?.id ? [] : id)));
  tell({ call: 'close' });
  if (isNewTab(location.href)) return;
  if (here?.id === undefined) globalThis.close();
  else await tabs.remove(here.id);
}

function closesOnExit({ url }: { readonly url?: string | undefined }): boolean {
  return url !== undefined && url.startsWith(native().runtime.getURL('/')) && !isNewTab(url);
}

/** Firefox tells its address; in Chrome it is the browser's own, which is not ours to close either. */
function isNewTab(url: string): boolean {
  return url.startsWith(native().runtime.getURL(`/${NEW_TAB}`));
}

interface OpenTab {
  readonly windowId: number;
}

/** Windows in which nothing but these tabs is open: without another they would close with them. */
function emptiedWindows<Tab extends OpenTab>(all: readonly Tab[], leaving: readonly Tab[]) {
  const kept = new Set(all.filter((tab) => !leaving.includes(tab)).map((tab) => tab.windowId));
  return new Set(leaving.map((tab) => tab.windowId).filter((id) => !kept.has(id)));
}

/** Every other page of the extension closes, and this one stays. */
export async function closeOtherPages(): Promise<void> {
  const { runtime, tabs } = native();
  const [here, all] = await Promise.all([tabs.getCurrent(), tabs.query({})]);
  const others = all.filter(
    ({ id, url }) => id !== here?.id && url?.startsWith(runtime.getURL('/')),
  );
  await tabs.remove(others.flatMap(({ id }) => id ?? []));
}

/** Lets quick exit close this page even where it is no tab (the popup), or do what it does instead. */
export function closeWhenAsked(close: () => void = () => globalThis.close()): () => void {
  return hear((call) => {
    if (call.call === 'close') close();
  });
}

function tell(call: PageCall): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(call);
  channel.close();
}

function hear(act: (call: PageCall) => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }: MessageEvent<PageCall>) => act(data);
  return () => channel.close();
}

/** The five questions: in the tab that already has them, else in a new one. */
export async function openWelcome(): Promise<void> {
  const { runtime, tabs } = native();
  const url = runtime.getURL('/welcome.html');
  const [open] = await tabs.query({ url });
  if (open?.id === undefined) await tabs.create({ url });
  else await tabs.update(open.id, { active: true });
}

/** The page that helps when the notebook does not open. */
export async function openRecovery(): Promise<void> {
  const { runtime, tabs } = native();
  await tabs.create({ url: runtime.getURL('/recovery.html') });
}
