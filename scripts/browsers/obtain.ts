import { agrees, say } from '../terminal.ts';
import { findBrowser } from './find.ts';
import { thisMachine, type Machine } from './machine.ts';
import { asTyped, howToInstall, recipesFor, type Recipe, type Wanted } from './recipes.ts';

export interface Manners {
  /** `--yes`: nothing is asked. */
  readonly yes: boolean;
  readonly machine?: Machine;
  readonly ask?: (question: string) => Promise<boolean>;
  readonly tell?: (line: string) => void;
}

export type Found = Readonly<Record<Wanted, string | null>>;

/** Finds these browsers and gets those that are not here; what stays null could not be had, and was explained. */
export async function obtain(wanted: readonly Wanted[], manners: Manners): Promise<Found> {
  const { machine = thisMachine(), tell = say } = manners;
  let found = await look(wanted, machine);
  let missing = missingOf(wanted, found);
  for (const recipe of recipesFor(missing, machine)) {
    if (!missing.length) break;
    tell(`No ${missing.join(', no ')} here. ${sentence(recipe)}`);
    if (!(await isAgreed(manners, machine))) break;
    await follow(recipe, machine, tell);
    found = await look(wanted, machine);
    missing = missingOf(wanted, found);
  }
  if (missing.length) {
    tell(`No ${missing.join(', no ')} could be had. To install by hand:`);
    for (const line of howToInstall(missing, machine)) tell(`  ${line}`);
  }
  return found;
}

async function look(wanted: readonly Wanted[], machine: Machine): Promise<Found> {
  const path = async (browser: Wanted) =>
    wanted.includes(browser) ? await findBrowser(browser, machine) : null;
  return { chromium: await path('chromium'), firefox: await path('firefox') };
}

function missingOf(wanted: readonly Wanted[], found: Found): readonly Wanted[] {
  return wanted.filter((browser) => found[browser] === null);
}

function sentence(recipe: Recipe): string {
  const commands = recipe.steps.map((step) => `\n  ${asTyped(step)}`).join('');
  return `This gets ${recipe.name}:${commands}`;
}

/** Only somebody at a terminal can answer; elsewhere it was said, and is done. */
async function isAgreed({ yes, ask = agrees }: Manners, machine: Machine): Promise<boolean> {
  if (yes || !machine.isTty || machine.env['CI']) return true;
  return await ask('Run this?');
}

async function follow(
  recipe: Recipe,
  machine: Machine,
  tell: (line: string) => void,
): Promise<void> {
  for (const { command, args, env } of recipe.steps) {
    const { code, output } = await machine.run(command, args, {
      shown: machine.isTty,
      ...(env ? { env } : {}),
    });
    if (code === 0) continue;
    tell(`That did not work (exit code ${code}).`);
    for (const line of lastWords(output)) tell(`  ${line}`);
    return;
  }
}

/** What a tool said at the end, without the trail of where in itself it said so. */
function lastWords(output: string): readonly string[] {
  const lines = output.trim().split('\n');
  return lines.filter((line) => !/^\s+at /.test(line)).slice(-6);
}
