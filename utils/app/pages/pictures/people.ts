import { closenessOf, type PersonPlace } from '../../../domain/closeness.ts';
import { readPeople } from '../people.ts';

/** Who is near and who comes round, of those who are not archived. */
export async function readCloseness(): Promise<readonly PersonPlace[]> {
  const { present } = await readPeople();
  return closenessOf(present);
}
