import type { Story } from './story.ts';

/** Every field that a person can type into, by what it is. */
export interface Words {
  readonly person: string;
  readonly note: string;
  readonly askAbout: string;
  /** Part of an address. */
  readonly reach: string;
  readonly contact: string;
  readonly archived: string;
  readonly bond: string;
  readonly bondBefore: string;
  readonly wish: string;
  readonly obstacle: string;
  readonly when: string;
  readonly then: string;
  readonly nextStep: string;
  readonly need: string;
  readonly pride: string;
  readonly care: string;
  readonly line: string;
  readonly limit: string;
  readonly limitWords: string;
}

export const PLAIN: Words = {
  person: 'Mina',
  note: 'Met at the choir. Likes long walks and short letters.',
  askAbout: 'Moving house, and how to begin again',
  reach: 'mina.walks',
  contact: 'She told me about the new flat',
  archived: 'Jonas from the old office',
  bond: 'Sam',
  bondBefore: 'Ruth',
  wish: 'Read more',
  obstacle: 'The phone lies beside the bed',
  when: 'after coffee',
  then: 'ten pages',
  nextStep: 'Choose a book',
  need: 'A quiet half hour',
  pride: 'Swim the lake',
  care: 'Walk along the canal',
  line: 'Laptop shut',
  limit: 'My phone is mine to read',
  limitWords: 'I like to keep that to myself.',
};

/** Words that all begin with a mark of their own, to be found wherever they turn up. */
export function marked(mark: string): Words {
  return Object.fromEntries(
    Object.keys(PLAIN).map((field) => [field, `${mark}-${field}`.toLowerCase()]),
  ) as unknown as Words;
}

export interface Life {
  readonly person: string;
  readonly goal: string;
  readonly care: string;
  readonly line: string;
  readonly limit: string;
}

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7] as const;

/** One of everything, on the Monday evening of the story; the person comes round the next morning. */
export async function aFullLife(story: Story, words: Words): Promise<Life> {
  await story.ask('chooseBond', { kind: 'friend', name: words.bondBefore });
  await story.ask('chooseBond', { kind: 'partner', name: words.bond });
  return {
    person: await somebody(story, words),
    goal: await somethingOfMyOwn(story, words),
    care: await somethingGood(story, words),
    ...(await someBoundaries(story, words)),
  };
}

async function somebody(story: Story, words: Words): Promise<string> {
  const id = await story.enterFriend(words.person);
  await story.ask('logContact', { personId: id, when: '2026-11-16', note: words.contact });
  await story.ask('editPerson', {
    id,
    changes: {
      note: words.note,
      role: 'advisor',
      goodToAskAbout: words.askAbout,
      reaches: [
        { kind: 'phone', value: '+49 30 1234567' },
        { kind: 'email', value: `${words.reach}@example.org` },
        { kind: 'link', value: `https://example.org/${words.reach}` },
      ],
      birthday: { date: '--11-27', leapDay: 'mar1', noticeDays: 3 },
    },
  });
  const gone = await story.ask('addPerson', { name: words.archived, lastTalked: 'longer' });
  await story.ask('archivePerson', { id: gone.id });
  return id;
}

async function somethingOfMyOwn(story: Story, words: Words): Promise<string> {
  const { id } = await story.ask('addGoal', { wish: words.wish });
  const { obstacle, when, then, nextStep, need } = words;
  const changes = { obstacle, when, then, nextStep, needFromOther: need, owner: 'mine' } as const;
  await story.ask('editGoal', { id, changes });
  const proud = await story.ask('addGoal', { wish: words.pride });
  await story.ask('archiveGoal', { id: proud.id });
  return id;
}

async function somethingGood(story: Story, words: Words): Promise<string> {
  const { id } = await story.ask('addCare', { activity: words.care });
  const slot = { days: [2, 4], time: '19:00' } as const;
  await story.ask('editCare', { id, changes: { careKind: 'move', minutes: 40, slot } });
  await story.ask('logCare', { id });
  return id;
}

async function someBoundaries(story: Story, words: Words) {
  const line = await story.ask('addClockLine', {
    sentence: words.line,
    time: '18:30',
    days: EVERY_DAY,
    inQuietHours: false,
  });
  const limit = await story.ask('addLimit', { sentence: words.limit });
  await story.ask('editLimit', {
    id: limit.id,
    changes: {
      wordsIWouldUse: words.limitWords,
      firmness: 'soft',
      area: 'emotional',
      reviewOn: '2026-11-20',
    },
  });
  return { line: line.id, limit: limit.id };
}
