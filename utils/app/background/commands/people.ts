import {
  DEFAULT_CIRCLE,
  LAST_TALKED,
  LAST_TALKED_DAYS_AGO,
  rhythmOf,
  type LastTalked,
  type Person,
  type PersonText,
} from '../../../domain/person.ts';
import type { PersonChanges } from '../../../domain/person-view.ts';
import { plainWords, readWords } from '../../../domain/record.ts';
import type { Done } from '../../../domain/rhythm.ts';
import { birthdayId } from '../../../domain/subject.ts';
import { addDays, type Day } from '../../../domain/time.ts';
import { dropFieldDrafts } from '../../../storage/drafts.ts';
import { openNudgesOf } from '../../../storage/nudges.ts';
import { dropReachingOf } from '../../../storage/reaching.ts';
import { newSubject, putSubject, type NewSubject } from '../../../storage/subjects.ts';
import { accept, newId, refuse, type Run, type Scene } from '../scene.ts';
import { followBirthday, restBirthday } from './birthdays.ts';
import { closeNudges, keepUndo } from './undoable.ts';

export const BLANK: PersonText = { name: '', note: '', reaches: [], goodToAskAbout: '' };

export const addPerson: Run<'addPerson'> = async (scene, { name, lastTalked }) => {
  const lastDay = lastTalkedDay(scene, lastTalked);
  if (lastDay !== null && lastDay > scene.today) {
    return refuse({ code: 'badField', field: 'lastTalked', problem: 'inTheFuture' });
  }
  const person = newPerson(scene, { name, sample: false });
  await enterPerson(scene, person, lastDay === null ? null : { day: lastDay, at: scene.now });
  await scene.tx.objectStore('drafts').delete('addPerson');
  return accept({ id: person.id });
};

export function newPerson(
  scene: Scene,
  { name, sample }: { readonly name: string; readonly sample: boolean },
): Person {
  return {
    id: newId(),
    createdAt: scene.now,
    updatedAt: scene.now,
    words: plainWords({ ...BLANK, name }),
    circle: DEFAULT_CIRCLE,
    role: null,
    rhythm: null,
    birthday: null,
    starred: false,
    archivedAt: null,
    sample,
  };
}

/** Writes a new person and the subject that comes round for them. */
export async function enterPerson(scene: Scene, person: Person, lastDone: Done | null) {
  await scene.tx.objectStore('people').put(person);
  await putSubject(scene.tx, await newSubject(scene.tx, subjectOf(scene, person, lastDone)));
}

/** What comes round for a new person. */
export function subjectOf(
  { today, now }: Scene,
  person: Person,
  lastDone: Done | null,
): NewSubject {
  return {
    id: person.id,
    kind: 'person',
    sphere: 'others',
    rhythm: rhythmOf(person),
    since: today,
    setAt: now,
    starred: person.starred,
    lastDone,
  };
}

function lastTalkedDay(scene: Scene, lastTalked: LastTalked | Day): Day | null {
  if (!isLastTalked(lastTalked)) return lastTalked;
  const daysAgo = LAST_TALKED_DAYS_AGO[lastTalked];
  return daysAgo === null ? null : addDays(scene.today, -daysAgo);
}

function isLastTalked(value: string): value is LastTalked {
  return (LAST_TALKED as readonly string[]).includes(value);
}

export const editPerson: Run<'editPerson'> = async (scene, { id, changes }) => {
  const person = await scene.tx.objectStore('people').get(id);
  if (!person || person.deletedAt) return refuse('notFound');
  // A day without its year begins with a hyphen, and so before any year.
  if (changes.birthday && changes.birthday.date > scene.today)
    return refuse({ code: 'badField', field: 'birthday.date', problem: 'inTheFuture' });
  const edited = withChanges(scene, person, changes);
  await scene.tx.objectStore('people').put(edited);
  const subject = await scene.tx.objectStore('subjects').get(id);
  if (subject) {
    const { dormant: _, ...row } = subject;
    await putSubject(
      scene.tx,
      { ...row, rhythm: rhythmOf(edited), setAt: scene.now, starred: edited.starred },
      { dormant: edited.archivedAt !== null },
    );
  }
  await followBirthday(scene, edited);
  await dropFieldDrafts(scene.tx, `person.${id}`, Object.keys(changes));
  return accept(null);
};

function withChanges(scene: Scene, person: Person, changes: PersonChanges): Person {
  const { name, note, goodToAskAbout, reaches, ...rest } = changes;
  const text = readWords(person.words) ?? BLANK;
  return {
    ...person,
    ...rest,
    updatedAt: scene.now,
    words: plainWords({
      ...text,
      name: name ?? text.name,
      note: note ?? text.note,
      goodToAskAbout: goodToAskAbout ?? text.goodToAskAbout,
      reaches: reaches ?? text.reaches,
    }),
  };
}

export const archivePerson: Run<'archivePerson'> = async (scene, { id }) => {
  const person = await scene.tx.objectStore('people').get(id);
  if (!person || person.deletedAt) return refuse('notFound');
  await setArchived(scene, person, true);
  await dropReachingOf(scene.tx, id);
  const about = [id, birthdayId(id)].map((each) => openNudgesOf(scene.tx, each));
  const open = (await Promise.all(about)).flat();
  const nudges = await closeNudges(scene, open, { kind: 'withdrawn', at: scene.now });
  const undoId = await keepUndo(scene, {
    subjectId: id,
    settled: null,
    steps: [{ kind: 'unarchive', id, archivedAt: scene.now }, ...nudges],
  });
  return accept({ undoId });
};

export const unarchivePerson: Run<'unarchivePerson'> = async (scene, { id }) => {
  const person = await scene.tx.objectStore('people').get(id);
  if (!person || person.deletedAt) return refuse('notFound');
  await setArchived(scene, person, false);
  return accept(null);
};

async function setArchived(scene: Scene, person: Person, archived: boolean): Promise<void> {
  await scene.tx
    .objectStore('people')
    .put({ ...person, updatedAt: scene.now, archivedAt: archived ? scene.now : null });
  const subject = await scene.tx.objectStore('subjects').get(person.id);
  if (subject) await putSubject(scene.tx, subject, { dormant: archived });
  const setAt = archived ? {} : { setAt: scene.now };
  await restBirthday(scene, person.id, { dormant: archived, ...setAt });
}
