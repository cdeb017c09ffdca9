/** The three spheres of a person's own time, in the order in which they are named. */
export const SPHERES = ['me', 'us', 'others'] as const;
export type Sphere = (typeof SPHERES)[number];

/** Where an hour can go: a sphere, or elsewhere (work, chores, illness), which has no lines and no blame. */
export const TIME_SPHERES = [...SPHERES, 'elsewhere'] as const;
export type TimeSphere = (typeof TIME_SPHERES)[number];
