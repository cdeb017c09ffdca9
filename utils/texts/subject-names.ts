import type { SubjectKind } from '../domain/subject.ts';
import { t } from './translate.ts';

/** What a list calls something that comes round: what the user calls it, or words of its own. */
export function subjectName(kind: SubjectKind, name: string): string {
  switch (kind) {
    case 'test':
      return t('subject_test');
    case 'break':
      return t('subject_break');
    case 'birthday':
      return name ? t('subject_birthday', { name }) : t('subject_removed');
    case 'person':
    case 'goal':
    case 'us':
    case 'plan':
    case 'clockLine':
    case 'checkIn':
    case 'care':
      return name || t('subject_removed');
    default:
      return kind satisfies never;
  }
}
