import type { ClockLineDraft, LineOutcome } from '../../utils/domain/boundary-view.ts';
import { isWallTime } from '../../utils/domain/time.ts';
import { t } from '../../utils/texts/translate.ts';

type Problems = Partial<Record<keyof ClockLineDraft, string>>;

/** A clock line being typed: what is wrong with it, and whether quiet hours are asked about. */
export class LineForm {
  problems = $state.raw<Problems>({});
  /** Something went wrong that no field is to blame for. */
  trouble = $state('');
  /** It would ring inside quiet hours: keep it all the same? */
  asking = $state(false);
  busy = $state(false);

  /** Something was typed: what was said about it before is over. */
  changed(field: keyof ClockLineDraft): void {
    this.problems = { ...this.problems, [field]: undefined };
    this.asking = false;
  }

  /** True once it is kept. */
  async submit(line: ClockLineDraft, send: () => Promise<LineOutcome>): Promise<boolean> {
    if (this.busy) return false;
    this.asking = false;
    this.trouble = '';
    this.problems = missingIn(line);
    if (Object.keys(this.problems).length > 0) return false;
    this.busy = true;
    const outcome = await send();
    this.busy = false;
    switch (outcome.kind) {
      case 'kept':
        return true;
      case 'inQuietHours':
        this.asking = true;
        return false;
      case 'refused':
        if (outcome.field === null) this.trouble = outcome.message;
        else this.problems = { [outcome.field]: outcome.message };
        return false;
      default:
        return outcome satisfies never;
    }
  }
}

function missingIn({ time, days }: ClockLineDraft): Problems {
  return {
    ...(isWallTime(time) ? {} : { time: t('line_time_missing') }),
    ...(days.length > 0 ? {} : { days: t('line_days_missing') }),
  };
}
