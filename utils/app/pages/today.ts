import type { Moment } from '../../domain/moment.ts';
import type { Nudge, NudgeState } from '../../domain/nudge.ts';
import { readWords } from '../../domain/record.ts';
import { logicalDay, type Day, type EpochMs, type Zone } from '../../domain/time.ts';
import type { ComingView, EarlierKind, EarlierView } from '../../domain/today-view.ts';
import { pageNotebook } from './notebook.ts';
import { readReminders, type Named } from './reminders.ts';

export interface TodayView {
  readonly now: EpochMs;
  readonly zone: Zone;
  readonly today: Day;
  /** Soonest first. */
  readonly coming: readonly ComingView[];
  /** Newest first. */
  readonly earlier: readonly EarlierView[];
}

export async function readToday(): Promise<TodayView> {
  const { now, zone, settings, comingUp, log, names } = await readReminders();
  const today = logicalDay(now, zone, settings.dayStart);
  const database = await pageNotebook();
  const moments = await database.getAllFromIndex('moments', 'byDay', today);
  const reminders = log.filter(({ value }) => value.day === today).flatMap(reminderLine);
  const done = moments
    .filter((moment) => !moment.deletedAt)
    .map((moment) => doneLine(moment, names.get(moment.subjectId ?? '') ?? ''));
  return {
    now,
    zone,
    today,
    coming: comingUp.map(comingLine),
    earlier: [...done, ...reminders].sort((one, other) => other.at - one.at),
  };
}

function comingLine({
  name,
  value,
}: Awaited<ReturnType<typeof readReminders>>['comingUp'][number]): ComingView {
  return { id: value.subjectId, kind: value.kind, name, opens: value.opens };
}

function doneLine(moment: Moment, name: string): EarlierView {
  const note = readWords(moment.words)?.note ?? '';
  return { id: moment.id, at: moment.at, name, kind: 'logged', note };
}

function reminderLine({ name, value }: Named<Nudge>): EarlierView[] {
  const kind = value.subjectKind === 'test' ? null : kindOf(value.state);
  if (kind === null) return [];
  const at = 'at' in value.state ? value.state.at : value.raisedAt;
  return [{ id: value.id, at, name, kind, note: '' }];
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
