import type { FieldProblem } from '../domain/problems.ts';
import { t } from './translate.ts';

/** The sentence beside the field. Nothing was saved, and what was typed is still there. */
export function problemSentence(problem: FieldProblem): string {
  switch (problem) {
    case 'empty':
      return t('problem_empty');
    case 'tooLong':
      return t('problem_too_long');
    case 'controlCharacter':
      return t('problem_control_character');
    case 'outOfRange':
      return t('problem_out_of_range');
    case 'notADay':
      return t('problem_not_a_day');
    case 'inTheFuture':
      return t('problem_in_the_future');
    case 'notATime':
      return t('problem_not_a_time');
    case 'notALength':
      return t('problem_not_a_length');
    case 'notAnAddress':
      return t('problem_not_an_address');
    case 'tooMany':
      return t('problem_too_many');
    case 'floorAboveCeiling':
      return t('problem_floor_above_ceiling');
    case 'mixedUnits':
      return t('problem_mixed_units');
    case 'alwaysQuiet':
      return t('problem_always_quiet');
    default:
      return problem satisfies never;
  }
}
