/**
 * Why the notebook could not be opened. `newer`: a later version wrote it. `unreadable`: the browser
 * cannot read it. `blocked`: a page holds it. `emptied`: it is blank and was not.
 */
export const TROUBLES = ['newer', 'unreadable', 'blocked', 'emptied'] as const;
export type Trouble = (typeof TROUBLES)[number];
