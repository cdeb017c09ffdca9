import type { BoatPicture } from '../../utils/domain/boat-view.ts';
import { LEAN_DEGREES } from '../boat/lean.ts';

const SVG = 'http://www.w3.org/2000/svg';
/** Where the sail stands on the hull. */
const RIM = 62;

/** Turns the page's own boat at anchor into the one of this picture, as components/boat draws it. */
export function drawBoat(boat: Element, picture: BoatPicture): void {
  const sails = picture.kind === 'sailing';
  boat.querySelector('.me')?.remove();
  for (const part of boat.querySelectorAll('.mast, .pennant')) {
    part.setAttribute('display', sails ? 'none' : 'inline');
  }
  boat.setAttribute('transform', `rotate(${sails ? LEAN_DEGREES[picture.lean] : 0} 80 88)`);
  for (const face of ['us', 'others'] as const) {
    boat.querySelector(`.${face}`)?.classList.toggle('bare', sails && !picture.faces[face]);
  }
  if (sails) boat.prepend(sailOf(picture));
}

function sailOf({ sail, faces }: Extract<BoatPicture, { kind: 'sailing' }>): Element {
  const top = RIM - 52 * sail;
  const cloth = made('g', { class: faces.me ? 'me' : 'me bare' });
  cloth.append(
    made('path', { class: 'face', d: `M80 ${top}V62H53Z` }),
    made('path', { class: 'face light', d: `M80 ${top}L107 62H80Z` }),
    made('path', { class: 'rim', d: `M80 ${top}L107 62H53Z` }),
    made('circle', { cx: '73', cy: String(RIM - 12 * sail), r: '2.6' }),
  );
  return cloth;
}

function made(name: string, attributes: Readonly<Record<string, string>>): Element {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}
