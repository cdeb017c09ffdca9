import type { NewTabView, NewTabWords } from '../../utils/domain/new-tab-view.ts';
import { formatUntil, lineSentence } from '../../utils/texts/lines.ts';
import { timeOfDay } from '../../utils/texts/new-tab.ts';
import { t } from '../../utils/texts/translate.ts';
import { drawBoat } from './boat.ts';

/** What can be done on a new tab. */
export interface NewTabActions {
  tick(goalId: string, done: boolean): unknown;
  empty(): unknown;
  fill(): unknown;
}

/**
 * Puts words into the static page of entrypoints/newtab/index.html, by hand: the framework alone
 * would be larger than all a new tab may load. Nothing here ever takes the focus.
 */
export class NewTabPage {
  readonly #root: ParentNode;
  #goalId = '';
  #filled = true;
  /** What is written once the first frame is on the screen. */
  #later: () => void = () => undefined;
  #painted = false;

  constructor(root: ParentNode, actions: NewTabActions) {
    this.#root = root;
    const tick = this.#part('tick', HTMLInputElement);
    tick.addEventListener('change', () => actions.tick(this.#goalId, tick.checked));
    this.#part('toggle', HTMLButtonElement).addEventListener('click', () =>
      this.#filled ? actions.empty() : actions.fill(),
    );
  }

  show(view: NewTabView): void {
    this.#filled = view.kind === 'words';
    this.#part('trouble').hidden = view.kind !== 'trouble';
    const words = view.kind === 'words' ? view : NOTHING;
    this.#showWords(words);
    this.#write('message', '');
    this.#afterPaint(() => this.#showRest(view, words));
  }

  say(message: string): void {
    this.#write('message', message);
  }

  /** The user's own words ask the browser for no text. */
  #showWords({ now, zone, today, goal, person, line, limits }: NewTabWords): void {
    this.#goalId = goal?.id ?? '';
    this.#write('step', goal?.sentence ?? '');
    this.#write('no-goal', today === '' || goal ? '' : t('newtab_no_goal'));
    const tick = this.#part('tick', HTMLInputElement);
    tick.hidden = goal === null;
    tick.checked = goal?.tickedToday ?? false;
    this.#write('person', person === '' ? '' : t('newtab_person', { name: person }));
    this.#write('line', line ? lineSentence(line.sentence, line.at, zone) : '');
    this.#write('until', line ? formatUntil(line.at, now, zone) : '');
    this.#part('limits').replaceChildren(...limits.map(itemOf));
  }

  /** The boat as it lies, the time of day, the labels, the ways out. */
  #showRest(view: NewTabView, { now, zone, today, goal, boat }: NewTabWords): void {
    drawBoat(this.#part('boat', SVGElement), boat);
    this.#write('heading', t('extension_name'));
    this.#write('home', t('extension_name'));
    this.#part('time').textContent = today === '' ? '' : timeOfDay(now, zone, today);
    if (goal) this.#part('tick').setAttribute('aria-label', t('tick_name', { step: goal.step }));
    else this.#part('tick').removeAttribute('aria-label');
    this.#write('toggle', this.#filled ? t('newtab_empty') : t('newtab_fill'));
    this.#part('toggle').hidden =
      view.kind === 'trouble' || (view.kind === 'emptied' && !view.fillable);
    if (view.kind !== 'trouble') return;
    this.#write('trouble-words', t('recovery_title'));
    this.#write('trouble-way', t('popup_trouble_open'));
  }

  /** The first text and the first date that a page asks for cost as much as all of the rest. */
  #afterPaint(later: () => void): void {
    if (this.#painted) {
      later();
      return;
    }
    this.#later = later;
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        this.#painted = true;
        this.#later();
      }),
    );
  }

  /** What says nothing takes no room. */
  #write(part: string, text: string): void {
    const element = this.#part(part);
    if (element.textContent !== text) element.textContent = text;
    element.hidden = text === '';
  }

  #part(name: string): HTMLElement;
  #part<Kind extends Element>(name: string, kind: new () => Kind): Kind;
  #part(name: string, kind: new () => Element = HTMLElement): Element {
    const found = this.#root.querySelector(`[data-part="${name}"]`);
    if (!(found instanceof kind)) throw new Error(`the page has no ${name}`);
    return found;
  }
}

const NOTHING: NewTabWords = {
  kind: 'words',
  now: 0,
  zone: 'UTC',
  today: '',
  language: null,
  goal: null,
  person: '',
  line: null,
  limits: [],
  boat: { kind: 'atAnchor' },
};

function itemOf(limit: string): HTMLElement {
  const item = document.createElement('li');
  item.dir = 'auto';
  item.textContent = limit;
  return item;
}
