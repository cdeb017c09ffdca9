import type { Look } from './moments-of-day.ts';

/** What a plan asks several times about the same thing is worked out once for its look. Only the last look's answers are kept. */
export function oncePerLook<Thing extends object, Answer>(
  work: (thing: Thing, look: Look) => Answer,
): (thing: Thing, look: Look) => Answer {
  let known = new Map<Thing, Answer>();
  let last: Look | null = null;
  return (thing, look) => {
    if (look !== last) {
      // A new map, because a cleared one keeps what was in it within reach for long.
      known = new Map();
      last = look;
    }
    const before = known.get(thing);
    if (before !== undefined) return before;
    const answer = work(thing, look);
    known.set(thing, answer);
    return answer;
  };
}
