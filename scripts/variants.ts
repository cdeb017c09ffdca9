/** The build for those who keep their own new tab. */
const TOOLBAR = 'toolbar';

/** Whether an entry point is left out of a build of this mode. */
export function isLeftOut(entrypoint: string, mode: string): boolean {
  // It shows every component in every state, for tests.
  if (entrypoint === 'gallery') return mode !== 'e2e';
  return /^newtab(-words)?$/.test(entrypoint) && mode === TOOLBAR;
}

/** What tells the builds apart where both are installed. */
export function identityOf(mode: string): { readonly name: string; readonly geckoId: string } {
  return mode === TOOLBAR
    ? { name: 'Evenkeel (toolbar)', geckoId: 'evenkeel-toolbar@evenkeel.app' }
    : { name: '__MSG_extension_name__', geckoId: 'evenkeel@evenkeel.app' };
}
