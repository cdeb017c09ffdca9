/** Minutes that one log can have: a day is the longest. */
export const LENGTH_RANGE = { min: 1, max: 24 * 60 } as const;

export type ParsedLength =
  | { readonly ok: true; readonly minutes: number }
  | { readonly ok: false; readonly problem: 'empty' | 'notALength' | 'outOfRange' };

const NUMBER = String.raw`(\d{1,4}(?:[.,]\d{1,2})?)`;
const HOUR = '(?:h|hr|hrs|hour|hours)';
const MINUTE = '(?:m|min|mins|minute|minutes)';
const HOURS = new RegExp(`^${NUMBER} ?${HOUR}$`);
const HOURS_MINUTES = new RegExp(`^(\\d{1,2}) ?${HOUR} ?(\\d{1,2}) ?${MINUTE}?$`);
const MINUTES = new RegExp(`^(\\d{1,4}) ?${MINUTE}?$`);
const CLOCK = /^(\d{1,2}):([0-5]\d)$/;

/** "1h30", "1:30", "90", "1.5 h", "45 min": whole minutes, a bare number being minutes. */
export function parseLength(text: string): ParsedLength {
  const typed = text.trim().toLowerCase().replace(/\s+/g, ' ');
  if (typed === '') return { ok: false, problem: 'empty' };
  const minutes = minutesIn(typed);
  if (minutes === null) return { ok: false, problem: 'notALength' };
  const isPossible = minutes >= LENGTH_RANGE.min && minutes <= LENGTH_RANGE.max;
  return isPossible ? { ok: true, minutes } : { ok: false, problem: 'outOfRange' };
}

/** "45 min", "2 h", "1h30": as it can be typed again. */
export function formatLength(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours}h${String(rest).padStart(2, '0')}`;
}

function minutesIn(typed: string): number | null {
  const [, alone] = MINUTES.exec(typed) ?? [];
  if (alone !== undefined) return Number(alone);
  const [, hours, more] = HOURS_MINUTES.exec(typed) ?? CLOCK.exec(typed) ?? [];
  if (hours !== undefined && more !== undefined) {
    return Number(more) < 60 ? Number(hours) * 60 + Number(more) : null;
  }
  const [, decimal] = HOURS.exec(typed) ?? [];
  return decimal === undefined ? null : Math.round(Number(decimal.replace(',', '.')) * 60);
}
