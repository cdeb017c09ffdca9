import type { CommandName, Commands } from '../../../../../utils/app/commands/index.ts';
import type { World } from '../../../../support/world.ts';
import { FILE, candidate, letWait } from '../../../../support/staging.ts';
import { comesBack, drewBack, loggedAs, longStamped, type Home } from './home.ts';

type Input<Name extends CommandName> = Commands[Name]['input'];

interface Case<Name extends CommandName> {
  readonly input: Input<Name> | ((home: Home) => Input<Name>);
  /** What has to have happened for the command to have something to do. */
  readonly before?: (world: World, home: Home) => Promise<unknown>;
  /** It only asks. */
  readonly changesNothing?: true;
}

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7] as const;

/** The day in a home. */
const TODAY = '2026-11-24';
const SHARES = { me: 1, us: 2, others: 0, elsewhere: 1 } as const;
const AN_HOUR = {
  sphere: 'others',
  minutes: 60,
  evening: false,
  personId: null,
  note: 'A walk',
  day: TODAY,
} as const;
const COFFEE = {
  template: 'coffee',
  title: '',
  sphere: 'others',
  day: TODAY,
  time: '15:00',
  minutes: 60,
  personId: null,
  careId: null,
  repeats: null,
  inQuietHours: false,
} as const;
const MOMENT = '11111111-1111-4111-8111-111111111111';

/** Every command there is, with something for it to do. */
export const CASES: { readonly [Name in CommandName]: Case<Name> } = {
  opened: { input: { surface: 'popup' } },
  addPerson: { input: { name: 'Ada', lastTalked: 'unknown' } },
  editPerson: { input: ({ mina }) => ({ id: mina, changes: { note: 'Likes tea' } }) },
  archivePerson: { input: ({ mina }) => ({ id: mina }) },
  unarchivePerson: { input: ({ jonas }) => ({ id: jonas }) },
  erasePerson: { input: ({ mina }) => ({ id: mina }) },
  importPeople: {
    input: { id: FILE, chosen: [0, 1], leapDay: 'mar1' },
    before: (world) =>
      letWait(world, [
        candidate({ birthday: '1996-02-29' }),
        candidate({ name: 'Bo', reaches: [{ kind: 'phone', value: '+49 170 1234' }] }),
      ]),
  },
  logContact: { input: ({ mina }) => ({ personId: mina, when: 'today', note: 'Tea' }) },
  reachOut: { input: ({ mina, nudgeId }) => ({ subjectId: mina, nudgeId }) },
  reached: { input: ({ ruth }) => ({ personId: ruth, through: true }) },
  answer: {
    input: ({ mina, nudgeId }) => ({
      subjectId: mina,
      nudgeId,
      answer: { kind: 'done', when: 'today' },
    }),
  },
  previewLater: { input: ({ mina }) => ({ subjectId: mina }), changesNothing: true },
  undo: { input: ({ undoId }) => ({ undoId }) },
  addGoal: { input: { wish: 'Swim in the sea' } },
  editGoal: { input: ({ goal }) => ({ id: goal, changes: { nextStep: 'Find the book' } }) },
  tickGoal: { input: ({ goal }) => ({ id: goal, done: true }) },
  archiveGoal: { input: ({ goal }) => ({ id: goal }) },
  unarchiveGoal: { input: ({ oldGoal }) => ({ id: oldGoal }) },
  eraseGoal: { input: ({ goal }) => ({ id: goal }) },
  addClockLine: {
    input: { sentence: 'Lights out', time: '21:00', days: EVERY_DAY, inQuietHours: false },
  },
  editClockLine: { input: ({ line }) => ({ id: line, changes: { time: '10:05' } }) },
  addLimit: { input: { sentence: 'One thing at a time' } },
  editLimit: { input: ({ limit }) => ({ id: limit, changes: { firmness: 'fixed' } }) },
  eraseBoundary: { input: ({ line }) => ({ id: line }) },
  addCare: { input: { activity: 'Stretch' } },
  editCare: { input: ({ care }) => ({ id: care, changes: { minutes: 7 } }) },
  logCare: { input: ({ care }) => ({ id: care }) },
  eraseCare: { input: ({ care }) => ({ id: care }) },
  chooseBond: { input: { kind: 'parent', name: 'Ma' } },
  editBond: { input: { changes: { name: 'Leigh' } } },
  unarchiveBond: { input: ({ oldBond }) => ({ id: oldBond }) },
  eraseBond: { input: ({ bond }) => ({ id: bond }) },
  setStamp: { input: { day: TODAY, shares: SHARES } },
  clearStamp: {
    input: { day: TODAY },
    before: (world) => world.ask('setStamp', { day: TODAY, shares: SHARES }),
  },
  acceptUsual: { input: {}, before: longStamped },
  guessWeek: { input: { shares: SHARES } },
  logTime: { input: ({ mina }) => ({ ...AN_HOUR, personId: mina }) },
  editMoment: {
    input: () => ({ id: MOMENT, changes: { minutes: 30 } }),
    before: (world) => loggedAs(world, MOMENT),
  },
  deleteMoment: { input: () => ({ id: MOMENT }), before: (world) => loggedAs(world, MOMENT) },
  setHoursLine: { input: { sphere: 'me', direction: 'floor', amount: 5, unit: 'hours' } },
  removeHoursLine: { input: ({ hoursLine }) => ({ id: hoursLine }) },
  addPlan: { input: ({ mina }) => ({ ...COFFEE, personId: mina }) },
  changePlan: {
    input: ({ plan }) => ({ id: plan, day: TODAY, following: false, changes: { time: '16:00' } }),
  },
  removePlan: { input: ({ plan }) => ({ id: plan, day: TODAY, following: true }) },
  answerPlan: { input: ({ plan }) => ({ id: plan, day: TODAY, happened: true }) },
  countCalendarFile: { input: {} },
  erasePlan: { input: ({ plan }) => ({ id: plan }) },
  welcomed: { input: { step: 'own' } },
  pause: { input: { length: 'hour' } },
  resume: { input: {}, before: (world) => world.ask('pause', { length: 'hour' }) },
  changeSettings: { input: { changes: { shared: true } } },
  sendTest: { input: {} },
  putAwayWelcome: { input: {}, before: comesBack },
  replan: { input: {}, before: comesBack },
  putAwayBackOff: { input: {}, before: drewBack },
  forgetLearning: { input: {} },
  loadSample: { input: {} },
  removeSample: { input: {}, before: (world) => world.ask('loadSample', {}) },
  eraseEverything: { input: {} },
  restoreSnapshot: {
    input: {},
    before: (world) => world.ask('addPerson', { name: 'Ada', lastTalked: 'unknown' }),
  },
  startFresh: { input: {} },
};
