import { describe, expect, test } from 'vitest';
import { en } from '../../../locales/en/index.ts';
import { toTexts } from '../../../scripts/catalogue.ts';
import { SUBJECT_KINDS, type SubjectKind } from '../../../utils/domain/subject.ts';
import type { Nudge, Reason } from '../../../utils/domain/nudge.ts';
import { HOUR } from '../../../utils/domain/time.ts';
import { toastFor } from '../../../utils/texts/toasts.ts';

const TEXTS = Object.entries(toTexts(en));

/** No orders, no blame (product.md, "Words"). */
const UNKIND = /\b(must|should|don['’]t forget|failed|broken|streaks?|overdue)\b|!/i;
/** Words of the code, which the interface does not speak. */
const CODE = /\b(bonds?|spheres?|nudges?|moments?|lean)\b/i;
/** Evenkeel never speaks of itself so. */
const OWN_VOICE = /\b([Ww]e|[Ww]e['’]\w+|[Oo]urs?|I|I['’]\w+|[Mm]y|[Mm]ine)\b/;
/** What speaks as the user, as a button, a label, an example or a line to copy may. */
const SPEAK_AS_USER: readonly string[] = [
  'plan_evening_of_my_own',
  'plan_template_evening_of_my_own',
  'lines_own_words',
  'limit_mine',
  'goal_owner_mine',
  'often_day_start',
  'limits_hint',
  'limit_skip_keep',
  'limit_skip_told',
  'limit_skip_agreed',
  'care_log',
  'care_log_label',
  'replaced_put_back',
  'goal_owner_ask',
  'opener_crossed_mind',
  'opener_catch_up',
  'reached_yes',
  'newtab_fill',
  'card_wrote',
  'answer_yesterday',
  'answer_this_week',
  'bond_cared_for',
  'welcome_line_mine__other',
  'welcome_line_mine__nobody',
  'welcome_line_mine_sentence__other',
  'welcome_line_mine_sentence__nobody',
];

describe.each(TEXTS)('%s', (key, text) => {
  test('offers, blames nobody and does not speak code', () => {
    expect(text).not.toMatch(UNKIND);
    expect(text).not.toMatch(CODE);
  });
  test('says I, we or mine only where it speaks as the user', () => {
    expect(OWN_VOICE.test(text)).toBe(SPEAK_AS_USER.includes(key));
  });
});

const REASONS: readonly Reason[] = [
  ...[null, 0, 8, 30, 200, 4000].map((daysSince): Reason => {
    return { rule: 'every', occasion: 'return', daysSince, cadenceDays: 30 };
  }),
  ...[-10, 0, 10].map((offset): Reason => ({
    rule: 'at',
    occasion: 'time',
    offset,
    time: '18:30',
  })),
  { rule: 'on', occasion: 'return', time: '09:00' },
  ...[-6, 0, 14].map((daysAhead): Reason => ({ rule: 'birthday', occasion: 'return', daysAhead })),
  ...[25, 55, 340].map((minutes): Reason => {
    return { rule: 'after', occasion: 'time', minutes, afterMinutes: 55 };
  }),
  { rule: 'test', occasion: 'tested' },
];

function nudgeOf(subjectKind: SubjectKind, reason: Reason): Nudge {
  return {
    id: 'n',
    subjectId: 's',
    subjectKind,
    sphere: 'me',
    day: '2026-03-02',
    raisedAt: 0,
    expiresAt: 2 * HOUR,
    timed: false,
    voice: 'toast',
    state: { kind: 'raised' },
    reason,
    due: '2026-03-02',
  };
}

const LONG = [
  'Maximiliane-Alexandrina von Hohenstein-Wolkenburg zu Unterschwarzenbrunn am Kleinen See',
  '👩‍👩‍👧‍👦'.repeat(40),
  'é'.repeat(90),
];
const letters = (text: string) => [...new Intl.Segmenter().segment(text)].length;

describe.each(SUBJECT_KINDS)('a toast about a %s', (kind) => {
  test.each(['Mina', ...LONG])('has a title up to 60 and a message up to 110: %s', (name) => {
    for (const reason of REASONS) {
      const { title, message } = toastFor(nudgeOf(kind, reason), 'names', name);
      expect(letters(title), title).toBeLessThanOrEqual(60);
      expect(letters(message), message).toBeLessThanOrEqual(110);
    }
  });
});

test('a name that is cut ends with a whole letter', () => {
  const reason: Reason = { rule: 'every', occasion: 'return', daysSince: 8, cadenceDays: 7 };
  const { message } = toastFor(nudgeOf('person', reason), 'names', LONG[1] ?? '');
  expect(message).toMatch(/and (👩‍👩‍👧‍👦)+… talked/u);
});
