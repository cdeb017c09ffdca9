import type { Weekday } from '../domain/time.ts';
import { native } from './native.ts';
import type { Ports } from './ports.ts';

/** Of browsers that tell: `Intl.Locale.prototype.getWeekInfo`, Chrome 130, not in every Firefox. */
type Telling = Intl.Locale & { getWeekInfo?(): { readonly firstDay: number } };

/** Where a week does not begin on Monday, by the first day (CLDR 47, supplemental weekData). */
const BEGINS: readonly (readonly [Weekday, string])[] = [
  [5, 'MV'],
  [6, 'AE AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY'],
  [
    7,
    'AG AS BD BR BS BT BW BZ CA CO DM DO ET GT GU HK HN ID IL IN JM JP KE KH KR LA MH MM MO MT MX ' +
      'MZ NI NP PA PE PH PK PR PT PY SA SG SV TH TT TW UM US VE VI WS YE ZA ZW',
  ],
];
const MONDAY: Weekday = 1;

/** The day on which a week begins where a language is spoken. */
export function weekStartOf(language: string): Weekday {
  const locale: Telling = new Intl.Locale(language).maximize();
  return (locale.getWeekInfo?.().firstDay as Weekday | undefined) ?? listed(locale.region);
}

/** For a browser that does not tell. */
export function listed(region: string | undefined): Weekday {
  const found = BEGINS.find(([, regions]) => region !== undefined && regions.includes(region));
  return found?.[0] ?? MONDAY;
}

export const browserCalendar: Ports['calendar'] = {
  weekStart: () => Promise.resolve(weekStartOf(native().i18n.getUILanguage())),
};
