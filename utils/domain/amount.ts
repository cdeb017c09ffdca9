const TYPED = /^(\d{1,3})(?:[.,](\d{1,2})|(½))?$/;

/** "4", "4.5", "4,5", "4½" or "½" as a number; null for what is none. */
export function parseAmount(text: string): number | null {
  const typed = text.replace(/\s+/g, '');
  if (typed === '½') return 0.5;
  const [, whole, part = '0', half] = TYPED.exec(typed) ?? [];
  if (whole === undefined) return null;
  return Number(half === undefined ? `${whole}.${part}` : `${whole}.5`);
}
