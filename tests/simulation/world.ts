import type { Chance } from '../support/random.ts';
import { exponential, happens, lognormal, normal, streamOf } from './chance.ts';
import { ABOUT, seedOf, type Parameters } from './draw.ts';
import { FIXED } from './parameters.ts';
import { cadenceOf, CONTACTS, DAY_MINUTES, type Minute } from './subjects.ts';

/** Uninterrupted activity, `[from, to)`. */
export interface Bout {
  readonly from: Minute;
  readonly to: Minute;
  readonly deep: boolean;
  /** After a pause long enough to be one. */
  readonly isReturn: boolean;
}

/** The machine is on; between two sessions it sleeps. */
export type Session = readonly Bout[];

export interface Contact {
  readonly contact: number;
  readonly at: Minute;
  readonly logged: boolean;
}

export interface Day {
  readonly index: number;
  readonly sessions: readonly Session[];
  /** When the popup is opened without any reason. */
  readonly openings: readonly Minute[];
  /** Of their own accord, in order. */
  readonly contacts: readonly Contact[];
  /** The line of this evening, and whether the last session goes on past it. */
  readonly line: Minute;
  readonly overruns: boolean;
}

/** Everything about one user that no policy changes. */
export interface User {
  readonly seed: number;
  readonly parameters: Parameters;
  /** Temperament, in logits. */
  readonly bent: number;
  /** Ignored reminders until everything is switched off. */
  readonly patience: number;
  /** Days since the last contact, as of the first day. */
  readonly lastContacts: readonly number[];
  readonly days: readonly Day[];
}

export function userOf(
  parameters: Parameters,
  place: { readonly seed: number; readonly draw: number; readonly user: number },
  days: number,
): User {
  const seed = seedOf(place.seed, place.draw, place.user);
  const chance = streamOf(seed, ABOUT.person);
  const contacts = contactsOf(parameters, seed, days);
  return {
    seed,
    parameters,
    bent: parameters.temperament * normal(chance),
    patience: Math.ceil(Math.log(1 - chance.next()) / Math.log(1 - parameters.switchOff)),
    lastContacts: FIXED.cadences.map((days) =>
      Math.floor(chance.next() * FIXED.firstContactWithin * days),
    ),
    days: Array.from({ length: days }, (_, index) => {
      const today = contacts.filter(({ at }) => Math.floor(at / DAY_MINUTES) === index);
      return dayOf(parameters, streamOf(seed, ABOUT.presence, index), index, today);
    }),
  };
}

/** A Poisson process for each contact: what a policy does about one moves no other. */
function contactsOf(parameters: Parameters, seed: number, days: number): Contact[] {
  const { from, to } = FIXED.contactHours;
  const found: Contact[] = [];
  for (let contact = 0; contact < CONTACTS; contact += 1) {
    const chance = streamOf(seed, ABOUT.contacts, contact);
    const mean = parameters.spontaneous * cadenceOf(contact);
    let day = exponential(chance, mean);
    while (day < days) {
      const at = Math.floor(day) * DAY_MINUTES + chance.whole(from, to - 1);
      found.push({ contact, at, logged: happens(chance, parameters.logged) });
      day += exponential(chance, mean);
    }
  }
  return found.sort((one, other) => one.at - other.at || one.contact - other.contact);
}

function dayOf(
  parameters: Parameters,
  chance: Chance,
  index: number,
  contacts: readonly Contact[],
): Day {
  const start = index * DAY_MINUTES;
  const line = start + FIXED.lineAt;
  const isWeekend = index % 7 >= 5;
  const daytime = isWeekend ? FIXED.weekendHours : FIXED.work;
  const hasDaytime = happens(chance, isWeekend ? parameters.weekend : 1);
  const hasEvening = happens(chance, parameters.evening);
  const overruns = happens(chance, parameters.overrun) && hasEvening;
  const sessions: Session[] = [];
  if (hasDaytime) sessions.push(sessionOf(parameters, chance, start, daytime));
  if (hasEvening) {
    const evening = sessionOf(parameters, chance, start, FIXED.eveningHours);
    const length = Math.ceil(exponential(chance, parameters.overrunMean));
    sessions.push(overruns ? until(evening, line + Math.min(length, FIXED.overrunMax)) : evening);
  }
  const openings = openingsOf(parameters, chance, sessions.flat());
  return { index, sessions, openings, contacts, line, overruns };
}

function sessionOf(
  { boutMedian, boutSigma, deepFocus }: Parameters,
  chance: Chance,
  start: Minute,
  hours: { readonly from: number; readonly to: number },
): Session {
  const bouts: Bout[] = [];
  const end = start + hours.to;
  let from = start + hours.from;
  let isReturn = true;
  while (from < end) {
    const length = Math.max(1, Math.round(lognormal(chance, boutMedian, boutSigma)));
    const to = Math.min(from + length, end);
    bouts.push({ from, to, deep: happens(chance, deepFocus), isReturn });
    const gap = gapOf(chance);
    from = to + gap;
    isReturn = gap >= FIXED.pauseMinutes;
  }
  return bouts;
}

function gapOf(chance: Chance): number {
  let share = chance.next();
  const gap = FIXED.gaps.find((each) => (share -= each.share) < 0) ?? FIXED.gaps[0];
  return chance.whole(gap.min, gap.max);
}

/** Whoever goes past the line does so without a pause. */
function until(session: Session, to: Minute): Session {
  return session.map((bout, place) => (place === session.length - 1 ? { ...bout, to } : bout));
}

function openingsOf(
  { openings }: Parameters,
  chance: Chance,
  bouts: readonly Bout[],
): readonly Minute[] {
  if (!happens(chance, openings) || bouts.length === 0) return [];
  const { from, to } = chance.pick(bouts);
  return [chance.whole(from, to - 1)];
}
