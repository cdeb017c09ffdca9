import type { Subject } from '../../../domain/subject.ts';
import type { Scene } from '../scene.ts';
import type { WhatWasDone } from './contacts.ts';

/** What was done, with the time it took where that is an activity's of the menu. */
export async function withLength(
  { tx }: Scene,
  { id, kind }: Subject,
  told: WhatWasDone,
): Promise<WhatWasDone> {
  const care = kind === 'care' && (await tx.objectStore('cares').get(id));
  return care ? { ...told, minutes: care.minutes } : told;
}
