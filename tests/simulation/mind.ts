import { logistic, logit, uniform } from './chance.ts';
import { ABOUT } from './draw.ts';
import { FIXED } from './parameters.ts';
import { kindOf, SUBJECTS, type Kind, type Minute } from './subjects.ts';
import type { User } from './world.ts';

export type Moment = 'return' | 'deep' | 'plain';
export type Response = 'acted' | 'laterToday' | 'tomorrow' | 'notThisOne' | 'nothing';

/** How one user answers: temperament, moment, crowding, repeats, habituation, and patience. */
export class Mind {
  readonly #user: User;
  readonly #rise: number;
  #habituation = 0;
  #ignored = 0;
  #lately: Minute[] = [];
  readonly #inARow = new Uint8Array(SUBJECTS);
  readonly #today = new Uint8Array(SUBJECTS);

  constructor(user: User, { habituates }: { readonly habituates: boolean }) {
    this.#user = user;
    this.#rise = habituates ? user.parameters.habituationRise : 0;
  }

  /** Switched off for good. */
  get isOff(): boolean {
    return this.#ignored >= this.#user.patience;
  }

  newDay(): void {
    this.#habituation *= 1 - this.#user.parameters.habituationDecay;
    this.#today.fill(0);
  }

  /** A contact that happened is asked for no more: the next reminder is the first again. */
  reached(contact: number): void {
    this.#inARow[contact] = 0;
  }

  respond(subject: number, minute: Minute, day: number, moment: Moment): Response {
    const { seed } = this.#user;
    const nth = (this.#today[subject] = (this.#today[subject] ?? 0) + 1);
    const acts = uniform(seed, ABOUT.response, day, subject, nth);
    const acted = acts < this.#probability(subject, minute, moment);
    this.#habituation = Math.min(FIXED.habituationMax, this.#habituation + this.#rise);
    this.#lately.push(minute);
    this.#inARow[subject] = acted ? 0 : (this.#inARow[subject] ?? 0) + 1;
    if (acted) return 'acted';
    this.#ignored += 1;
    return this.#declined(uniform(seed, ABOUT.decline, day, subject, nth));
  }

  #probability(subject: number, minute: Minute, moment: Moment): number {
    const { parameters, bent } = this.#user;
    this.#lately = this.#lately.filter((at) => minute - at < FIXED.crowdedMinutes);
    const repeats = Math.min(FIXED.repeatsMax, this.#inARow[subject] ?? 0);
    const willing =
      logit(this.#base(kindOf(subject))) +
      bent +
      this.#moment(moment) +
      this.#lately.length * Math.log(parameters.perOther) +
      repeats * Math.log(parameters.perRepeat);
    return logistic(willing) * (1 - this.#habituation);
  }

  #base(kind: Kind): number {
    const { parameters } = this.#user;
    switch (kind) {
      case 'contact':
        return parameters.baseContact;
      case 'goal':
      case 'checkIn':
        return parameters.baseGoal;
      case 'break':
        return parameters.baseBreak;
      case 'clockLine':
        return parameters.baseClockLine;
      default:
        return kind satisfies never;
    }
  }

  #moment(moment: Moment): number {
    const { momentReturn, momentDeep } = this.#user.parameters;
    switch (moment) {
      case 'return':
        return Math.log(momentReturn);
      case 'deep':
        return Math.log(momentDeep);
      case 'plain':
        return 0;
      default:
        return moment satisfies never;
    }
  }

  /** What is not acted on counts as ignored for patience, however it is declined. */
  #declined(share: number): Response {
    const { later, notThisOne } = this.#user.parameters;
    if (share < later) return share < later * FIXED.laterToday ? 'laterToday' : 'tomorrow';
    return share < later + notThisOne ? 'notThisOne' : 'nothing';
  }
}
