import { putSingle, single } from '../../../storage/singles.ts';
import { accept, type Run } from '../scene.ts';

export const countCalendarFile: Run<'countCalendarFile'> = async ({ tx }) => {
  const sequence = (await single(tx, 'calendarFiles')) ?? 0;
  await putSingle(tx, 'calendarFiles', sequence + 1);
  return accept({ sequence });
};
