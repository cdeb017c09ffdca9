import { readFileSync } from 'node:fs';
import { render } from '@testing-library/svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import Boat from '../../../components/boat/Boat.svelte';
import { NewTabPage } from '../../../components/newtab/page.ts';
import { useTexts } from '../../../utils/texts/translate.ts';
import type { BoatPicture } from '../../../utils/domain/boat-view.ts';
import { LEANS } from '../../../utils/domain/lean.ts';
import type { NewTabView, NewTabWords } from '../../../utils/domain/new-tab-view.ts';
import { sourceTexts } from '../../support/setup.ts';

const HTML = readFileSync('entrypoints/newtab/index.html', 'utf8');
const body = () => new DOMParser().parseFromString(HTML, 'text/html').body;

const GOAL = {
  id: 'g',
  step: 'ten pages',
  sentence: 'after coffee, ten pages',
  tickedToday: false,
};
const WORDS: NewTabWords = {
  kind: 'words',
  now: Date.parse('2026-11-24T10:24:00+01:00'),
  zone: 'Europe/Berlin',
  today: '2026-11-24',
  language: 'en',
  goal: GOAL,
  person: '',
  line: null,
  limits: [],
  boat: { kind: 'atAnchor' },
};

const actions = { tick: vi.fn(), empty: vi.fn(), fill: vi.fn() };
let page: NewTabPage;

/** Frames come when the test says so. */
let frames: FrameRequestCallback[] = [];
function paint() {
  const due = frames;
  frames = [];
  for (const frame of due) frame(0);
}

beforeEach(() => {
  vi.clearAllMocks();
  frames = [];
  vi.stubGlobal('requestAnimationFrame', (frame: FrameRequestCallback) => frames.push(frame));
  document.body.replaceChildren(...body().childNodes);
  page = new NewTabPage(document, actions);
});

/** Shows it, and lets the frames come that the rest waits for. */
function showWhole(view: NewTabView) {
  page.show(view);
  [paint, paint].forEach((frame) => frame());
}

function notYet(): never {
  throw new Error('a text was asked for before the first frame');
}

const part = (name: string) => document.querySelector(`[data-part="${name}"]`) as HTMLElement;
const toggle = () => part('toggle') as HTMLButtonElement;
const tick = () => part('tick') as HTMLInputElement;
/** What is read there, hidden parts left out. */
const words = () =>
  [...document.querySelectorAll<HTMLElement>('.words [data-part]')]
    .filter((it) => it.closest('[hidden]') === null && it.childElementCount === 0)
    .map((it) => it.textContent)
    .filter((text) => text !== '');

describe('the new tab', () => {
  it('shows one step in its first frame, asking for no text; the time of day after it, and no more', () => {
    useTexts({ message: notYet, language: 'en' });
    page.show(WORDS);
    expect(words()).toEqual(['after coffee, ten pages']);
    useTexts(sourceTexts);
    paint();
    paint();
    expect(words()).toEqual([
      expect.stringMatching(/^Tuesday morning, 10:24\sAM$/),
      'after coffee, ten pages',
    ]);
    expect(tick().getAttribute('aria-label')).toBe('ten pages, done today');
    expect(tick().checked).toBe(false);
  });

  it('shows what was chosen besides', () => {
    const line = { sentence: 'Laptop shut', at: WORDS.now + 100 * 60_000 };
    page.show({ ...WORDS, person: 'Mina', line, limits: ['No talks after ten', 'Doors knock'] });
    expect(words().slice(1)).toEqual([
      'Room for a hello to Mina?',
      expect.stringMatching(/^Laptop shut 12:04\sPM$/),
      'in 1 h 40',
    ]);
    expect(part('limits').innerText ?? part('limits').textContent).toBe(
      'No talks after tenDoors knock',
    );
  });

  it('ticks the goal it shows', () => {
    page.show(WORDS);
    tick().click();
    expect(actions.tick).toHaveBeenCalledExactlyOnceWith('g', true);
    page.show({ ...WORDS, goal: { ...GOAL, tickedToday: true } });
    expect(tick().checked).toBe(true);
    tick().click();
    expect(actions.tick).toHaveBeenLastCalledWith('g', false);
  });

  it('offers room where there is no goal', () => {
    page.show({ ...WORDS, goal: null });
    expect(tick().hidden).toBe(true);
    expect(words()).toContain('Room for one step of your own.');
  });

  it('is emptied and filled by one and the same button', () => {
    showWhole(WORDS);
    expect(toggle().textContent).toBe('Empty this page');
    toggle().click();
    expect(actions.empty).toHaveBeenCalledOnce();
    page.show({ kind: 'emptied', fillable: true });
    expect(toggle().textContent).toBe('Show my step again');
    toggle().click();
    expect(actions.fill).toHaveBeenCalledOnce();
    expect(actions.empty).toHaveBeenCalledOnce();
  });

  it.each(['before the first frame', 'later'])('keeps no word when emptied %s', (when) => {
    page.show({ ...WORDS, person: 'Mina', limits: ['No talks after ten'] });
    if (when === 'later') [paint, paint].forEach((frame) => frame());
    page.show({ kind: 'emptied', fillable: false });
    [paint, paint].forEach((frame) => frame());
    const left = new XMLSerializer().serializeToString(document);
    for (const word of ['ten pages', 'coffee', 'Mina', 'talks', 'Tuesday']) {
      expect(left).not.toContain(word);
    }
    expect(words()).toEqual([]);
    expect(toggle().hidden).toBe(true);
  });

  it('says that the notebook did not open, and leads on only by a link', () => {
    showWhole({ kind: 'trouble' });
    expect(words()).toEqual([
      'The notebook did not open. Nothing was deleted.',
      'See what can be done',
    ]);
    expect(toggle().hidden).toBe(true);
  });

  it('says what did not work until the next view', () => {
    page.show({ kind: 'emptied', fillable: true });
    page.say('Empty for now.');
    expect(words()).toEqual(['Empty for now.']);
    page.show(WORDS);
    expect(words()).not.toContain('Empty for now.');
  });
});

describe('its static page', () => {
  it('has one constant title, and nothing that takes the focus', () => {
    expect(HTML).toContain('<title>Evenkeel</title>');
    expect(HTML).not.toMatch(/autofocus|http-equiv|tabindex/);
  });

  const drawn = (root: ParentNode) =>
    [...root.querySelectorAll('.boat :is(path, circle)')]
      .filter((it) => !/near|far/.test(it.getAttribute('class') ?? ''))
      .filter((it) => it.getAttribute('display') !== 'none')
      .map((it) => ['d', 'cx', 'cy', 'r'].map((name) => it.getAttribute(name)).join(' '));
  const turned = (root: ParentNode) =>
    [...root.querySelectorAll('.boat [transform]')].map((it) => it.getAttribute('transform'));
  const outlined = (root: ParentNode) =>
    [...root.querySelectorAll('.boat .bare')].map((it) => it.classList[0]);

  it.each(LEANS.flatMap((lean) => ([1, 0.75, 0.5] as const).map((sail) => [lean, sail] as const)))(
    'is turned into the boat of components/boat, %s with a sail of %d, after the first frame',
    (lean, sail) => {
      const faces = { me: sail === 1, us: lean === 'level', others: true };
      const boat: BoatPicture = { kind: 'sailing', lean, sail, faces };
      page.show({ ...WORDS, boat });
      expect(document.querySelector('.boat .me')).toBeNull();
      [paint, paint].forEach((frame) => frame());
      const { container } = render(Boat, { lean, sail, faces, waves: false });
      const own = document.querySelector('main') as HTMLElement;
      for (const seen of [drawn, turned, outlined]) expect(seen(own)).toEqual(seen(container));
      page.show({ kind: 'emptied', fillable: true });
      expect(drawn(own)).toEqual(drawn(body()));
      expect(outlined(own)).toEqual([]);
      expect(turned(own)).toEqual(['rotate(0 80 88)']);
    },
  );

  it('draws the boat as components/boat does', () => {
    const { container } = render(Boat, { anchored: true, waves: false });
    expect(drawn(body())).toEqual(drawn(container));
  });
});
