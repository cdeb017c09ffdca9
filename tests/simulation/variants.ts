import { ABLATIONS } from './ablations.ts';
import { BreakAppPolicy } from './policies/break-app.ts';
import { HourlyPolicy } from './policies/hourly.ts';
import { OurPolicy } from './policies/ours.ts';
import { PolitePolicy } from './policies/polite.ts';
import { silence } from './policies/silence.ts';
import type { Policy } from './policy.ts';
import type { User } from './world.ts';

/** One policy among users who habituate or not. */
interface Variant {
  readonly label: string;
  /** The headline runs in every draw, the rest in the first ones. */
  readonly group: 'headline' | 'ablation' | 'unhabituated';
  readonly policy: (user: User) => Policy;
}

export const VARIANTS = {
  silence: { label: 'Silence', group: 'headline', policy: silence },
  breakApp: {
    label: 'Break app and due list',
    group: 'headline',
    policy: (user) => new BreakAppPolicy(user),
  },
  hourly: { label: 'Fixed hourly', group: 'headline', policy: (user) => new HourlyPolicy(user) },
  polite: { label: 'Fixed polite', group: 'headline', policy: (user) => new PolitePolicy(user) },
  ours: { label: 'Evenkeel', group: 'headline', policy: (user) => new OurPolicy(user) },
  withoutCap: {
    label: 'without cap (8 a day, 20 min)',
    group: 'ablation',
    policy: (user) => new OurPolicy(user, ABLATIONS.cap),
  },
  withoutReturns: {
    label: 'without return signal',
    group: 'ablation',
    policy: (user) => new OurPolicy(user, ABLATIONS.returns),
  },
  withoutBackOff: {
    label: 'without back-off',
    group: 'ablation',
    policy: (user) => new OurPolicy(user, ABLATIONS.backOff),
  },
  withoutBalance: {
    label: 'without balance',
    group: 'ablation',
    policy: (user) => new OurPolicy(user, ABLATIONS.balance),
  },
  withoutPosterior: {
    label: 'without posterior',
    group: 'ablation',
    policy: (user) => new OurPolicy(user, ABLATIONS.posterior),
  },
  withDots: {
    label: 'with every dot seen',
    group: 'ablation',
    policy: (user) => new OurPolicy(user, { seesDots: true }),
  },
  politeFresh: {
    label: 'Fixed polite, no habituation',
    group: 'unhabituated',
    policy: (user) => new PolitePolicy(user),
  },
  oursFresh: {
    label: 'Evenkeel, no habituation',
    group: 'unhabituated',
    policy: (user) => new OurPolicy(user),
  },
  withoutCapFresh: {
    label: 'without cap, no habituation',
    group: 'unhabituated',
    policy: (user) => new OurPolicy(user, ABLATIONS.cap),
  },
} as const satisfies Readonly<Record<string, Variant>>;

export type VariantName = keyof typeof VARIANTS;
export const NAMES = Object.keys(VARIANTS) as readonly VariantName[];

export function namesOf(group: Variant['group']): readonly VariantName[] {
  return NAMES.filter((name) => VARIANTS[name].group === group);
}
