import ICAL from 'ical.js';
import type { SlotRule } from '../../../utils/domain/rhythm.ts';
import { formatRepeatRule } from '../../../utils/exchange/repeat-rule.ts';

/** A rule as it stands in a calendar file. */
export function ruleText(rule: SlotRule): string {
  const property = ['rrule', {}, 'recur', formatRepeatRule(rule)];
  return ICAL.stringify.property(property, ICAL.design.icalendar, true).slice('RRULE:'.length);
}
