import type { Person } from '../../../domain/person.ts';
import type { RecordId } from '../../../domain/record.ts';
import { birthdayId, birthdayRhythm } from '../../../domain/subject.ts';
import { newSubject, putSubject } from '../../../storage/subjects.ts';
import type { Scene } from '../scene.ts';
import { isSame } from './undoable.ts';

/** The subject that comes round for a birthday, as the person's record has it now. */
export async function followBirthday(scene: Scene, person: Person): Promise<void> {
  const { tx, now, today } = scene;
  const id = birthdayId(person.id);
  if (person.birthday === null) return tx.objectStore('subjects').delete(id);
  const rhythm = birthdayRhythm(person.birthday);
  const known = await tx.objectStore('subjects').get(id);
  if (known && isSame(known.rhythm, rhythm)) return;
  const { dormant: _, ...subject } = known ?? {
    dormant: 0,
    ...(await newSubject(tx, {
      id,
      kind: 'birthday',
      sphere: 'others',
      rhythm,
      since: today,
      setAt: now,
      starred: false,
      lastDone: null,
    })),
  };
  // Another day or notice is another occasion: what was put off or declined was the former one.
  const anew = { ...subject, rhythm, setAt: now, snooze: null, rest: null };
  await putSubject(tx, anew, { dormant: person.archivedAt !== null });
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
