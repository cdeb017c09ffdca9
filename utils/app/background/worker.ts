import type { IdleState } from '../../domain/presence.ts';
import type { Ports } from '../../platform/ports.ts';
import { troubleOf } from '../../storage/connection.ts';
import { write } from '../../storage/transaction.ts';
import type { Commands, CommandName, WrittenName } from '../commands/index.ts';
import { isErasing } from './commands/for-good.ts';
import { WRITTEN } from './commands/index.ts';
import { admit, type Admitted, type AnyAnswer } from './door.ts';
import { eraseEverywhere, eraseOrNothing, forgetting } from './erase.ts';
import { begin, mark, standing } from './health.ts';
import { createLooker } from './looker.ts';
import { accept, refuse, sceneOf, type Run } from './scene.ts';
import { restoreSnapshot } from './snapshot.ts';
import { answerOf } from './toast-answers.ts';

/** What the background's listeners call. */
export interface Worker {
  /** Installed, updated, started: an instance begins where there is none. */
  start(): Promise<void>;
  /** Woken by an alarm, or by anything at all. */
  look(): Promise<void>;
  idle(state: IdleState): Promise<void>;
  /** A message of a page. Never rejects. */
  answer(message: unknown): Promise<AnyAnswer>;
  /** A button of a toast: the first says done, the second later. */
  pressed(notificationId: string, button: number): Promise<void>;
}

/** From now on nothing names anybody: what stands on the screen already may, and waits in the popup instead. */
function mutesNames(name: WrittenName, input: object): boolean {
  if (name !== 'changeSettings') return false;
  const { shared, toastStyle } = (input as Commands['changeSettings']['input']).changes;
  return shared === true || toastStyle === 'discreet';
}

export function createWorker(ports: Ports): Worker {
  const looker = createLooker(ports);

  async function answer(message: unknown): Promise<AnyAnswer> {
    const admitted = admit(message);
    if ('error' in admitted) return refuse(admitted.error);
    try {
      return await carryOut(admitted);
    } catch (error) {
      return refuse(troubleOf(error) ?? 'unexpected');
    }
  }

  function carryOut(admitted: Admitted): Promise<AnyAnswer> {
    switch (admitted.name) {
      case 'opened':
        return openedBy(admitted.input.surface);
      case 'eraseEverything':
        return eraseAll();
      case 'restoreSnapshot':
        return restore();
      case 'startFresh':
        return startFresh();
      default:
        return writeCommand(admitted.name, admitted.input);
    }
  }

  async function openedBy(surface: Commands['opened']['input']['surface']): Promise<AnyAnswer> {
    await looker.whileStill(() => standing(ports));
    await looker.look({ begin: true, popupOpened: surface === 'popup' });
    return accept(null);
  }

  /** Answers first, then plans again. Commands come one by one, and never beside an erasing. */
  async function writeCommand<Name extends WrittenName>(
    name: Name,
    input: Commands[Name]['input'],
  ): Promise<AnyAnswer> {
    const answered = await looker.whileStill(async () => {
      // Before the write: cut off behind it, a name would stay where nothing may name anybody.
      if (mutesNames(name, input)) await ports.notifications.clearAll();
      return written(name, input);
    });
    if (!answered.ok) return answered;
    // It began with the write. Begun here, it would come back after an erasing in between.
    const looked = looker.look({});
    // For good is for good in the copy too, before the answer says so.
    if (isErasing(name)) await looked;
    return answered;
  }

  async function written<Name extends WrittenName>(
    name: Name,
    input: Commands[Name]['input'],
  ): Promise<AnyAnswer> {
    const { database } = await standing(ports);
    const reading = await ports.clock.read();
    const run = WRITTEN[name] as Run<CommandName>;
    const commit = () =>
      write(database, async (tx) => {
        const answered = await run(await sceneOf(tx, reading), input);
        return { answered, instance: answered.ok ? await begin(tx, reading) : null };
      });
    const { answered, instance } =
      isErasing(name) && 'id' in input
        ? await forgetting(ports, input.id, commit, (done) => done.answered.ok)
        : await commit();
    if (instance !== null) await mark(ports, database, instance);
    return answered;
  }

  async function eraseAll(): Promise<AnyAnswer> {
    await looker.whileStill(() => eraseEverywhere(ports));
    ports.changes.announce();
    return accept(null);
  }

  async function startFresh(): Promise<AnyAnswer> {
    await looker.whileStill(() => eraseOrNothing(ports));
    await looker.look({ begin: true });
    return accept(null);
  }

  async function restore(): Promise<AnyAnswer> {
    const done = await looker.whileStill(() => restoreSnapshot(ports));
    if (!done) return refuse('noSnapshot');
    await looker.look({ begin: true });
    return accept(null);
  }

  async function pressed(nudgeId: string, button: number): Promise<void> {
    const input = await looker.whileStill(() => answerOf(ports, nudgeId, button));
    if (input) await answer({ command: 'answer', input });
  }

  return {
    start: () => looker.look({ begin: true }),
    look: () => looker.look({}),
    idle: (state) => looker.look({ idle: [state] }),
    answer,
    pressed,
  };
}
