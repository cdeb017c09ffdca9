/** Pictures of the week and of the weeks before, each with a table behind it. */
export const pictures = {} as const;
