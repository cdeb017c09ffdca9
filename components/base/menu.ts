/** One line of a menu. */
export interface MenuItem {
  readonly label: string;
  readonly onselect: () => void;
  readonly disabled?: boolean;
  /** For erasing only. */
  readonly danger?: boolean;
  /** A hairline above it. */
  readonly divided?: boolean;
}

/** The line a key leads to, or null where the key is not the menu's. Wraps at both ends. */
export function lineAfterKey(key: string, at: number, labels: readonly string[]): number | null {
  const count = labels.length;
  if (key === 'ArrowDown') return (at + 1) % count;
  if (key === 'ArrowUp') return (at - 1 + count) % count;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return key.length === 1 ? lineStartingWith(key, at, labels) : null;
}

function lineStartingWith(letter: string, at: number, labels: readonly string[]): number | null {
  const wanted = letter.toLocaleLowerCase();
  for (let step = 1; step <= labels.length; step += 1) {
    const line = (at + step) % labels.length;
    if (labels[line]?.toLocaleLowerCase().startsWith(wanted)) return line;
  }
  return null;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

const GAP = 4;
const MARGIN = 8;

/**
 * Where a menu stands, in pixels of the window: below its button with the ends flush, above where
 * there is more room, never past the window's border.
 */
export function placeMenu(
  button: Pick<DOMRect, 'top' | 'bottom' | 'left' | 'right'>,
  menu: Size,
  window: Size,
  flush: 'left' | 'right',
) {
  const below = window.height - button.bottom - GAP - MARGIN;
  const above = button.top - GAP - MARGIN;
  const upwards = menu.height > below && above > below;
  const maxHeight = Math.max(upwards ? above : below, 0);
  const height = Math.min(menu.height, maxHeight);
  const wished = flush === 'left' ? button.left : button.right - menu.width;
  return {
    top: upwards ? button.top - GAP - height : button.bottom + GAP,
    left: Math.max(MARGIN, Math.min(wished, window.width - menu.width - MARGIN)),
    maxHeight,
  };
}
