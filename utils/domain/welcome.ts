/** The five questions, in their order, and after them. */
export const WELCOME_STEPS = ['closest', 'hello', 'own', 'line', 'when', 'done'] as const;
export type WelcomeStep = (typeof WELCOME_STEPS)[number];
