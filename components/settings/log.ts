import type { AnswerKind, Nudge, NudgeState } from '../../utils/domain/nudge.ts';
import { daysBetween, wallClockAt, type EpochMs, type Zone } from '../../utils/domain/time.ts';
import { formatTime } from '../../utils/texts/instants.ts';
import { reasonSentence } from '../../utils/texts/reasons.ts';
import { language, t, type TextKey } from '../../utils/texts/translate.ts';

/** A reminder of the log, with what its subject is called now ('' for somebody removed). */
export interface LogEntry {
  readonly name: string;
  readonly value: Nudge;
}

export function logReason({ name, value }: LogEntry): string {
  return reasonSentence(value.reason, name);
}

const ANSWERS = {
  done: 'log_done',
  later: 'log_later',
  notThisOne: 'log_not_this_one',
  lessOften: 'log_less_often',
} as const satisfies Record<AnswerKind, TextKey>;

/** What became of it. */
export function logOutcome(state: NudgeState): string {
  switch (state.kind) {
    case 'raised':
    case 'shown':
    case 'seen':
      return t('log_waiting');
    case 'handled':
      return t(ANSWERS[state.answer]);
    case 'unanswered':
      return t('log_unanswered');
    case 'withdrawn':
      return t('log_withdrawn');
    default:
      return state satisfies never;
  }
}

/** "10:02", "Yesterday 10:02", "21 November 10:02", seen from `now`. */
export function formatPast(at: EpochMs, now: EpochMs, zone: Zone): string {
  const time = formatTime(at, zone);
  const ago = daysBetween(wallClockAt(at, zone).day, wallClockAt(now, zone).day);
  if (ago === 0) return time;
  if (ago === 1) return t('log_yesterday', { time });
  const day = new Intl.DateTimeFormat(language(), {
    day: 'numeric',
    month: 'long',
    timeZone: zone,
  }).format(at);
  return t('log_when', { day, time });
}
