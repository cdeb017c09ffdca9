import type { PersonPlace } from '../domain/closeness.ts';
import type { Fortnights } from '../domain/fortnight.ts';
import { PROGRESS_DAYS } from '../domain/goal-progress.ts';
import type { GoalDay } from '../domain/glance.ts';
import { approximateDays } from '../domain/rhythm.ts';
import { addDays } from '../domain/time.ts';
import { progressWords } from './goals.ts';
import type { PictureTable } from './pictures.ts';
import { rhythmWords } from './rhythms.ts';
import { marked } from './samples.ts';
import { formatAgo, formatAhead, formatSpan } from './spans.ts';
import { language, t } from './translate.ts';

/** When somebody comes round; how long ago that was is nobody's business. */
export function placeWords({ dueIn, rhythm }: PersonPlace): string {
  if (dueIn === null) {
    return t('person_round_first', { span: formatSpan(Math.round(approximateDays(rhythm))) });
  }
  return dueIn <= 0
    ? t('person_round_now')
    : t('person_round_ahead', { ahead: formatAhead(dueIn) });
}

export function peopleGist(people: readonly PersonPlace[]): string {
  const n = people.length;
  const [only] = people;
  if (people.every(({ place }) => place === null)) return t('picture_people_gist_unknown', { n });
  if (n === 1 && only) {
    return t('picture_people_gist_one', { name: marked(only.name, only), round: placeWords(only) });
  }
  const due = people.filter(({ dueIn }) => dueIn !== null && dueIn <= 0).length;
  return due === 0 ? t('picture_people_gist_none', { n }) : t('picture_people_gist', { n, due });
}

export function peopleTable(people: readonly PersonPlace[]): PictureTable {
  return {
    caption: t('picture_people_caption'),
    columns: [
      t('picture_column_person'),
      t('picture_column_last'),
      t('picture_column_rhythm'),
      t('picture_column_round'),
    ],
    rows: people.map((person) => ({
      head: marked(person.name, person),
      cells: [
        person.daysSince === null ? t('picture_last_unknown') : formatAgo(person.daysSince),
        rhythmWords(person.rhythm),
        placeWords(person),
      ],
    })),
  };
}

/** "Ten pages. 9 of the last 14 days." */
export function stepGist({ step, sample, progress }: Fortnights['goals'][number]): string {
  return t('picture_step_gist', {
    step: marked(step, { sample }),
    progress: progressWords(progress, PROGRESS_DAYS),
  });
}

export function stepsTable({ today, goals }: Fortnights): PictureTable {
  return {
    caption: t('picture_steps_caption'),
    columns: [
      t('picture_column_day'),
      ...goals.map(({ step, sample }) => marked(step, { sample })),
    ],
    rows: Array.from({ length: PROGRESS_DAYS }, (_, place) => ({
      head: weekdayAndDay(addDays(today, place + 1 - PROGRESS_DAYS)),
      cells: goals.map(({ days }) => dayMarkWords(days[place] ?? 'before')),
    })),
  };
}

/** "in reserve". */
export function dayMarkWords(mark: GoalDay): string {
  switch (mark) {
    case 'done':
      return t('picture_day_done');
    case 'reserve':
      return t('picture_day_reserve');
    case 'open':
      return t('picture_day_open');
    case 'paused':
      return t('picture_day_paused');
    case 'before':
      return t('picture_day_before');
    default:
      return mark satisfies never;
  }
}

function weekdayAndDay(day: string): string {
  const style = { weekday: 'short', day: 'numeric', month: 'short' } as const;
  return Temporal.PlainDate.from(day).toLocaleString(language(), style);
}
