/** Answers kept before all are let go. */
const KEPT_MAX = 5_000;

type Input = string | number;
/** Of the first input, its answers; of every other, those of the inputs before it. */
type Known<Answer> = Map<Input, Answer | Known<Answer>>;

/**
 * A pure function that keeps its answers. The calendar's are dear, never change, and one look asks
 * for the same few hundreds of times. A map for each input is quicker than a key made of all; the
 * last is looked up first, because it varies least.
 */
export function remembering<Inputs extends readonly Input[], Answer extends object | Input>(
  work: (...inputs: Inputs) => Answer,
): (...inputs: Inputs) => Answer {
  let known: Known<Answer> = new Map();
  let count = 0;
  return (...inputs) => {
    let answers = known;
    for (let place = inputs.length - 1; place > 0; place -= 1) {
      answers = within(answers, inputs[place] ?? '');
    }
    const first = inputs[0] ?? '';
    const before = answers.get(first) as Answer | undefined;
    if (before !== undefined) return before;
    const answer = work(...inputs);
    answers.set(first, answer);
    count += 1;
    if (count >= KEPT_MAX) {
      known = new Map();
      count = 0;
    }
    return answer;
  };
}

function within<Answer>(known: Known<Answer>, input: Input): Known<Answer> {
  const before = known.get(input) as Known<Answer> | undefined;
  if (before !== undefined) return before;
  const fresh: Known<Answer> = new Map();
  known.set(input, fresh);
  return fresh;
}
