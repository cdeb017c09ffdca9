import { ABLATIONS } from './ablations.ts';
import { FIXED } from './parameters.ts';
import { findingsOf, sentenceOf } from './findings.ts';
import type { DrawResult, Size } from './run.ts';
import { pairsTable, spreadsTable } from './table.ts';
import { namesOf, VARIANTS, type VariantName } from './variants.ts';

export interface Circumstances {
  readonly command: string;
  readonly seed: number;
  readonly size: Size;
  readonly date: string;
}

const CLAIM = 'in a simulated user with published fatigue estimates';

/** A draw in which everything was run, not the headline alone. */
export function hasParts({ withoutCap }: DrawResult): boolean {
  return withoutCap !== undefined;
}

/** The page, in Markdown: every sentence with a number in it is made from the results. */
export function reportOf(all: readonly DrawResult[], how: Circumstances): string {
  const some = all.filter(hasParts);
  const headline = namesOf('headline');
  const ablations = namesOf('ablation');
  const fresh = namesOf('unhabituated');
  const against = (others: readonly VariantName[]) =>
    others.map((other) => ({
      of: 'ours' as const,
      against: other,
      label: `− ${VARIANTS[other].label}`,
    }));
  const without = ablations.map((of) => ({
    of,
    against: 'ours' as const,
    label: VARIANTS[of].label,
  }));
  return [
    '# What the planner does to a simulated user',
    quoted(how),
    intro(),
    '## Against other ways to remind',
    `![Medians of four measures by policy, with the tenth to the ninetieth percentile of draws](pictures/simulation.svg)`,
    `Medians over ${all.length} draws, with the 10th and 90th percentile:`,
    spreadsTable(all, headline),
    '_Evenness_ is the entropy of what one user acted on over me, us and others, 1 where all get the same. It says nothing about a user who never acts, and little where only a weekly check-in stands for us. _Acted, clock line aside_ is there because a word ten minutes before the line is also said on evenings that would have ended in time, and counts as acted on as often as any other.',
    `Evenkeel minus each of the others, in the same worlds (median, 10th to 90th percentile, draws in which Evenkeel was better and worse; equal ones are neither):`,
    pairsTable(all, against(headline.filter((name) => name !== 'ours'))),
    '**Against fixed polite, the only fair comparison.** “Better” and “worse” need nine draws of ten:',
    findingsOf(all, 'ours', 'polite'),
    'Against silence, which asks for no attention at all:',
    findingsOf(all, 'ours', 'silence'),
    '## What each part does',
    `Evenkeel with one part taken away, minus Evenkeel whole, ${some.length} draws: where it says “better”, the user of the simulation would have been better off without that part.`,
    pairsTable(some, without),
    taken(),
    '## Without habituation',
    `The same users, but no reminder makes the next one weigh less (h = 0), ${some.length} draws. This is where restraint costs most:`,
    spreadsTable(some, fresh),
    [
      `- ${sentenceOf(some, 'withoutCapFresh', 'oursFresh', 'acted')}`,
      `- ${sentenceOf(some, 'withoutCapFresh', 'oursFresh', 'within')}`,
      `- ${sentenceOf(some, 'oursFresh', 'politeFresh', 'acted')}`,
      `- ${sentenceOf(some, 'oursFresh', 'politeFresh', 'within')}`,
      `- With habituation: ${sentenceOf(some, 'withoutCap', 'ours', 'acted')}`,
    ].join('\n'),
    method(),
  ].join('\n\n');
}

function quoted({ command, seed, size, date }: Circumstances): string {
  const { users, days, draws, ablationDraws } = size;
  return [
    '```',
    `${command}`,
    '```',
    '',
    `${date}, seed ${seed}: ${draws} draws of the parameters (${ablationDraws} for the parts), ${users} users × ${days} days each. This page and the picture are written by that command.`,
  ].join('\n');
}

function intro(): string {
  return `Every figure here holds **${CLAIM}**, and nothing beyond that is claimed: nothing about real users, and nothing about anybody’s relationship. The parameters were frozen in \`tests/simulation/parameters.ts\`, each with its source or the word “assumed”, in a commit of their own before anything was run.`;
}

function taken(): string {
  const { cap, spacingMinutes } = ABLATIONS.cap.settings;
  return [
    `- Without cap: the settings at their loosest, ${cap} a day and ${spacingMinutes} minutes apart; the lower cap of the first week and the shares by kind stay.`,
    '- Without return signal: the setting is off, so a candidate waits for 60 active minutes.',
    '- Without back-off: silences and the rests they bring are wiped before every plan; what the user declined stays declined.',
    '- Without posterior: the learning cells are wiped before every plan, so the prior alone weighs.',
    `- Without balance: the floor of ${FIXED.floorOthers / 60} hours a week on others is taken out of the state (assumed, as is that a logged contact counts as ${FIXED.contactMinutes} minutes).`,
  ].join('\n');
}

function method(): string {
  return `## How it is measured

- **The real planner.** \`plan\` and the functions beside it are imported, not copied, and called as the background calls them: observe, plan, apply, mark as shown; on alarms, returns, pauses with an open break, openings and answers. A test plans at every five-minute tick and every pause as well and finds the same. Commands are tied to the database, so \`tests/simulation/planner.ts\` does what they do with the same pure functions (\`afterDone\`, \`afterLater\`, \`afterNotThisOne\`, \`snoozeFor\`) and counts what was shown and acted on itself.
- **The same worlds.** Presence, spontaneous contacts, overruns, temperament, patience and the chance behind each answer come from the seed, the user, the day and the subject, never from the policy. What a policy does about a contact moves no spontaneous one.
- **The user** acts with logit p = logit(base of kind) + temperament + ln(moment) + others in 120 min · ln(.70) + repeats · ln(.80), times 1 − h; h rises with each reminder and decays by the day; each ignored one may be the last. Repeats are reminders of the same subject in a row that were not acted on, at most five. A return counts for a few minutes after a pause of five; an opening of the popup counts as one.
- **Nobody looks twice.** A reminder is answered when it is first seen, or never; the inbox gives no second chance, though in Evenkeel it does.
- **The others.** The break app speaks every 10 active minutes and lists who is due at 09:00; acting on the list means one contact. Hourly takes goal, longest-due contact and break in turn, on the hour, while somebody is there. Fixed polite has at most four a day, the clock line included: goal 09:00, longest-due contact 09:05, breaks after 60 active minutes with what is left, check-in Sundays 19:30, clock line at 22:00. What rings while the machine sleeps is said at the next activity of that day.
- **The line** is at 22:00. Evenkeel speaks of it ten minutes before and ten after, fixed polite at 22:00, and only to somebody still there. Acted on, the evening ends then, at 22:00 at the earliest.
- **Not in it:** birthdays, self-care slots, pauses, travel, absences of days, other goals than one, and any effect of a contact or break on anything else.`;
}
