import type { NewTabGlance, NewTabText } from '../../domain/glance.ts';
import type { NewTabView } from '../../domain/new-tab-view.ts';
import { readWords } from '../../domain/record.ts';
import { withDefaults, type Settings } from '../../domain/settings.ts';
import { MINUTE, wallClockAt } from '../../domain/time.ts';
import { onChange } from '../../platform/changes.ts';
import { browserClock } from '../../platform/clock.ts';
import type { Reading } from '../../platform/ports.ts';
import { t } from '../../texts/translate.ts';
import { readNewTabGlance } from './glance.ts';
import { pageNotebook } from './notebook.ts';
import { send } from './send.ts';

/** Reads what the new tab shows: one row, and its words only where they may be seen. Never rejects. */
export async function readNewTab(): Promise<NewTabView> {
  try {
    const [glance, reading] = await Promise.all([readNewTabGlance(), browserClock.read()]);
    if (!glance?.emptied) return wordsOf(glance, reading);
    return { kind: 'emptied', fillable: (await readSettings()).shared !== true };
  } catch {
    return { kind: 'trouble' };
  }
}

function wordsOf(glance: NewTabGlance | null, { now, zone }: Reading): NewTabView {
  const text = glance && readWords(glance.words);
  const dayIsOver = glance === null || now >= glance.dayEnds;
  return {
    kind: 'words',
    now,
    zone,
    today: dayIsOver ? wallClockAt(now, zone).day : glance.today,
    language: glance?.language ?? null,
    goal: glance && text ? goalOf(glance, text, dayIsOver) : null,
    person: text?.person ?? '',
    line: text && glance?.line && glance.line.at > now ? lineOf(text.line, glance.line.at) : null,
    limits: text?.limits ?? [],
    boat: glance?.boat ?? { kind: 'atAnchor' },
  };
}

function goalOf({ goal }: NewTabGlance, { step, sentence }: NewTabText, dayIsOver: boolean) {
  if (goal === null || step === '') return null;
  return { id: goal.id, step, sentence, tickedToday: goal.tickedToday && !dayIsOver };
}

function lineOf(sentence: string, at: number) {
  return sentence === '' ? null : { sentence, at };
}

async function readSettings(): Promise<Settings> {
  const row = await (await pageNotebook()).get('singles', 'settings');
  return withDefaults((row?.value as Partial<Settings> | undefined) ?? null);
}

/** One new tab, live: what it shows, and what can be done there. */
export class NewTab {
  readonly #show: (view: NewTabView) => void;
  readonly #say: (message: string) => void;
  /** Emptied here, whatever the notebook says: nothing comes back before that is kept, or taken back. */
  #emptied = false;
  #asked = 0;

  constructor(show: (view: NewTabView) => void, say: (message: string) => void) {
    this.#show = show;
    this.#say = say;
  }

  /**
   * Shows it now, and again at every change, at each full minute and when it is looked at anew, so
   * that no page shows yesterday. Resolves once the first view is there.
   */
  async follow(): Promise<void> {
    onChange(() => void this.#refresh());
    document.addEventListener('visibilitychange', () => void this.#refresh());
    atEachMinute(() => void this.#refresh());
    await this.#refresh();
  }

  tick = async (id: string, done: boolean) => {
    const { ok } = await send('tickGoal', { id, done });
    if (ok) return;
    await this.#refresh();
    this.#say(t('problem_unexpected'));
  };

  /** The words leave before anything else happens, and stay away in every tab to come. */
  empty = async () => {
    this.#emptied = true;
    this.#show(EMPTIED);
    if (!(await keepEmptied(true))) this.#say(t('newtab_not_kept'));
  };

  fill = async () => {
    this.#emptied = false;
    if (!(await keepEmptied(false))) this.#say(t('problem_unexpected'));
  };

  /** A late answer never replaces a newer one. */
  async #refresh(): Promise<void> {
    this.#asked += 1;
    const mine = this.#asked;
    const view = await readNewTab();
    if (mine !== this.#asked) return;
    if (view.kind === 'emptied') this.#emptied = false;
    this.#show(this.#emptied ? EMPTIED : view);
  }
}

const EMPTIED: NewTabView = { kind: 'emptied', fillable: true };

/** Keeps what the other choices for new tabs are. False where that did not work. */
async function keepEmptied(emptied: boolean): Promise<boolean> {
  try {
    return (await send('changeSettings', { changes: { newTab: { emptied } } })).ok;
  } catch {
    return false;
  }
}

/** A hidden tab waits until it is looked at. */
function atEachMinute(act: () => void): void {
  const left = MINUTE - (Temporal.Now.instant().epochMilliseconds % MINUTE);
  setTimeout(() => {
    if (document.visibilityState === 'visible') act();
    atEachMinute(act);
  }, left);
}
