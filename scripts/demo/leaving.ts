const goodbyes: (() => void)[] = [];

/** Done when the script ends, however it ends; the last one first. */
export function beforeLeaving(work: () => void): void {
  if (!goodbyes.length) {
    process.once('exit', leave);
    process.once('SIGINT', () => process.exit(130));
    process.once('SIGTERM', () => process.exit(143));
  }
  goodbyes.push(work);
}

function leave(): void {
  for (let work = goodbyes.pop(); work; work = goodbyes.pop()) work();
}
