/**
 * Dates are immutable, so what was once worked out of one can be kept. A plan takes nearly all its
 * time in date arithmetic; remembered, it is ten times as fast and the same to the bit, because every
 * answer comes from the real `Temporal`. Only for the threads of the simulation.
 */
import { ZONE } from './parameters.ts';

type PlainDate = Temporal.PlainDate;
type Zoned = Temporal.ZonedDateTime;

/** What is known of one date. */
interface Known {
  readonly text: string;
  readonly added: Map<number, PlainDate>;
  readonly until: Map<PlainDate, Temporal.Duration>;
  readonly at: Map<string, Zoned>;
}

const KNOWN = Symbol('known');
type Kept = PlainDate & { [KNOWN]?: Known };

/** Instants kept; then it begins anew. */
const MOST = 200_000;

export function rememberDates(): void {
  const dates = new Map<string, Kept>();
  const { prototype, from } = Temporal.PlainDate;
  const real = {
    from: from.bind(Temporal.PlainDate),
    add: prototype.add,
    until: prototype.until,
    toString: prototype.toString,
    toZonedDateTime: prototype.toZonedDateTime,
  };

  /** One object for each date, so that what is known of it is known everywhere. */
  function theOne(date: PlainDate): Kept {
    const text = real.toString.call(date);
    const before = dates.get(text);
    if (before) return before;
    const kept: Kept = date;
    kept[KNOWN] = { text, added: new Map(), until: new Map(), at: new Map() };
    dates.set(text, kept);
    return kept;
  }

  replace(Temporal.PlainDate, 'from', (given: never, options?: never) => {
    if (typeof given !== 'string' || options !== undefined) return real.from(given, options);
    const before = dates.get(given);
    return before ?? theOne(real.from(given));
  });

  replace(prototype, 'add', function (this: Kept, duration: never, options?: never): PlainDate {
    const known = this[KNOWN];
    const key = options === undefined ? daysAndMonths(duration) : null;
    if (!known || key === null) return real.add.call(this, duration, options);
    const before = known.added.get(key);
    if (before) return before;
    const sum = theOne(real.add.call(this, duration));
    known.added.set(key, sum);
    return sum;
  });

  replace(
    prototype,
    'until',
    function (this: Kept, other: never, options?: { largestUnit: never }) {
      const known = this[KNOWN];
      if (!known || options?.largestUnit !== 'days') return real.until.call(this, other, options);
      const before = known.until.get(other);
      if (before) return before;
      const span = real.until.call(this, other, options);
      remember(span, Temporal.Duration.prototype, ['days']);
      known.until.set(other, span);
      return span;
    },
  );

  replace(prototype, 'toString', function (this: Kept, options?: never): string {
    const known = this[KNOWN];
    return known && options === undefined ? known.text : real.toString.call(this, options);
  });

  replace(prototype, 'toZonedDateTime', function (this: Kept, options: never): Zoned {
    const { timeZone, plainTime } = options as { timeZone?: string; plainTime?: string };
    const known = this[KNOWN];
    if (!known || timeZone !== ZONE || typeof plainTime !== 'string') {
      return real.toZonedDateTime.call(this, options);
    }
    const before = known.at.get(plainTime);
    if (before) return before;
    const zoned = withKnownParts(real.toZonedDateTime.call(this, options));
    known.at.set(plainTime, zoned);
    return zoned;
  });

  rememberInstants(theOne);
}

/** A wall clock at an instant, which is asked for its day again and again. */
function rememberInstants(theOne: (date: PlainDate) => PlainDate): void {
  const clocks = new Map<number, Zoned>();
  const from = Temporal.Instant.fromEpochMilliseconds.bind(Temporal.Instant);
  replace(Temporal.Instant, 'fromEpochMilliseconds', (at: number) => {
    return {
      toZonedDateTimeISO(zone: string): Zoned {
        if (zone !== ZONE) return from(at).toZonedDateTimeISO(zone);
        const before = clocks.get(at);
        if (before) return before;
        if (clocks.size >= MOST) clocks.clear();
        const clock = withKnownParts(from(at).toZonedDateTimeISO(zone));
        const date = theOne(clock.toPlainDate());
        Object.defineProperty(clock, 'toPlainDate', { value: () => date });
        clocks.set(at, clock);
        return clock;
      },
    };
  });
}

function withKnownParts(zoned: Zoned): Zoned {
  const parts = ['hour', 'minute', 'dayOfWeek', 'epochMilliseconds'] as const;
  remember(zoned, Temporal.ZonedDateTime.prototype, parts);
  return zoned;
}

/** Getters become values of the object itself. */
function remember(object: object, prototype: object, names: readonly string[]): void {
  for (const name of names) {
    const value: unknown = Reflect.get(prototype, name, object);
    Object.defineProperty(object, name, { value });
  }
}

/** A duration of days, weeks and months as one number, or null for any other. */
function daysAndMonths(duration: Readonly<Record<string, number>>): number | null {
  let key = 0;
  for (const name in duration) {
    const amount = duration[name] ?? 0;
    if (name === 'days') key += amount;
    else if (name === 'weeks') key += amount * 7;
    else if (name === 'months') key += amount * 1e6;
    else return null;
  }
  return key;
}

function replace(object: object, name: string, value: unknown): void {
  Object.defineProperty(object, name, { value, configurable: true, writable: true });
}
