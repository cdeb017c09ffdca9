/** Answers kept before all are let go. */
const KEPT_MAX = 5_000;

/**
 * A pure function that keeps its answers. The calendar's are dear, never change, and one look asks
 * for the same few hundreds of times.
 */
export function remembering<
  Inputs extends readonly (string | number)[],
  Answer extends object | string | number,
>(work: (...inputs: Inputs) => Answer): (...inputs: Inputs) => Answer {
  const known = new Map<string, Answer>();
  return (...inputs) => {
    const key = inputs.join(' ');
    const answer = known.get(key) ?? work(...inputs);
    if (known.size >= KEPT_MAX) known.clear();
    known.set(key, answer);
    return answer;
  };
}
