import { rhythmOf, type Birthday, type Person, type PersonText } from '../../domain/person.ts';
import type { ContactView, PersonView } from '../../domain/person-view.ts';
import { isAsked } from '../../domain/reaching.ts';
import { readWords, type RecordId } from '../../domain/record.ts';
import { nextDue } from '../../domain/rhythm.ts';
import { withDefaults } from '../../domain/settings.ts';
import { birthdayRhythm, personIdOf } from '../../domain/subject.ts';
import { daysBetween, logicalDay, type Day } from '../../domain/time.ts';
import { slotDayFrom } from '../../planning/index.ts';
import { browserClock } from '../../platform/clock.ts';
import { momentsOf } from '../../storage/moments.ts';
import { reachingIn } from '../../storage/reaching.ts';
import type { SubjectRow } from '../../storage/schema.ts';
import { single } from '../../storage/singles.ts';
import { readingOf } from '../../storage/transaction.ts';
import { pageNotebook } from './notebook.ts';

export interface PeopleView {
  readonly today: Day;
  /** By the day they come round, those without a known contact first; alike, by name. */
  readonly present: readonly PersonView[];
  readonly archived: readonly PersonView[];
  /** The user says that links to numbers work on this computer. */
  readonly telephony: boolean;
}

export async function readPeople(): Promise<PeopleView> {
  const { now, zone } = await browserClock.read();
  const tx = readingOf(await pageNotebook());
  const [people, subjects, stored, reaching] = await Promise.all([
    tx.objectStore('people').getAll(),
    tx.objectStore('subjects').getAll(),
    single(tx, 'settings'),
    reachingIn(tx),
  ]);
  const { dayStart, telephony } = withDefaults(stored);
  const today = logicalDay(now, zone, dayStart);
  const asked = reaching && isAsked(reaching, now) ? personIdOf(reaching.subjectId) : null;
  const known = new Map(subjects.map((subject) => [subject.id, subject]));
  const views = people
    .filter((person) => !person.deletedAt)
    .map((person) => viewOf(person, known.get(person.id) ?? null, today, asked))
    .sort(byComingRound);
  return {
    today,
    telephony,
    present: views.filter((view) => view.archivedAt === null),
    archived: views.filter((view) => view.archivedAt !== null),
  };
}

/** The last contacts with one person, newest first. */
export async function readContacts(id: RecordId, today: Day): Promise<readonly ContactView[]> {
  const tx = readingOf(await pageNotebook());
  const moments = await momentsOf(tx, id, 20);
  return moments.map((moment) => ({
    id: moment.id,
    daysAgo: daysBetween(moment.day, today),
    estimated: moment.estimated,
    note: readWords(moment.words)?.note ?? '',
  }));
}

const NO_TEXT: PersonText = { name: '', note: '', reaches: [], goodToAskAbout: '' };

function viewOf(
  person: Person,
  subject: SubjectRow | null,
  today: Day,
  asked: RecordId | null,
): PersonView {
  const rhythm = rhythmOf(person);
  const lastDay = subject?.lastDone?.day ?? null;
  return {
    id: person.id,
    text: readWords(person.words) ?? NO_TEXT,
    circle: person.circle,
    role: person.role,
    birthday: person.birthday,
    birthdayIn: person.birthday && daysUntil(person.birthday, today),
    reachedFor: person.id === asked,
    starred: person.starred,
    sample: person.sample,
    archivedAt: person.archivedAt,
    rhythm,
    rhythmOfCircle: person.rhythm === null,
    lastDay,
    daysSince: lastDay === null ? null : daysBetween(lastDay, today),
    dueIn: lastDay === null ? null : daysBetween(today, nextDue(rhythm, lastDay)),
  };
}

function daysUntil(birthday: Birthday, today: Day): number | null {
  const next = slotDayFrom({ on: { rule: birthdayRhythm(birthday).rule } }, today);
  return next === null ? null : daysBetween(today, next);
}

function byComingRound(one: PersonView, other: PersonView): number {
  // Two without a known contact are alike, where one infinity less another is no number.
  const [a, b] = [one.dueIn ?? -1e6, other.dueIn ?? -1e6];
  return a - b || one.text.name.localeCompare(other.text.name) || (one.id < other.id ? -1 : 1);
}
