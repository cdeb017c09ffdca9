import type { Look } from './moments-of-day.ts';

/** What a plan asks several times about the same thing is worked out once for its look. */
export function oncePerLook<Thing extends object, Answer>(
  work: (thing: Thing, look: Look) => Answer,
): (thing: Thing, look: Look) => Answer {
  const known = new WeakMap<Look, Map<Thing, Answer>>();
  return (thing, look) => {
    const ofLook = known.get(look) ?? new Map<Thing, Answer>();
    const before = ofLook.get(thing);
    if (before !== undefined) return before;
    const answer = work(thing, look);
    known.set(look, ofLook.set(thing, answer));
    return answer;
  };
}
