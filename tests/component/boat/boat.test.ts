import { fireEvent, render, screen } from '@testing-library/svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import Boat from '../../../components/boat/Boat.svelte';
import { LEANS } from '../../../utils/domain/lean.ts';

const animate = vi.fn();
let calm = false;

beforeEach(() => {
  animate.mockClear();
  calm = false;
  Element.prototype.animate = animate;
  vi.stubGlobal('matchMedia', () => ({ matches: calm }));
});

const boat = () => document.querySelector('svg.boat') as SVGSVGElement;
const angle = () => boat().querySelector('[transform]')?.getAttribute('transform');
const swing = () => animate.mock.calls.map(([frames]) => frames.rotate[0]);

describe('the boat', () => {
  it.each([
    ['usALot', -16],
    ['usALittle', -9],
    ['level', 0],
    ['awayALittle', 9],
    ['awayALot', 16],
  ] as const)('lies %s at %i degrees about its keel', (lean, degrees) => {
    render(Boat, { lean });
    expect(angle()).toBe(`rotate(${degrees} 80 88)`);
  });

  it('never leans beyond 16 degrees', () => {
    for (const lean of LEANS) {
      const { unmount } = render(Boat, { lean });
      expect(Math.abs(Number(/-?\d+/.exec(angle() ?? '')?.[0]))).toBeLessThanOrEqual(16);
      unmount();
    }
  });

  it('lies still where nothing changed since it was last seen', () => {
    render(Boat, { lean: 'usALot', from: 'usALot' });
    render(Boat, { lean: 'awayALot' });
    expect(animate).not.toHaveBeenCalled();
  });

  it('settles from where it was last seen, and from there on with each change', async () => {
    const { rerender } = render(Boat, { lean: 'usALittle', from: 'level' });
    await rerender({ lean: 'awayALittle' });
    expect(swing()).toEqual(['9deg', '-18deg']);
    expect(animate.mock.calls[0]?.[1].duration).toBe(600);
  });

  it('does not swing for those who asked for less motion', () => {
    calm = true;
    render(Boat, { lean: 'usALittle', from: 'level' });
    expect(animate).not.toHaveBeenCalled();
  });

  it.each([
    [1, 'M80 10V62H53Z', 50],
    [0.75, 'M80 23V62H53Z', 53],
    [0.5, 'M80 36V62H53Z', 56],
  ] as const)('reefs its sail to %d and keeps the dot on it', (sail, path, dot) => {
    render(Boat, { sail });
    const cloth = boat().querySelector('g.me') as Element;
    expect(cloth.querySelector('path')?.getAttribute('d')).toBe(path);
    expect(cloth.querySelector('circle')?.getAttribute('cy')).toBe(String(dot));
  });

  it('carries one dot for me, two for us, three for others', () => {
    render(Boat);
    const dots = ['me', 'us', 'others'].map(
      (face) => boat().querySelectorAll(`g.${face} circle`).length,
    );
    expect(dots).toEqual([1, 2, 3]);
  });

  it('at anchor shows a mast and no sail', () => {
    render(Boat, { anchored: true });
    expect(boat().querySelector('g.me')).toBeNull();
    expect(boat().querySelector('.mast')).not.toBeNull();
  });

  it('outlines only the faces without data', () => {
    render(Boat, { faces: { me: true, us: false, others: true } });
    const bare = [...boat().querySelectorAll('.bare')].map((face) => face.classList[0]);
    expect(bare).toEqual(['us']);
  });

  it('is a picture with its name, and silent without one', async () => {
    const { rerender } = render(Boat, { label: 'Leaning towards Us' });
    expect(screen.getByRole('img', { name: 'Leaning towards Us' })).toBe(boat());
    await rerender({ label: undefined });
    expect(boat().getAttribute('aria-hidden')).toBe('true');
  });

  it('nods once and is ready to nod again', async () => {
    const { container } = render(Boat, { nod: true });
    const nodding = container.querySelector('.nod') as Element;
    await fireEvent.animationEnd(nodding);
    expect(container.querySelector('.nod')).toBeNull();
  });

  it('leaves the water to the sea around it where asked', () => {
    render(Boat, { waves: false });
    expect(boat().querySelector('.near')).toBeNull();
  });
});
