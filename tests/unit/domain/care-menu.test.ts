import { expect, it } from 'vitest';
import { care } from '../../../locales/en/care.ts';
import { CARE_IDEAS } from '../../../utils/domain/care-menu.ts';
import { CARE_KINDS } from '../../../utils/domain/self-care.ts';

it('the starter menu has twelve ideas, half of them half an hour or longer', () => {
  expect(CARE_IDEAS).toHaveLength(12);
  expect(new Set(CARE_IDEAS.map(({ id }) => id)).size).toBe(12);
  expect(CARE_IDEAS.filter(({ minutes }) => minutes >= 30)).toHaveLength(6);
});

it.each(CARE_KINDS)('two of them are of the kind %s', (kind) => {
  expect(CARE_IDEAS.filter((idea) => idea.kind === kind)).toHaveLength(2);
});

it('none of them promises health', () => {
  const ideas = CARE_IDEAS.map(({ id }) => care[`care_idea_${id}`]);
  expect(ideas.join('\n')).not.toMatch(/heal|cure|therap|stress|anxi|depress|blood|sleep better/i);
});
