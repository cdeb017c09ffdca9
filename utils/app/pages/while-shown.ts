const EVERY_MS = 60_000;

/** Reads again each minute and whenever the page is looked at anew, so that no page shows yesterday. */
export function whileShown(refresh: () => void): () => void {
  const ifShown = () => {
    if (document.visibilityState === 'visible') refresh();
  };
  const timer = setInterval(ifShown, EVERY_MS);
  document.addEventListener('visibilitychange', ifShown);
  return () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', ifShown);
  };
}
