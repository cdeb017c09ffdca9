import { browser, type PublicPath } from 'wxt/browser';
import type { BadgeMark, Ports, ToolbarPicture } from './ports.ts';

const BADGE_TEXTS: Readonly<Record<BadgeMark, string>> = { none: '', dot: '•', paused: '‖' };
const BADGE_COLOURS = { background: '#10263A', text: '#FFFFFF' } as const;
const PICTURE_FILES = {
  level: 'level',
  toUs: 'to-us',
  away: 'away',
  anchor: 'anchor',
} as const satisfies Record<ToolbarPicture, string>;
const ICON_SIZES = [16, 32, 48, 128] as const;

export const browserBadge: Ports['badge'] = {
  async show(mark) {
    const { action } = browser;
    await action.setBadgeBackgroundColor({ color: BADGE_COLOURS.background });
    await action.setBadgeTextColor({ color: BADGE_COLOURS.text });
    await action.setBadgeText({ text: BADGE_TEXTS[mark] });
  },
};

export const browserIcon: Ports['icon'] = {
  async show(picture) {
    const file = PICTURE_FILES[picture];
    // From the root: a worker and a page resolve relative paths differently.
    const path = Object.fromEntries(
      ICON_SIZES.map((size) => [size, `/icon/${file}-${size}.png` satisfies PublicPath]),
    );
    await browser.action.setIcon({ path });
  },
};
