type Records = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** What this page kept last of each record, so that it can say when another page keeps something else. */
export class KeptHere {
  #records = $state.raw<Records>({});

  /** These fields were accepted, and what is shown has been read again. */
  keep(id: string, fields: object): void {
    this.#records = { ...this.#records, [id]: { ...this.#records[id], ...fields } };
  }

  /** It was told, or the record changed on this page in another way. */
  forget(id: string): void {
    const { [id]: _, ...others } = this.#records;
    this.#records = others;
  }

  /** Whether any of these fields is something else by now. */
  isReplaced(id: string, present: object): boolean {
    const now: Readonly<Record<string, unknown>> = { ...present };
    const kept = Object.entries(this.#records[id] ?? {});
    return kept.some(([field, value]) => JSON.stringify(now[field]) !== JSON.stringify(value));
  }
}
