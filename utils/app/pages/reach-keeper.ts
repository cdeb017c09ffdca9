import type { NudgeId } from '../../domain/nudge.ts';
import { REACHING_DRAFT, formatReaching } from '../../domain/reaching.ts';
import type { RecordId } from '../../domain/record.ts';
import type { EpochMs } from '../../domain/time.ts';
import type { CommandAnswer } from '../commands/index.ts';
import { draftKeeper } from './drafts.ts';
import { send } from './send.ts';

/** Notes that somebody is being reached for, so that it can be asked whether it worked. */
export interface ReachKeeper {
  /** Opens the notebook, so that the first note is written at once, too. */
  warmUp(): Promise<void>;
  /**
   * Begins to write before it returns: a followed link may close the popup, and the message that the
   * worker is sent can be lost with it.
   */
  note(
    subjectId: RecordId,
    nudgeId: NudgeId | null,
    at: EpochMs,
  ): Promise<CommandAnswer<'reachOut'>>;
}

export function reachKeeper(): ReachKeeper {
  const draft = draftKeeper(REACHING_DRAFT);
  return {
    warmUp: async () => void (await draft.read()),
    note(subjectId, nudgeId, at) {
      draft.keep(formatReaching({ subjectId, nudgeId, at }));
      return send('reachOut', { subjectId, nudgeId });
    },
  };
}
