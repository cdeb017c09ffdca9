import type { Birthday, Person } from '../../../domain/person.ts';
import type { RecordId } from '../../../domain/record.ts';
import { birthdayId, birthdayRhythm } from '../../../domain/subject.ts';
import { newSubject, putSubject, type NewSubject } from '../../../storage/subjects.ts';
import type { Scene } from '../scene.ts';
import { isSame } from './undoable.ts';

/** The subject that comes round for a birthday, as the person's record has it now. */
export async function followBirthday(scene: Scene, person: Person): Promise<void> {
  const { tx, now } = scene;
  const id = birthdayId(person.id);
  if (person.birthday === null) return tx.objectStore('subjects').delete(id);
  const rhythm = birthdayRhythm(person.birthday);
  const known = await tx.objectStore('subjects').get(id);
  if (known && isSame(known.rhythm, rhythm)) return;
  const { dormant: _, ...subject } = known ?? {
    dormant: 0,
    ...(await newSubject(tx, birthdaySubject(scene, person.id, person.birthday))),
  };
  // Another day or notice is another occasion: what was put off or declined was the former one.
  const anew = { ...subject, rhythm, setAt: now, snooze: null, rest: null };
  await putSubject(tx, anew, { dormant: person.archivedAt !== null });
}

/** What comes round for a birthday that was not known before. */
export function birthdaySubject(
  { today, now }: Scene,
  personId: RecordId,
  birthday: Birthday,
): NewSubject {
  return {
    id: birthdayId(personId),
    kind: 'birthday',
    sphere: 'others',
    rhythm: birthdayRhythm(birthday),
    since: today,
    setAt: now,
    starred: false,
    lastDone: null,
  };
}

/** Rests with the person in the archive. Brought back by hand, what passed meanwhile stays untold. */
export async function restBirthday(
  { tx }: Scene,
  personId: RecordId,
  { dormant, setAt }: { readonly dormant: boolean; readonly setAt?: number },
): Promise<void> {
  const row = await tx.objectStore('subjects').get(birthdayId(personId));
  if (row) await putSubject(tx, { ...row, setAt: setAt ?? row.setAt }, { dormant });
}
