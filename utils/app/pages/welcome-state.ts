import { BOND_KINDS } from '../../domain/bond.ts';
import type { BondView } from '../../domain/bond-view.ts';
import type { Boundary } from '../../domain/boundary.ts';
import { LAST_TALKED } from '../../domain/person.ts';
import { readWords } from '../../domain/record.ts';
import { withDefaults, type Settings } from '../../domain/settings.ts';
import {
  LINE_CHOICES,
  LINE_DAYS,
  NO_RECORDS,
  WELCOME_QUESTIONS,
  type LineDays,
  type WelcomeAnswers,
  type WelcomeRecords,
  type WelcomeStep,
} from '../../domain/welcome.ts';
import { isOpen } from '../../domain/nudge.ts';
import { presentBond } from '../../storage/bonds.ts';
import { draftOf } from '../../storage/drafts.ts';
import { recentNudges } from '../../storage/nudges.ts';
import type { ReadTransaction } from '../../storage/schema.ts';
import { single } from '../../storage/singles.ts';
import { readingOf } from '../../storage/transaction.ts';
import { pageNotebook } from './notebook.ts';
import { send } from './send.ts';
import { viewOf } from './us.ts';
import { recordsKeeper } from './welcome.ts';

export interface WelcomeState {
  /** Where it goes on. */
  readonly step: WelcomeStep;
  readonly answers: WelcomeAnswers;
  readonly records: WelcomeRecords;
  readonly bond: BondView | null;
  readonly settings: Settings;
}

type Fields = Readonly<Record<string, string>>;

/** Where the welcome stood: what is being typed comes first, else what was kept. */
export async function readWelcome(): Promise<WelcomeState> {
  const database = await pageNotebook();
  const known = (await recordsKeeper().read()) ?? {};
  const drafts = await Promise.all(
    WELCOME_QUESTIONS.map(async (step) => [step, await draftOf(database, `welcome.${step}`)]),
  );
  const tx = readingOf(database);
  const [step, stored, bond] = await Promise.all([
    single(tx, 'welcome'),
    single(tx, 'settings'),
    presentBond(tx),
  ]);
  const settings = withDefaults(stored);
  const records: WelcomeRecords = { ...NO_RECORDS, ...known };
  const view = bond && viewOf(bond);
  const kept = await keptAnswers(tx, { records, settings, bond: view });
  const typed = Object.fromEntries(drafts) as Record<keyof WelcomeAnswers, Fields | null>;
  return {
    step: step ?? 'closest',
    answers: answersFrom(kept, typed),
    records: { ...records, ...(await gone(tx, records)) },
    bond: view,
    settings,
  };
}

/** Records that were removed meanwhile: the question is open again. */
async function gone(tx: ReadTransaction, { person, goal, line }: WelcomeRecords) {
  const [personThere, goalThere, lineThere] = await Promise.all([
    tx.objectStore('people').getKey(person),
    tx.objectStore('goals').getKey(goal),
    tx.objectStore('boundaries').getKey(line),
  ]);
  return {
    ...(personThere ? {} : { person: '', lastTalked: '' as const }),
    ...(goalThere ? {} : { goal: '' }),
    ...(lineThere ? {} : { line: '' }),
  };
}

async function keptAnswers(
  tx: ReadTransaction,
  { records, settings, bond }: Pick<WelcomeState, 'records' | 'settings' | 'bond'>,
): Promise<WelcomeAnswers> {
  const [person, goal, line] = await Promise.all([
    tx.objectStore('people').get(records.person),
    tx.objectStore('goals').get(records.goal),
    tx.objectStore('boundaries').get(records.line),
  ]);
  const aim = goal && readWords(goal.words);
  const [quiet] = settings.quietHours[1];
  const { shared } = settings;
  return {
    closest: {
      kind: bond?.kind ?? (records.bond === 'nobody' ? 'nobody' : ''),
      name: bond?.name ?? '',
      shared: shared === null ? '' : shared ? 'othersToo' : 'justMe',
    },
    hello: {
      name: (person && readWords(person.words)?.name) ?? '',
      lastTalked: records.lastTalked,
    },
    own: { wish: aim?.wish ?? '', when: aim?.when ?? '', then: aim?.then ?? '' },
    line: lineAnswer(line),
    when: { from: quiet?.end ?? '00:00', until: quiet?.start ?? '00:00', keepLine: '' },
  };
}

function lineAnswer(boundary: Boundary | undefined): WelcomeAnswers['line'] {
  if (boundary?.line.kind !== 'clock') {
    return { choice: '', sentence: '', time: '', days: '', inQuietHours: '' };
  }
  const { on, time, inQuietHours } = boundary.line.rhythm;
  const rule = 'rule' in on ? on.rule : null;
  const days = rule?.kind === 'weekly' ? daysWord(rule.days) : 'everyDay';
  return {
    choice: 'other',
    sentence: readWords(boundary.words)?.sentence ?? '',
    time,
    days,
    inQuietHours: inQuietHours ? 'yes' : '',
  };
}

function daysWord(days: readonly number[]): LineDays {
  return LINE_DAYS.find((one) => one === days.join('')) ?? 'workdays';
}

/** Drafts are texts: what is no answer of ours counts as none. */
function answersFrom(
  kept: WelcomeAnswers,
  typed: Record<keyof WelcomeAnswers, Fields | null>,
): WelcomeAnswers {
  const { closest, hello, own, line, when } = typed;
  return {
    closest: closest
      ? {
          kind: oneOf([...BOND_KINDS, 'nobody'], closest['kind']),
          name: closest['name'] ?? '',
          shared: oneOf(['justMe', 'othersToo'], closest['shared']),
        }
      : kept.closest,
    hello: hello
      ? { name: hello['name'] ?? '', lastTalked: oneOf(LAST_TALKED, hello['lastTalked']) }
      : kept.hello,
    own: own
      ? { wish: own['wish'] ?? '', when: own['when'] ?? '', then: own['then'] ?? '' }
      : kept.own,
    line: line
      ? {
          choice: oneOf(LINE_CHOICES, line['choice']),
          sentence: line['sentence'] ?? '',
          time: line['time'] ?? '',
          days: oneOf(LINE_DAYS, line['days']),
          inQuietHours: oneOf(['yes'], line['inQuietHours']),
        }
      : kept.line,
    when: when
      ? {
          from: when['from'] ?? '',
          until: when['until'] ?? '',
          keepLine: oneOf(['yes'], when['keepLine']),
        }
      : kept.when,
  };
}

function oneOf<Value extends string>(
  values: readonly Value[],
  typed: string | undefined,
): Value | '' {
  return values.find((value) => value === typed) ?? '';
}

/** The test reminder was seen: it leaves the popup, which then holds the user's own words. */
export async function putTestAway(): Promise<void> {
  const tx = readingOf(await pageNotebook());
  const tests = (await recentNudges(tx, Number.MAX_SAFE_INTEGER)).filter(
    (nudge) => nudge.subjectKind === 'test' && isOpen(nudge),
  );
  for (const { id, subjectId } of tests) {
    const answer = { kind: 'done', when: 'today' } as const;
    await send('answer', { subjectId, nudgeId: id, answer });
  }
}
