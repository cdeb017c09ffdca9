import type { Boundary } from '../../domain/boundary.ts';
import type { Moment } from '../../domain/moment.ts';
import type { Nudge, NudgeState } from '../../domain/nudge.ts';
import { readWords } from '../../domain/record.ts';
import { BREAK_ID } from '../../domain/subject.ts';
import { logicalDay, type Day, type EpochMs, type WallTime, type Zone } from '../../domain/time.ts';
import type { ComingView, EarlierKind, EarlierView, TodayLine } from '../../domain/today-view.ts';
import { timeOnDay } from '../../planning/index.ts';
import { lengthWords } from '../../texts/amounts.ts';
import { stampName } from '../../texts/stamps.ts';
import { t } from '../../texts/translate.ts';
import { pageNotebook } from './notebook.ts';
import { readReminders, type Named } from './reminders.ts';

export interface TodayView {
  readonly now: EpochMs;
  readonly zone: Zone;
  readonly today: Day;
  /** In the order of their times. */
  readonly lines: readonly TodayLine[];
  /** Soonest first. */
  readonly coming: readonly ComingView[];
  /** Newest first. */
  readonly earlier: readonly EarlierView[];
}

export async function readToday(): Promise<TodayView> {
  const { now, zone, settings, comingUp, log, nameOf } = await readReminders();
  const today = logicalDay(now, zone, settings.dayStart);
  const database = await pageNotebook();
  const [moments, boundaries] = await Promise.all([
    database.getAllFromIndex('moments', 'byDay', today),
    database.getAll('boundaries'),
  ]);
  const reminders = log.filter(({ value }) => value.day === today).flatMap(reminderLine);
  const contacts = moments
    .filter((moment) => !moment.deletedAt)
    .map((moment) => contactLine(moment, nameOf(moment.subjectId)));
  return {
    now,
    zone,
    today,
    lines: boundaries
      .flatMap((boundary) => lineOf(boundary, today, zone, settings.dayStart))
      .map((line) => ({ ...line, sentence: nameOf(line.id) }))
      .sort((one, other) => one.at - other.at),
    coming: comingUp.map(comingLine),
    earlier: [...contacts, ...reminders].sort((one, other) => other.at - one.at),
  };
}

function lineOf(
  { id, line, deletedAt }: Boundary,
  today: Day,
  zone: Zone,
  dayStart: WallTime,
): Omit<TodayLine, 'sentence'>[] {
  if (deletedAt || line.kind !== 'clock') return [];
  const at = timeOnDay(line.rhythm, today, zone, dayStart);
  return at === null ? [] : [{ id, at }];
}

function comingLine({
  name,
  value,
}: Awaited<ReturnType<typeof readReminders>>['comingUp'][number]): ComingView {
  return { id: value.subjectId, kind: value.kind, name, opens: value.opens };
}

function contactLine(moment: Moment, name: string): EarlierView {
  const note = readWords(moment.words)?.note ?? '';
  if (moment.subjectId === null) return timeLine(moment, note);
  const subject = moment.subjectId === BREAK_ID ? 'break' : 'person';
  return { id: moment.id, at: moment.at, subject, name, kind: 'logged', note };
}

/** Time with nobody in particular goes by where it went, and how long it was. */
function timeLine({ id, at, sphere, minutes }: Moment, note: string): EarlierView {
  const where = stampName(sphere, '');
  const name =
    minutes === null ? where : t('time_logged', { name: where, length: lengthWords(minutes) });
  return { id, at, subject: 'care', name, kind: 'logged', note };
}

function reminderLine({ name, value }: Named<Nudge>): EarlierView[] {
  const kind = value.subjectKind === 'test' ? null : kindOf(value.state);
  if (kind === null) return [];
  const at = 'at' in value.state ? value.state.at : value.raisedAt;
  return [{ id: value.id, at, subject: value.subjectKind, name, kind, note: '' }];
}

/** What was done is told by its moment, what was withdrawn by nothing. */
function kindOf(state: NudgeState): EarlierKind | null {
  switch (state.kind) {
    case 'raised':
    case 'shown':
    case 'seen':
      return 'waiting';
    case 'handled':
      return answered(state.answer);
    case 'unanswered':
      return 'wentBy';
    case 'withdrawn':
      return null;
    default:
      return state satisfies never;
  }
}

function answered(answer: Extract<NudgeState, { kind: 'handled' }>['answer']): EarlierKind | null {
  switch (answer) {
    case 'done':
      return null;
    case 'later':
      return 'putOff';
    case 'notThisOne':
    case 'lessOften':
      return 'declined';
    default:
      return answer satisfies never;
  }
}
