import fc, { type Arbitrary, type Random, type Stream, type Value } from 'fast-check';

/** Values of one kind that shrink as if they had been made by another, which allows for smaller ones. */
export function shrinking<T>(made: Arbitrary<T>, shrunk: Arbitrary<T>): Arbitrary<T> {
  return new Shrinking(made, shrunk);
}

class Shrinking<T> extends fc.Arbitrary<T> {
  private readonly made: Arbitrary<T>;
  private readonly shrunk: Arbitrary<T>;

  constructor(made: Arbitrary<T>, shrunk: Arbitrary<T>) {
    super();
    this.made = made;
    this.shrunk = shrunk;
  }

  generate(random: Random, bias: number | undefined): Value<T> {
    return this.made.generate(random, bias);
  }

  canShrinkWithoutContext(value: unknown): value is T {
    return this.shrunk.canShrinkWithoutContext(value);
  }

  shrink(value: T, context: unknown): Stream<Value<T>> {
    return this.shrunk.shrink(value, context);
  }
}
