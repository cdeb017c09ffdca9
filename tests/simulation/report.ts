import { ABLATIONS } from './ablations.ts';
import { FIXED } from './parameters.ts';
import { findingsOf, sentenceOf } from './findings.ts';
import type { DrawResult, Size } from './run.ts';
import { pairsTable, spreadsTable } from './table.ts';
import { NAMES, namesOf, VARIANTS } from './variants.ts';

export interface Circumstances {
  readonly command: string;
  readonly seed: number;
  readonly size: Size;
  readonly date: string;
}

/** Fewer draws than this are no spread. */
const FEWEST = 5;
const CLAIM = 'in a simulated user with published fatigue estimates';

/** A draw in which everything was run, not the headline alone. */
export function hasParts(result: DrawResult): boolean {
  return NAMES.every((name) => result[name] !== undefined);
}

/** The page, in Markdown: every sentence with a number in it is made from the results. */
export function reportOf(all: readonly DrawResult[], how: Circumstances): string {
  return [
    '# What the planner does to a simulated user',
    quoted(how, all),
    intro(),
    ...headline(all),
    ...parts(all.filter(hasParts)),
    method(),
  ].join('\n\n');
}

function headline(all: readonly DrawResult[]): readonly string[] {
  const variants = namesOf('headline');
  const pairs = variants
    .filter((name) => name !== 'ours')
    .map((against) => ({ of: 'ours' as const, against, label: `− ${VARIANTS[against].label}` }));
  return [
    '## Against other ways to remind',
    `![Medians of four measures by policy, with the tenth to the ninetieth percentile of draws](pictures/simulation.svg)`,
    `Medians over ${all.length} draws, with the 10th and 90th percentile:`,
    spreadsTable(all, variants),
    '_Evenness_ is the entropy of what one user acted on over me, us and others, 1 where all get the same. It says nothing about a user who never acts, and little where only a weekly check-in stands for us. _Acted, clock line aside_ is there because a word ten minutes before the line is also said on evenings that would have ended in time, and counts as acted on as often as any other.',
    `Evenkeel minus each of the others, in the same worlds (median, 10th to 90th percentile, draws in which Evenkeel was better and worse; equal ones are neither):`,
    pairsTable(all, pairs),
    '**Against fixed polite, the only fair comparison.** “Better” and “worse” need nine draws of ten:',
    findingsOf(all, 'ours', 'polite'),
    'Against silence, which asks for no attention at all:',
    findingsOf(all, 'ours', 'silence'),
  ];
}

function parts(some: readonly DrawResult[]): readonly string[] {
  const heads = ['## What each part does', '## Without habituation'] as const;
  if (some.length < FEWEST) {
    const not = `Draws that were run whole so far: ${some.length}, of which nothing is told before there are ${FEWEST}.`;
    return heads.flatMap((head) => [head, not]);
  }
  const without = namesOf('ablation').map((of) => ({
    of,
    against: 'ours' as const,
    label: VARIANTS[of].label,
  }));
  return [
    heads[0],
    `Evenkeel with one part changed, minus Evenkeel whole, ${some.length} draws: where it says “better”, the user of the simulation would have been better off without that part.`,
    pairsTable(some, without),
    taken(),
    heads[1],
    `The same users, but no reminder makes the next one weigh less (h = 0), ${some.length} draws. This is where restraint costs most:`,
    spreadsTable(some, namesOf('unhabituated')),
    [
      `- ${sentenceOf(some, 'withoutCapFresh', 'oursFresh', 'acted')}`,
      `- ${sentenceOf(some, 'withoutCapFresh', 'oursFresh', 'within')}`,
      `- ${sentenceOf(some, 'oursFresh', 'politeFresh', 'acted')}`,
      `- ${sentenceOf(some, 'oursFresh', 'politeFresh', 'within')}`,
      `- With habituation: ${sentenceOf(some, 'withoutCap', 'ours', 'acted')}`,
    ].join('\n'),
  ];
}

function quoted({ command, seed, size, date }: Circumstances, all: readonly DrawResult[]): string {
  const { users, days, draws, ablationDraws } = size;
  const whole = all.filter(hasParts).length;
  const isFull = all.length === draws && whole === ablationDraws;
  return [
    ...(isFull
      ? []
      : [
          `**This is not the full run:** ${all.length} of ${draws} draws are done, and ${whole} of the ${ablationDraws} in which each part is taken away. With so few, the counts say less than they seem to. The command below goes on where this one ended and makes the full one.`,
          '',
        ]),
    '```',
    `${command}`,
    '```',
    '',
    `${date}, seed ${seed}: ${all.length} draws of the parameters (${whole} for the parts), ${users} users × ${days} days each. This page and the picture are written by that command.`,
  ].join('\n');
}

function intro(): string {
  return `Every figure here holds **${CLAIM}**, and nothing beyond that is claimed: nothing about real users, and nothing about anybody’s relationship. The parameters were frozen in \`tests/simulation/parameters.ts\`, each with its source or the word “assumed”, in a commit of their own before anything was run; the floor and the length of a contact came later, in another, before this planner was run.`;
}

function taken(): string {
  const { cap, spacingMinutes } = ABLATIONS.cap.settings;
  const { floorOthers, contactMinutes } = FIXED;
  return [
    `- Without cap: the settings at their loosest, ${cap} a day and ${spacingMinutes} minutes apart; the lower cap of the first week and the shares by kind stay.`,
    '- Without return signal: the setting is off, so a candidate waits for 60 active minutes.',
    '- Without back-off: silences, the rests they bring and the lower cap are wiped before every plan; what the user declined stays declined.',
    `- Without balance: the line is wiped, a floor of ${floorOthers / 60} hours a week for others. Each logged contact counts as ${contactMinutes} minutes. Both numbers are assumed, and generous: in Evenkeel a contact told with one tap has no length.`,
    '- Without posterior: the learning cells are wiped before every plan, so the prior alone weighs.',
    '- With every dot seen: nothing is taken away, but the dot of a break past the day’s share counts as a reminder that was sent, as if everybody looked at the badge at once.',
  ].join('\n');
}

function method(): string {
  return `## How it is measured

- **The real planner.** \`plan\` and the functions beside it are imported, not copied, and called as the background calls them: observe, plan, apply, mark as shown; on alarms, returns, pauses with an open break, openings and answers. A test plans at every five-minute tick and every pause as well and finds the same. Commands are tied to the database, so \`tests/simulation/planner.ts\` does what they do with the same pure functions (\`afterDone\`, \`afterLater\`, \`afterNotThisOne\`, \`snoozeFor\`, \`lessonOfAnswer\`, \`afterLesson\`) and counts minutes and what was acted on itself.
- **The same worlds.** Presence, spontaneous contacts, overruns, temperament, patience and the chance behind each answer come from the seed, the user, the day and the subject, never from the policy. What a policy does about a contact moves no spontaneous one.
- **The user** acts with logit p = logit(base of kind) + temperament + ln(moment) + others in 120 min · ln(.70) + repeats · ln(.80), times 1 − h; h rises with each reminder and decays by the day; each ignored one may be the last. Repeats are reminders of the same subject in a row that were not acted on, at most five. A return counts for a few minutes after a pause of five; an opening of the popup counts as one.
- **Nobody looks twice.** A reminder is answered when it is first seen, or never; the inbox gives no second chance, though in Evenkeel it does.
- **Breaks.** A bout is uninterrupted, so the half minute without input for which a due break waits never comes in it: a break is told ten minutes late or not at all. Past their share of the day breaks are a dot in the badge, which nobody sees here and which counts as nothing; what it is if everybody sees it is told above.
- **Weekends.** Whoever is away for 48 hours is met by the planner as on a return: people come back at one a day. The card that then offers three is not looked at.
- **The others.** The break app speaks every 10 active minutes and lists who is due at 09:00; acting on the list means one contact. Hourly takes goal, longest-due contact and break in turn, on the hour, while somebody is there. Fixed polite has at most four a day, the clock line included: goal 09:00, longest-due contact 09:05, breaks after 60 active minutes with what is left, check-in Sundays 19:30, clock line at 22:00. What rings while the machine sleeps is said at the next activity of that day.
- **The line** is at 22:00. Evenkeel speaks of it ten minutes before and ten after, fixed polite at 22:00, and only to somebody still there. Acted on, the evening ends then, at 22:00 at the earliest.
- **Not in it:** birthdays, self-care slots, pauses, travel, absences of days, other goals than one, and any effect of a contact or break on anything else.`;
}
