import type { Ports } from '../../platform/ports.ts';
import { eraseNotebook } from '../../storage/whole.ts';

/**
 * Everything Evenkeel keeps anywhere, in the order in which nothing can come back: first what could
 * wake it, then what is seen, then what is stored. The pages empty their own session storage.
 */
export async function eraseEverywhere(ports: Ports): Promise<void> {
  await ports.alarms.clearAll();
  await ports.notifications.clearAll();
  await ports.badge.show('none');
  await eraseNotebook();
  await ports.keep.eraseAll();
}
