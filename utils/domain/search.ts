/** A word that was typed, found however it is written: capitals and accents play no part. */
function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Whether a text holds every word of a query, each from the beginning of a word on or inside it. */
export function searcher(query: string): (text: string) => boolean {
  const words = folded(query).split(/\s+/u).filter(Boolean);
  return (text) => {
    if (words.length === 0) return true;
    const within = folded(text);
    return words.every((word) => within.includes(word));
  };
}
