import type { Evaluator } from './remote.ts';

/** What can be seen to be wrong with a page's layout, one line each; nothing where all is well. */
export async function flawsOf(page: Evaluator): Promise<string[]> {
  await atRest(page);
  return page.evaluate(findFlaws, null);
}

/** Nothing is on its way: a colour between two others is neither. */
export async function atRest(page: Evaluator): Promise<void> {
  await page.evaluate(
    () =>
      Promise.allSettled(document.getAnimations().map(({ finished }) => finished)).then(() => null),
    null,
  );
}

/** Runs inside the page, so it may use nothing from outside itself. */
function findFlaws(): string[] {
  /** Roundings of the browser's own. */
  const SLACK = 1;
  const flaws: string[] = [];
  const root = document.documentElement;

  const nameOf = (element: Element): string => {
    const words = (element.getAttribute('aria-label') ?? element.textContent ?? '').trim();
    return `<${element.localName}> "${words.replace(/\s+/g, ' ').slice(0, 40)}"`;
  };
  /** Read out and not drawn, or not there at all. */
  const isDrawn = (element: Element): boolean => {
    if (!element.checkVisibility({ visibilityProperty: true })) return false;
    for (let one: Element | null = element; one; one = one.parentElement) {
      if (getComputedStyle(one).clipPath === 'inset(50%)') return false;
    }
    return true;
  };
  /** A dialog or an open menu lies over the page: only what is in it can be reached. */
  const overlay = document.querySelector('dialog:modal, [popover]:popover-open') ?? document.body;

  /** What other words pass beneath as the page is scrolled: it stays in sight and hides them. */
  const standsAbove = (element: Element): boolean => {
    const { position, backgroundColor } = getComputedStyle(element);
    return position === 'sticky' && !/transparent|[,/] ?0\)$/.test(backgroundColor);
  };
  const layerOf = (element: Element): Element => {
    let one: Element | null = element;
    while (one && !standsAbove(one)) one = one.parentElement;
    return one ?? root;
  };
  /** Cut on purpose, to a few lines: the user's own words, which stand elsewhere in full. */
  const clampOf = (element: Element): Element | null => {
    const cut = element.closest('.step, .sentence, .plan .name');
    return cut && getComputedStyle(cut).webkitLineClamp !== 'none' ? cut : null;
  };

  /** Each line of drawn text, as tall as its letters rather than its line. */
  const lines: { at: DOMRect; of: Element }[] = [];
  const walker = document.createTreeWalker(overlay, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (walker.nextNode()) {
    const { parentElement: of, textContent } = walker.currentNode;
    if (!of || !textContent?.trim() || !isDrawn(of)) continue;
    range.selectNodeContents(walker.currentNode);
    const end = clampOf(of)?.getBoundingClientRect().bottom ?? Infinity;
    for (const { x, y, width, height } of range.getClientRects()) {
      if (width > 0 && y + SLACK < end)
        lines.push({ at: new DOMRect(x, y + height * 0.2, width, height * 0.6), of });
    }
  }

  if (root.scrollWidth > innerWidth + SLACK) {
    flaws.push(`scrolls sideways: ${root.scrollWidth} of ${innerWidth}`);
  }
  for (const { at, of } of lines) {
    if (clampOf(of)) continue;
    if (at.left < -SLACK || at.right > innerWidth + SLACK) flaws.push(`sticks out: ${nameOf(of)}`);
    for (let box: Element | null = of; box; box = box.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(box);
      const edge = box.getBoundingClientRect();
      const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
      const isCut =
        (hides(overflowX) && (at.left < edge.left - SLACK || at.right > edge.right + SLACK)) ||
        (hides(overflowY) && (at.top < edge.top - SLACK || at.bottom > edge.bottom + SLACK));
      if (isCut)
        flaws.push(`is cut off: ${nameOf(of)} by <${box.localName} class="${box.className}">`);
    }
  }

  const meet = (one: DOMRect, other: DOMRect): boolean =>
    Math.min(one.right, other.right) - Math.max(one.left, other.left) > 2 &&
    Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 2;
  lines.forEach((one, place) => {
    for (const other of lines.slice(place + 1)) {
      if (one.of === other.of || layerOf(one.of) !== layerOf(other.of)) continue;
      if (meet(one.at, other.at)) {
        flaws.push(`lie over each other: ${nameOf(one.of)} and ${nameOf(other.of)}`);
      }
    }
  });

  const controls = [
    ...overlay.querySelectorAll('a, button, input, select, textarea, summary, [role=menuitem]'),
  ]
    .filter(isDrawn)
    .flatMap((of) => [...of.getClientRects()].map((at) => ({ at, of })));
  controls.forEach((one, place) => {
    if (one.at.left < -SLACK || one.at.right > innerWidth + SLACK) {
      flaws.push(`sticks out: ${nameOf(one.of)}`);
    }
    for (const other of controls.slice(place + 1)) {
      if (one.of.contains(other.of) || !meet(one.at, other.at)) continue;
      if (layerOf(one.of) !== layerOf(other.of)) continue;
      flaws.push(`overlap: ${nameOf(one.of)} and ${nameOf(other.of)}`);
    }
  });

  // Whatever lies below the window's edge can be scrolled to.
  if (overlay === document.body) {
    const end = Math.max(0, ...lines.map(({ at }) => at.bottom + scrollY));
    if (end > root.scrollHeight + SLACK) flaws.push('ends below what can be scrolled to');
  } else if (overlay.scrollHeight > overlay.clientHeight + SLACK) {
    if (getComputedStyle(overlay).overflowY === 'hidden')
      flaws.push('an overlay cannot be scrolled');
  }
  return [...new Set(flaws)];
}
