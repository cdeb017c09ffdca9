import type { ImportRow } from '../../utils/domain/import-view.ts';

/** Those whose name or address has what was typed, without accents and capitals. */
export function found(rows: readonly ImportRow[], typed: string): readonly ImportRow[] {
  const wanted = plain(typed).trim();
  if (wanted === '') return rows;
  return rows.filter(({ name, reaches }) =>
    [name, ...reaches.map(({ value }) => value)].some((text) => plain(text).includes(wanted)),
  );
}

function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
