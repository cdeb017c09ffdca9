import type { Ports } from '../../platform/ports.ts';
import { eraseNotebook } from '../../storage/whole.ts';

/**
 * Everything Evenkeel keeps anywhere, in the order in which nothing can come back: first what could
 * wake it, then what is seen, then what is stored. A step that does not work keeps none of the others
 * from being taken; it is thrown at the end. The pages empty their own session storage.
 */
export async function eraseEverywhere(ports: Ports): Promise<void> {
  const steps = [
    () => ports.alarms.clearAll(),
    () => ports.notifications.clearAll(),
    () => ports.badge.show('none'),
    () => eraseNotebook(),
    () => ports.keep.eraseAll(),
  ];
  const failures: unknown[] = [];
  for (const step of steps) await step().catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw failures[0];
}
