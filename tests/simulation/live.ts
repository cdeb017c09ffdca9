import { Mind, type Moment, type Response } from './mind.ts';
import type { Ask, Outcome, Policy } from './policy.ts';
import { cadenceOf, CLOCK_LINE, CONTACTS, DAY_MINUTES, kindOf, type Minute } from './subjects.ts';
import type { Bout, Contact, Day, Session, User } from './world.ts';

interface Manner {
  readonly habituates: boolean;
  /** Hears of each reminder that was put before the user, for tests. */
  readonly tell?: (ask: Ask, minute: Minute, response: Response) => void;
}

/** Lets one user live through all days under one policy. */
export function live(user: User, policy: Policy, manner: Manner): Outcome {
  return new Life(user, policy, manner).through();
}

class Life {
  readonly #user: User;
  readonly #policy: Policy;
  readonly #mind: Mind;
  readonly #tell: NonNullable<Manner['tell']>;
  readonly #lastContact: number[];
  readonly #count = { sent: 0, acted: 0, actedOnLine: 0, within: 0, minutesOver: 0 };
  readonly #bySphere = [0, 0, 0];
  #unlogged: Contact[] = [];
  #unseen: Ask[] = [];
  #day: Day;
  /** The present evening ends here, because the line was kept. */
  #stopAt = Infinity;

  constructor(user: User, policy: Policy, { habituates, tell = () => undefined }: Manner) {
    const [first] = user.days;
    if (!first) throw new Error('a life has days');
    this.#user = user;
    this.#policy = policy;
    this.#mind = new Mind(user, { habituates });
    this.#tell = tell;
    this.#lastContact = user.lastContacts.map((ago) => -ago);
    this.#day = first;
  }

  through(): Outcome {
    for (const day of this.#user.days) this.#live(day);
    return { ...this.#count, bySphere: this.#bySphere, switchedOff: this.#mind.isOff };
  }

  #live(day: Day): void {
    this.#day = day;
    this.#stopAt = Infinity;
    this.#mind.newDay();
    const ahead = [...day.contacts];
    for (const session of day.sessions) this.#sit(session, ahead);
    this.#meet(ahead, Infinity);
    for (let contact = 0; contact < CONTACTS; contact += 1) {
      const since = day.index - (this.#lastContact[contact] ?? 0);
      if (since <= cadenceOf(contact)) this.#count.within += 1;
    }
  }

  #sit(session: Session, ahead: Contact[]): void {
    for (const [place, bout] of session.entries()) {
      this.#meet(ahead, bout.from);
      if (!this.#mind.isOff) this.#beActive(bout);
      const isLast = place === session.length - 1;
      const end = Math.min(bout.to, this.#stopAt);
      if (isLast) this.#count.minutesOver += Math.max(0, end - this.#day.line);
      if (this.#mind.isOff) continue;
      if (isLast) this.#hear('away', end, null);
      else this.#pause(end, session[place + 1]?.from ?? end);
    }
  }

  #beActive(bout: Bout): void {
    for (const { contact, at } of this.#unlogged) {
      this.#policy.logged(contact, Math.floor(at / DAY_MINUTES), bout.from);
    }
    this.#unlogged = [];
    const waiting = this.#unseen;
    this.#unseen = [];
    const raised = this.#policy.happens('active', bout.from);
    this.#count.sent += raised.length;
    const standing = waiting.filter((ask) => this.#policy.stands(ask, bout.from));
    for (const ask of [...standing, ...raised])
      this.#see(ask, bout.from, momentIn(bout, this.#user, bout.from));
    const openings = this.#day.openings.filter((at) => bout.from <= at && at < bout.to);
    for (const opening of [...openings, Infinity]) {
      this.#wake(Math.min(opening, bout.to), bout);
      if (opening < Math.min(bout.to, this.#stopAt)) this.#hear('opened', opening, bout);
    }
  }

  /** The browser notices after a minute; what rings meanwhile waits for the return. */
  #pause(from: Minute, to: Minute): void {
    this.#wake(from + 1, null);
    this.#hear('idle', from + 1, null);
    this.#wake(to, null);
  }

  /** Alarms until then. */
  #wake(until: Minute, bout: Bout | null): void {
    let last = -Infinity;
    while (!this.#mind.isOff) {
      const at = Math.max(this.#policy.wakeAt, last + 1);
      if (at >= Math.min(until, this.#stopAt)) return;
      this.#hear('alarm', at, bout);
      last = at;
    }
  }

  #hear(what: 'idle' | 'away' | 'alarm' | 'opened', minute: Minute, bout: Bout | null): void {
    if (this.#mind.isOff) return;
    const raised = this.#policy.happens(what, minute);
    this.#count.sent += raised.length;
    if (bout === null) this.#unseen.push(...raised);
    else
      for (const ask of raised)
        this.#see(ask, minute, what === 'opened' ? 'return' : momentIn(bout, this.#user, minute));
  }

  #see(ask: Ask, minute: Minute, moment: Moment): void {
    if (this.#mind.isOff) return;
    const response = this.#mind.respond(ask.subject, minute, this.#day.index, moment);
    this.#tell(ask, minute, response);
    if (response === 'acted') this.#act(ask.subject, minute);
    const more = this.#policy.answer(ask, response, minute);
    this.#count.sent += more.length;
    for (const each of more) this.#see(each, minute, moment);
  }

  #act(subject: number, minute: Minute): void {
    this.#count.acted += 1;
    const sphere = sphereOf(subject);
    this.#bySphere[sphere] = (this.#bySphere[sphere] ?? 0) + 1;
    if (subject < CONTACTS) this.#lastContact[subject] = this.#day.index;
    if (subject !== CLOCK_LINE) return;
    this.#count.actedOnLine += 1;
    this.#stopAt = Math.max(minute, this.#day.line);
  }

  /** Contacts of their own accord up to an instant; half of them are logged at the next activity. */
  #meet(ahead: Contact[], until: Minute): void {
    while ((ahead[0]?.at ?? Infinity) <= until) {
      const met = ahead.shift();
      if (met === undefined) return;
      this.#lastContact[met.contact] = this.#day.index;
      this.#mind.reached(met.contact);
      if (met.logged) this.#unlogged.push(met);
    }
  }
}

function momentIn(bout: Bout, { parameters }: User, minute: Minute): Moment {
  if (bout.isReturn && minute - bout.from <= parameters.returnMinutes) return 'return';
  return bout.deep ? 'deep' : 'plain';
}

/** Place in `SPHERES`: me, us, others. */
function sphereOf(subject: number): number {
  const kind = kindOf(subject);
  if (kind === 'contact') return 2;
  return kind === 'checkIn' ? 1 : 0;
}
