import * as v from 'valibot';
import type { StagedPerson } from '../../../domain/import-view.ts';
import type { CardCandidate } from '../../../domain/importing.ts';
import { NOTICE_DAYS, type Person } from '../../../domain/person.ts';
import { plainWords, readWords, type RecordId } from '../../../domain/record.ts';
import type { LeapDay } from '../../../domain/rhythm.ts';
import { birthdayId } from '../../../domain/subject.ts';
import { newCards, sameCard } from '../../../exchange/likeness.ts';
import { cardShape } from '../../../shapes/person.ts';
import { dropDraft } from '../../../storage/drafts.ts';
import { momentsOf } from '../../../storage/moments.ts';
import { forgetNudgesOf } from '../../../storage/nudges.ts';
import { dropReachingOf } from '../../../storage/reaching.ts';
import type { UndoStep } from '../../../storage/schema.ts';
import { dropStaged } from '../../../storage/staging.ts';
import { nextPlace, putSubject, subjectAt } from '../../../storage/subjects.ts';
import { forgetUndoOf } from '../../../storage/undo.ts';
import type { CommandError } from '../../commands/index.ts';
import { errorOf } from '../door.ts';
import { accept, refuse, type Run, type Scene } from '../scene.ts';
import { birthdaySubject } from './birthdays.ts';
import { BLANK, newPerson, subjectOf } from './people.ts';
import { keepUndo } from './undoable.ts';

export const importPeople: Run<'importPeople'> = async (scene, { id, chosen, leapDay }) => {
  const waiting = await scene.tx.objectStore('staging').get(id);
  const read = waiting ? readWords(waiting.words) : null;
  if (!read) return refuse('notFound');
  const cards: CardCandidate[] = [];
  for (const at of new Set(chosen.toSorted((one, other) => one - other))) {
    const checked = cardAt(scene, read.people, at);
    if ('error' in checked) return refuse(checked.error);
    cards.push(checked.card);
  }
  const fresh = newCards(cards, await cardsKept(scene));
  const people = fresh.map((card) => personFrom(scene, card, leapDay));
  await enterAll(scene, people);
  await dropStaged(scene.tx);
  if (people.length === 0) return accept({ added: 0, undoId: null });
  const step: UndoStep = {
    kind: 'dropPeople',
    people: people.map(({ id: person, updatedAt }) => ({ id: person, updatedAt })),
  };
  const undoId = await keepUndo(scene, { subjectId: id, settled: null, steps: [step] });
  return accept({ added: people.length, undoId });
};

/** Whatever a page left waiting passes the same checks as what is typed. */
function cardAt(
  { today }: Scene,
  people: readonly StagedPerson[],
  at: number,
): { readonly card: CardCandidate } | { readonly error: CommandError } {
  const found = people[at];
  if (!found) return { error: { code: 'notFound' } };
  const parsed = v.safeParse(cardShape, found);
  if (!parsed.success) return { error: errorOf(parsed.issues[0]) };
  const { birthday } = parsed.output;
  // A day without its year begins with a hyphen, and so before any year.
  if (birthday !== null && birthday > today)
    return { error: { code: 'badField', field: 'birthday', problem: 'inTheFuture' } };
  return { card: { ...parsed.output, line: found.line } };
}

/** The entries that came in before, of whoever is still kept. */
async function cardsKept({ tx }: Scene): Promise<ReadonlySet<string>> {
  const people = await tx.objectStore('people').getAll();
  const cards = people.map(({ words }) => readWords(words)?.card);
  return new Set(cards.filter((card) => card !== undefined));
}

function personFrom(scene: Scene, candidate: CardCandidate, leapDay: LeapDay): Person {
  const { name, birthday, reaches } = candidate;
  const words = plainWords({ ...BLANK, name, reaches, card: sameCard(candidate) });
  const blank = { ...newPerson(scene, { name, sample: false }), words };
  if (birthday === null) return blank;
  return { ...blank, birthday: { date: birthday, leapDay, noticeDays: NOTICE_DAYS } };
}

/** One after the other in the order of the file, so that their first asks are spread. */
async function enterAll(scene: Scene, people: readonly Person[]): Promise<void> {
  const { tx } = scene;
  const subjects = people.flatMap((person) => {
    const { id, birthday } = person;
    const own = subjectOf(scene, person, null);
    return birthday ? [own, birthdaySubject(scene, id, birthday)] : [own];
  });
  const first = await nextPlace(tx);
  await Promise.all([
    ...people.map((person) => tx.objectStore('people').put(person)),
    ...subjects.map((given, i) => putSubject(tx, subjectAt(first + i, given))),
  ]);
}

/** Those that are as the import wrote them; whoever was changed, reached or planned with since stays. */
export async function dropPeople(
  scene: Scene,
  imported: Extract<UndoStep, { kind: 'dropPeople' }>['people'],
): Promise<void> {
  const plans = await scene.tx.objectStore('plans').getAll();
  const planned = new Set(plans.map(({ personId }) => personId));
  const gone: RecordId[] = [];
  for (const { id, updatedAt } of imported) {
    const person = await scene.tx.objectStore('people').get(id);
    const isSame = person?.updatedAt === updatedAt && !planned.has(id);
    if (!isSame || (await momentsOf(scene.tx, id, 1)).length > 0) continue;
    await dropPerson(scene, id);
    gone.push(id, birthdayId(id));
  }
  await forgetUndoOf(scene.tx, gone);
}

async function dropPerson({ tx }: Scene, id: RecordId): Promise<void> {
  await dropReachingOf(tx, id);
  await Promise.all([
    tx.objectStore('people').delete(id),
    ...['person', 'log'].map((form) => dropDraft(tx, `${form}.${id}`)),
    ...[id, birthdayId(id)].flatMap((each) => [
      tx.objectStore('subjects').delete(each),
      forgetNudgesOf(tx, each),
    ]),
  ]);
}
