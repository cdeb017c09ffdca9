/** Moves the focus to the page's heading, once there is one. */
export function focusHeading(page: HTMLElement): void {
  if (toHeading(page)) return;
  const watching = new MutationObserver(() => {
    if (toHeading(page)) watching.disconnect();
  });
  watching.observe(page, { childList: true, subtree: true });
}

function toHeading(page: HTMLElement): boolean {
  const heading = page.querySelector('h1');
  if (!heading) return false;
  heading.tabIndex = -1;
  heading.focus();
  return true;
}
