export const toasts = {} as const;
