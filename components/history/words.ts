import { daysBetween, type Day } from '../../utils/domain/time.ts';
import type { TimeSphere } from '../../utils/domain/sphere.ts';
import { lengthWords } from '../../utils/texts/amounts.ts';
import { language, t } from '../../utils/texts/translate.ts';

/** What a line of the history is shown from. */
export interface ToldLine {
  readonly sphere: TimeSphere;
  /** Whom or what it was about; '' for nobody, and where that is not known any more. */
  readonly name: string;
  readonly minutes: number | null;
  readonly evening: boolean;
  readonly estimated: boolean;
  readonly isOfItself: boolean;
  readonly note: string;
}

/** "Today", "Yesterday", or the day with its weekday. */
export function dayHeading(day: Day, today: Day): string {
  const ago = daysBetween(day, today);
  if (ago === 0) return t('history_today');
  if (ago === 1) return t('history_yesterday');
  const isThisYear = day.slice(0, 4) === today.slice(0, 4);
  return formatterOf(language(), isThisYear).format(Temporal.PlainDate.from(day));
}

/** Whom or what it was about, else whose time it was. */
export function lineName({ name, sphere }: ToldLine, usName: string): string {
  if (name !== '') return name;
  return sphere === 'us' && usName !== '' ? usName : t(`stamp_${sphere}`);
}

/** How long it was; without a length, that it was a contact, or was done. */
export function lineLength(line: ToldLine): string {
  const { minutes, estimated, evening } = line;
  if (minutes === null) return evening ? t('history_evening') : t(withoutLength(line));
  const length = lengthWords(minutes);
  const about = estimated ? t('history_about', { length }) : length;
  return evening ? t('history_in_the_evening', { length: about }) : about;
}

function withoutLength({ sphere, isOfItself }: ToldLine) {
  const isContact = !isOfItself && (sphere === 'us' || sphere === 'others');
  return isContact ? 'history_contact' : 'history_done';
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making one takes longer than a hundred days. The year goes without saying while it is this one. */
function formatterOf(locale: string, isThisYear: boolean): Intl.DateTimeFormat {
  const key = `${locale} ${isThisYear}`;
  const style = { weekday: 'long', day: 'numeric', month: 'long' } as const;
  const year = isThisYear ? {} : ({ year: 'numeric' } as const);
  const formatter = formatters.get(key) ?? new Intl.DateTimeFormat(locale, { ...style, ...year });
  formatters.set(key, formatter);
  return formatter;
}
