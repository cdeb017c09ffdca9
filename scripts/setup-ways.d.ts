/** The shared library that kept a program from starting, as the loader names it, or null. */
export function missingLibrary(complaint: string): string | null;

/** What can be run here to get a library, and what somebody else can run. */
export function waysToGet(
  library: string,
  machine: { readonly isRoot: boolean; exists(path: string): boolean },
): { readonly run: readonly (readonly string[])[]; readonly byHand: string };
