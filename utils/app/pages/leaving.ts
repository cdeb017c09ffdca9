import { openDashboard, openRecovery } from '../../platform/pages.ts';

/** From the popup to the dashboard; the popup closes behind. */
export async function goTo(
  route: '/today' | '/people' | '/settings' | '/week/new' | '/history/log',
): Promise<void> {
  await openDashboard(route);
  globalThis.close();
}

/** From the popup to the page that helps when the notebook does not open. */
export async function goToRecovery(): Promise<void> {
  await openRecovery();
  globalThis.close();
}
