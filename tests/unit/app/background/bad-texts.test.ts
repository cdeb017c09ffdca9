import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { FieldProblem } from '../../../../utils/domain/problems.ts';
import type { CommandName } from '../../../../utils/app/commands/index.ts';
import { closeNotebook } from '../../../../utils/storage/connection.ts';
import { FILE, candidate, letWait } from '../../../support/staging.ts';
import { World } from '../../../support/world.ts';

type Kind = 'line' | 'lineOrNone' | 'text';

/** Every text field there is: the command that takes it, and which kind of text it is. */
interface Field {
  readonly command: CommandName;
  readonly field: string;
  readonly kind: Kind;
  readonly input: (text: string, ids: Ids) => object;
  /** What lies there before. */
  readonly before?: (text: string) => Promise<void>;
  /** Where it is kept. */
  readonly store: 'people' | 'goals' | 'boundaries' | 'cares' | 'bonds' | 'moments' | 'plans';
}

interface Ids {
  readonly person: string;
  readonly goal: string;
  readonly line: string;
  readonly limit: string;
  readonly care: string;
  readonly moment: string;
}

const AN_HOUR = {
  sphere: 'me',
  minutes: 60,
  evening: false,
  personId: null,
  note: '',
  day: '2026-11-23',
} as const;
const PLAN = {
  template: 'own',
  title: '',
  sphere: 'me',
  day: '2026-11-23',
  time: '15:00',
  minutes: 60,
  personId: null,
  careId: null,
  repeats: null,
  inQuietHours: false,
} as const;
const LINE = { time: '18:30', days: [1, 2], inQuietHours: false };

function edits(
  command: CommandName,
  store: Field['store'],
  which: keyof Ids,
  kinds: Readonly<Record<string, Kind>>,
): Field[] {
  return Object.entries(kinds).map(([field, kind]) => ({
    command,
    store,
    field,
    kind,
    input: (text, ids) => ({ id: ids[which], changes: { [field]: text } }),
  }));
}

const FIELDS: readonly Field[] = [
  {
    command: 'addPerson',
    store: 'people',
    field: 'name',
    kind: 'line',
    input: (name) => ({ name, lastTalked: 'unknown' }),
  },
  ...edits('editPerson', 'people', 'person', {
    name: 'line',
    note: 'text',
    goodToAskAbout: 'text',
  }),
  {
    command: 'importPeople',
    store: 'people',
    field: 'name',
    kind: 'line',
    before: (name) => letWait(world, [candidate({ name })]),
    input: () => ({ id: FILE, chosen: [0], leapDay: 'feb28' }),
  },
  {
    command: 'logContact',
    store: 'moments',
    field: 'note',
    kind: 'text',
    input: (note, { person }) => ({ personId: person, when: 'today', note }),
  },
  {
    command: 'logTime',
    store: 'moments',
    field: 'note',
    kind: 'text',
    input: (note) => ({ ...AN_HOUR, note }),
  },
  ...edits('editMoment', 'moments', 'moment', { note: 'text' }),
  { command: 'addGoal', store: 'goals', field: 'wish', kind: 'line', input: (wish) => ({ wish }) },
  ...edits('editGoal', 'goals', 'goal', {
    wish: 'line',
    nextStep: 'lineOrNone',
    when: 'lineOrNone',
    then: 'lineOrNone',
    obstacle: 'text',
    needFromOther: 'text',
  }),
  {
    command: 'addClockLine',
    store: 'boundaries',
    field: 'sentence',
    kind: 'line',
    input: (sentence) => ({ ...LINE, sentence }),
  },
  ...edits('editClockLine', 'boundaries', 'line', { sentence: 'line' }),
  {
    command: 'addLimit',
    store: 'boundaries',
    field: 'sentence',
    kind: 'line',
    input: (sentence) => ({ sentence }),
  },
  ...edits('editLimit', 'boundaries', 'limit', { sentence: 'line', wordsIWouldUse: 'text' }),
  {
    command: 'addCare',
    store: 'cares',
    field: 'activity',
    kind: 'line',
    input: (activity) => ({ activity }),
  },
  ...edits('editCare', 'cares', 'care', { activity: 'line' }),
  {
    command: 'addPlan',
    store: 'plans',
    field: 'title',
    kind: 'line',
    input: (title) => ({ ...PLAN, title }),
  },
  {
    command: 'chooseBond',
    store: 'bonds',
    field: 'name',
    kind: 'lineOrNone',
    input: (name) => ({ kind: 'friend', name }),
  },
  {
    command: 'editBond',
    store: 'bonds',
    field: 'name',
    kind: 'lineOrNone',
    input: (name) => ({ changes: { name } }),
  },
];

type Outcome = FieldProblem | 'kept';

/** What becomes of a text in a field of each kind: kept exactly, or refused with its reason. */
const TEXTS: readonly (readonly [
  name: string,
  text: string,
  outcomes: Readonly<Record<Kind, Outcome>>,
])[] = [
  ['nothing', '', { line: 'empty', lineOrNone: 'kept', text: 'kept' }],
  ['10,000 characters', 'x'.repeat(10_000), all('tooLong')],
  ['10,000 emoji', '🌊'.repeat(10_000), all('tooLong')],
  ['an emoji of several', '👩‍👩‍👧‍👦 ❤️ 🏴‍☠️', all('kept')],
  ['an override of direction', 'safe\u202egpj', all('controlCharacter')],
  ['several lines', 'one\ntwo', { ...all('controlCharacter'), text: 'kept' }],
  ['a line separator', 'one\u2028two', { ...all('controlCharacter'), text: 'kept' }],
  ['markup', '<b onload="alert(1)">&amp;</b>', all('kept')],
  ['a placeholder', '$1 {name} {n}', all('kept')],
  ['nothing to see', '\u200b\u2060\u200d', { ...all('empty'), text: 'kept' }],
  ['a joiner inside', 'می‌نا', all('kept')],
  ['a zero-width space inside', 'one\u200btwo', all('kept')],
  ['a null', 'one\u0000two', all('controlCharacter')],
  ['half a surrogate', 'one\ud83d', all('controlCharacter')],
  ['Arabic', 'عبد الرحمن', all('kept')],
];

function all(outcome: Outcome): Readonly<Record<Kind, Outcome>> {
  return { line: outcome, lineOrNone: outcome, text: outcome };
}

let world: World;
let ids: Ids;

beforeEach(async () => {
  world = await World.at('2026-11-23T12:00', 'Europe/Berlin');
  await world.worker.start();
  const [person, goal, line, limit, care, moment] = [
    await world.ask('addPerson', { name: 'Mina', lastTalked: 'unknown' }),
    await world.ask('addGoal', { wish: 'Read' }),
    await world.ask('addClockLine', { ...LINE, days: [1, 2], sentence: 'Lid' }),
    await world.ask('addLimit', { sentence: 'Phone' }),
    await world.ask('addCare', { activity: 'Walk' }),
    await world.ask('logTime', AN_HOUR),
  ];
  await world.ask('chooseBond', { kind: 'parent', name: 'Ruth' });
  ids = {
    person: person.id,
    goal: goal.id,
    line: line.id,
    limit: limit.id,
    care: care.id,
    moment: moment.id,
  };
});

afterEach(async () => {
  await world.worker.look();
  await closeNotebook();
});

describe.each(FIELDS)(
  '$command, $field',
  ({ command, field, kind, before: prepare, input, store }) => {
    test('keeps a text exactly, or says what is wrong with it and keeps nothing', async () => {
      for (const [name, text, outcomes] of TEXTS) {
        const outcome = outcomes[kind];
        await prepare?.(text);
        const before = JSON.stringify((await world.rows())[store]);
        const answer = await world.worker.answer({ command, input: input(text, ids) });
        const after = (await world.rows())[store];
        if (outcome === 'kept') {
          expect(answer, name).toMatchObject({ ok: true });
          expect(textsIn(after), name).toContain(text);
        } else {
          const error = { code: 'badField', field, problem: outcome };
          expect(answer, name).toEqual({ ok: false, error });
          expect(JSON.stringify(after), name).toBe(before);
        }
      }
    });

    test('only spaces are as good as nothing', async () => {
      await prepare?.(' \u00a0\u3000 \t');
      const answer = await world.worker.answer({ command, input: input(' \u00a0\u3000 \t', ids) });
      if (kind === 'line') expect(answer).toMatchObject({ error: { problem: 'empty' } });
      else expect(textsIn((await world.rows())[store])).toContain('');
    });

    test('spaces around it are left out, nothing else', async () => {
      await prepare?.('  two  words ');
      await world.worker.answer({ command, input: input('  two  words ', ids) });
      expect(textsIn((await world.rows())[store])).toContain('two  words');
    });
  },
);

/** Every text that a person typed into these records. */
function textsIn(rows: readonly unknown[]): unknown[] {
  return rows.flatMap((row) => Object.values((row as { words: { text: object } }).words.text));
}
