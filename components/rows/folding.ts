/** Browsers give a popup no more. */
const POPUP_HEIGHT = 600;
/** What the third goal takes beyond the button in its place, at most: two lines of text. */
const UNFOLDED_MORE = 12;

/** Whether goals are to be folded; once they are, they unfold only where the third surely fits. */
export function isTooTall(height: number, folded: boolean): boolean {
  return height + (folded ? UNFOLDED_MORE : 0) > POPUP_HEIGHT;
}
