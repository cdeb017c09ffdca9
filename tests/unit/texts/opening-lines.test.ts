import { describe, expect, test } from 'vitest';
import type { Reason } from '../../../utils/domain/nudge.ts';
import { OPENING_LINE_IDS } from '../../../utils/domain/opening-lines.ts';
import { birthdayAheadWords, birthdayWords, monthName } from '../../../utils/texts/birthdays.ts';
import { cardLine, cardTitle } from '../../../utils/texts/card.ts';
import { openingWords } from '../../../utils/texts/opening-lines.ts';
import { toastFor } from '../../../utils/texts/toasts.ts';
import { makeNudge } from '../planning/make.ts';

describe('opening lines', () => {
  test('are twelve or more, and no two are alike', () => {
    const lines = OPENING_LINE_IDS.map(openingWords);
    expect(new Set(lines).size).toBe(lines.length);
    expect(lines.length).toBeGreaterThanOrEqual(12);
  });

  test.each(OPENING_LINE_IDS)('%s fits the card, asks quietly, and courts nobody', (id) => {
    const line = openingWords(id);
    expect([...line].length).toBeLessThanOrEqual(38);
    expect(line).not.toMatch(/!|\b(must|should|never|why)\b/i);
    expect(line).not.toMatch(/love|miss|heart|dear|darling|kiss|beautiful|dream|together/i);
  });
});

const after = (daysSince: number, cadenceDays: number): Reason => {
  return { rule: 'every', occasion: 'return', daysSince, cadenceDays };
};

describe('after a long gap', () => {
  test('the card speaks of an old thread, and of a call', () => {
    expect(cardTitle('person', 'Mina', after(200, 30))).toBe('An old thread to pick up?');
    expect(cardLine('person', 'Mina', after(200, 30))).toMatch(/^Mina, .* A call can be easier/);
    expect(cardTitle('person', 'Mina', after(30, 30))).toBe('A hello?');
    expect(cardLine('person', 'Mina', after(30, 30))).not.toMatch(/call/);
  });

  test('a toast with names does, a discreet one tells nothing', () => {
    const nudge = makeNudge({ subjectKind: 'person', reason: after(200, 30) });
    const named = toastFor(nudge, 'names', 'Mina');
    expect(`${named.title} ${named.message}`).toMatch(/^An old thread to pick up\? A call to Mina/);
    const discreet = toastFor(nudge, 'discreet', 'Mina');
    expect(`${discreet.title} ${discreet.message}`).not.toMatch(/Mina|call|thread/);
  });
});

describe('a birthday', () => {
  test('is told with its year where that is known; pitfall 4: never with another one', () => {
    expect(birthdayWords({ date: '1984-02-29' })).toBe('February 29, 1984');
    expect(birthdayWords({ date: '--02-29' })).toBe('February 29');
    expect(birthdayWords({ date: '--12-01' })).toBe('December 1');
  });

  test('ahead reads as people say it', () => {
    expect([0, 1, 3].map(birthdayAheadWords)).toEqual([
      'Birthday today',
      'Birthday tomorrow',
      'Birthday in 3 days',
    ]);
  });

  test('months have their names', () => {
    expect([1, 2, 12].map(monthName)).toEqual(['January', 'February', 'December']);
  });
});
