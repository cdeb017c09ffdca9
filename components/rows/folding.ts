/** Browsers give a popup no more. */
const POPUP_HEIGHT = 600;
/** What unfolding adds at most: a goal of two lines for the button in its place; chips in two lines. */
const UNFOLDED_MORE = [0, 12, 88] as const;

/** Nothing is folded; the third goal is; the chips of the day are, too. */
export type Folds = 0 | 1 | 2;

/** One fold more where it is too tall, one less where what comes back surely fits. */
export function foldsAfter(height: number, folds: Folds): Folds {
  if (height > POPUP_HEIGHT) return folds === 0 ? 1 : 2;
  if (folds === 0 || height + UNFOLDED_MORE[folds] > POPUP_HEIGHT) return folds;
  return folds === 2 ? 1 : 0;
}
