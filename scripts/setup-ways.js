/** The shared library that kept a program from starting, as the loader names it, or null. */
export function missingLibrary(complaint) {
  return /shared libraries: (lib[\w.+-]+\.so[.\d]*)/.exec(complaint)?.[1] ?? null;
}

/** What can be run here to get a library, and what somebody else can run. */
export function waysToGet(library, { isRoot, exists }) {
  const name = library.replace(/\.so\.?/, '');
  const byHand = exists('/usr/bin/dnf')
    ? `sudo dnf install ${name.replace(/\d+$/, '')}`
    : `sudo apt-get install ${name}`;
  const canInstall = isRoot && exists('/usr/bin/apt-get');
  const run = canInstall
    ? [
        ['apt-get', 'update'],
        ['apt-get', 'install', '-y', '--no-install-recommends', name],
      ]
    : [];
  return { run, byHand };
}
