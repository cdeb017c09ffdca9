import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumArguments, findBrowser } from './browsers/launch.ts';
import { ROOT } from './processes.ts';

/** Draws the toolbar pictures into public/icon; the results are committed. Run: node scripts/icons.ts */
const SIZES = [16, 32, 48, 128];
const LEANS = { level: 0, 'to-us': -16, away: 16 } as const;

const HULL = '<path fill="#fff" d="M6 36H58L47 54H17Z"/>';
const SAIL = '<path fill="#fff" d="M32 6V33H18Z"/><path fill="#9fd3e2" d="M32 6 46 33H32Z"/>';

/** The mast stands on whole pixels at every size: at 16 px one of them is four units wide. */
function mast(size: number): string {
  const x = size === 16 ? 32 : 30;
  return `<path fill="#fff" d="M${x} 8H${x + 4}V36H${x}Z"/><path fill="#9fd3e2" d="M${x + 4} 8 ${x + 15} 13 ${x + 4} 18Z"/>`;
}

function tile(boat: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">
    <clipPath id="tile"><rect width="64" height="64" rx="14"/></clipPath>
    <g clip-path="url(#tile)">
      <rect width="64" height="64" fill="#14506b"/>${boat}
      <rect y="50" width="64" height="14" fill="#7fc3d6"/>
    </g></svg>`;
}

function pictures(size: number): [name: string, svg: string][] {
  const leaning = Object.entries(LEANS).map(([name, degrees]): [string, string] => [
    name,
    tile(`<g transform="rotate(${degrees} 32 44)">${SAIL}${HULL}</g>`),
  ]);
  return [...leaning, ['anchor', tile(mast(size) + HULL)]];
}

async function draw(): Promise<void> {
  const executablePath = await findBrowser('chromium');
  if (!executablePath) throw new Error('No Chromium found: name one in CHROMIUM_PATH.');
  const folder = join(ROOT, 'public/icon');
  await mkdir(folder, { recursive: true });
  const browser = await chromium.launch({ executablePath, args: chromiumArguments({}) });
  for (const size of SIZES) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    for (const [name, svg] of pictures(size)) {
      await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg}`);
      const path = join(folder, `${name}-${size}.png`);
      await page.screenshot({ path, omitBackground: true });
    }
    await page.close();
  }
  await browser.close();
}

await draw();
