import type { Attachment } from 'svelte/attachments';

/**
 * When what has the focus is taken off the page, the focus goes to the first of these places that is
 * there, else to the element itself. Left alone, browsers send it to the start of the page.
 */
export function keepsFocus(...places: readonly string[]): Attachment<HTMLElement> {
  return (root) => {
    let holder: Node | null = null;

    function come({ target }: FocusEvent) {
      holder = target as Node;
    }

    function go({ target }: FocusEvent) {
      // Still there a moment later: the user has left it. A window that is left keeps its holder.
      queueMicrotask(() => {
        const isLeft = holder === target && document.activeElement !== target;
        if (isLeft && holder?.isConnected) holder = null;
      });
    }

    const watching = new MutationObserver(() => {
      if (holder === null || holder.isConnected) return;
      holder = null;
      if (document.activeElement !== document.body) return;
      const place = places.map((each) => root.querySelector<HTMLElement>(each)).find(Boolean);
      focus(place ?? root);
    });

    root.addEventListener('focusin', come);
    root.addEventListener('focusout', go);
    watching.observe(root, { childList: true, subtree: true });
    return () => {
      root.removeEventListener('focusin', come);
      root.removeEventListener('focusout', go);
      watching.disconnect();
    };
  };
}

function focus(place: HTMLElement): void {
  // A heading or a sentence takes the focus only when it is told to, and never by Tab.
  if (place.tabIndex < 0) place.tabIndex = -1;
  place.focus();
}
