/** Plans, and the board of the week that they lie on. */
export const plans = {} as const;
