import type { CardCandidate, CardProblem, FileRead, PeopleRead } from '../domain/importing.ts';
import type { Day } from '../domain/time.ts';
import { candidateFrom, type WrittenEntry } from './candidate.ts';

/** More than anybody reads. */
const PROBLEMS_MAX = 200;

/** What a file gave so far. */
export class Findings {
  readonly #people: CardCandidate[] = [];
  readonly #problems: CardProblem[] = [];
  #further = 0;
  readonly #today: Day;

  constructor(today: Day) {
    this.#today = today;
  }

  add(entry: WrittenEntry): void {
    const { person, problems } = candidateFrom(entry, this.#today);
    if (person) this.#people.push(person);
    problems.forEach((problem) => this.complain(problem));
  }

  complain(problem: CardProblem): void {
    if (this.#problems.length < PROBLEMS_MAX) this.#problems.push(problem);
    else this.#further += 1;
  }

  result(): FileRead<PeopleRead> {
    const [first] = this.#problems;
    if (this.#people.length === 0)
      return { ok: false, error: { code: 'noPeople', line: first?.line ?? null } };
    const problems = this.#problems.toSorted((a, b) => a.line - b.line);
    return {
      ok: true,
      value: { people: this.#people, problems, furtherProblems: this.#further },
    };
  }
}
