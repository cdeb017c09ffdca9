import { describe, expect, it } from 'vitest';
import { placeMenu } from '../../../components/base/menu.ts';

const POPUP = { width: 360, height: 400 };
const MENU = { width: 160, height: 120 };
const buttonAt = (left: number, top: number) => ({
  left,
  top,
  right: left + 36,
  bottom: top + 36,
});

describe('where a menu stands', () => {
  it('is below its button, with the wished ends flush', () => {
    expect(placeMenu(buttonAt(100, 50), MENU, POPUP, 'left')).toMatchObject({ top: 90, left: 100 });
    expect(placeMenu(buttonAt(200, 50), MENU, POPUP, 'right')).toMatchObject({ top: 90, left: 76 });
  });

  it('is above where there is no room below', () => {
    expect(placeMenu(buttonAt(100, 350), MENU, POPUP, 'left').top).toBe(350 - 4 - 120);
  });

  it.each([
    ['left', 340],
    ['right', -20],
  ] as const)('stays inside the window when flush %s at %i', (flush, left) => {
    const place = placeMenu(buttonAt(left, 50), MENU, POPUP, flush);
    expect(place.left).toBeGreaterThanOrEqual(8);
    expect(place.left + MENU.width).toBeLessThanOrEqual(POPUP.width - 8);
  });

  it('is cut to the larger room where it fits nowhere', () => {
    const tall = { width: 160, height: 900 };
    expect(placeMenu(buttonAt(100, 100), tall, POPUP, 'left')).toEqual({
      top: 140,
      left: 100,
      maxHeight: 252,
    });
    const place = placeMenu(buttonAt(100, 300), tall, POPUP, 'left');
    expect(place).toEqual({ top: 8, left: 100, maxHeight: 288 });
  });
});
