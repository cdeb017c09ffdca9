import { daysBetween, type Day } from '../../utils/domain/time.ts';
import type { TimeSphere } from '../../utils/domain/sphere.ts';
import { lengthWords } from '../../utils/texts/amounts.ts';
import { stampName } from '../../utils/texts/stamps.ts';
import { language, t } from '../../utils/texts/translate.ts';

/** What a line of the history is shown as. */
interface Told {
  readonly sphere: TimeSphere;
  readonly name: string;
  readonly minutes: number | null;
  readonly evening: boolean;
  readonly estimated: boolean;
}

/** "Today", "Yesterday", or the day with its weekday. */
export function dayHeading(day: Day, today: Day): string {
  const ago = daysBetween(day, today);
  if (ago === 0) return t('history_today');
  if (ago === 1) return t('history_yesterday');
  const style = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
  return Temporal.PlainDate.from(day).toLocaleString(language(), style);
}

/** Whom or what it was about, else whose time it was. */
export function lineName({ name, sphere }: Told, usName: string): string {
  return name || stampName(sphere, usName);
}

/** How long it was; of a contact without a length that it was one. */
export function lineLength({ minutes, estimated, evening }: Told): string {
  if (minutes === null) return evening ? t('history_evening') : t('history_contact');
  const length = lengthWords(minutes);
  return estimated ? t('history_about', { length }) : length;
}
