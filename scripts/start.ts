import './plain.ts';
import { findAny } from './browsers/find.ts';
import { thisMachine } from './browsers/machine.ts';
import { obtain } from './browsers/obtain.ts';
import type { Place } from './browsers/places.ts';
import { build, folderOf, type Build } from './builds.ts';
import { isHeadless, kindsFor, optionsOf, type Options } from './demo/choice.ts';
import { showHeadless } from './demo/headless.ts';
import { openProfile } from './demo/profile.ts';
import { showWindow } from './demo/window.ts';
import { say } from './terminal.ts';

async function main(options: Options): Promise<number> {
  const headless = isHeadless(options, thisMachine());
  const place = (await findAny(kindsFor(options, headless))) ?? (await getOne(options));
  if (!place) return 1;
  const release: Build = {
    browser: place.kind === 'firefox' ? 'firefox' : 'chrome',
    mode: 'production',
  };
  const complaint = await build(release);
  if (complaint !== null) {
    say(complaint);
    return 1;
  }
  say(`Built Evenkeel for ${release.browser}: ${folderOf(release)}`);
  return await show(place, folderOf(release), options, headless);
}

async function getOne({ firefox, yes }: Options): Promise<Place | null> {
  const kind = firefox ? 'firefox' : 'chromium';
  const { [kind]: path } = await obtain([kind], { yes });
  return path === null ? null : { kind, path };
}

async function show(
  place: Place,
  folder: string,
  { keep, sample }: Options,
  headless: boolean,
): Promise<number> {
  const profile = openProfile(place.kind, keep);
  if (headless) return (await showHeadless({ place, folder, profile })) ? 0 : 1;
  await showWindow({ place, folder, profile, sample });
  return 0;
}

process.exitCode = await main(optionsOf(process.argv.slice(2)));
