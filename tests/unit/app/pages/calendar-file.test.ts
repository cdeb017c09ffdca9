import ICAL from 'ical.js';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readBoard } from '../../../../utils/app/pages/board.ts';
import { saveCalendar, tellCalendar } from '../../../../utils/app/pages/calendar-file.ts';
import { saveCards } from '../../../../utils/app/pages/cards-file.ts';
import type { PlanInput } from '../../../../utils/domain/plan.ts';
import { browserCalendar } from '../../../../utils/platform/calendar.ts';
import { browserClock } from '../../../../utils/platform/clock.ts';
import { send } from '../../../../utils/platform/messages.ts';
import { closeNotebook } from '../../../../utils/storage/connection.ts';
import { World } from '../../../support/world.ts';
import { peopleIn } from '../../exchange/read.ts';

vi.mock('../../../../utils/platform/messages.ts', () => ({ send: vi.fn() }));

let world: World;
let saved: Blob[];
let link: { download: string; setAttribute: () => void; click: () => void };

/** A Thursday, noon. */
beforeEach(async () => {
  world = await World.at('2026-11-26T12:00', 'Europe/Berlin');
  await world.worker.start();
  vi.spyOn(browserClock, 'read').mockImplementation(async () => ({
    now: world.now,
    zone: world.zone,
  }));
  vi.spyOn(browserCalendar, 'weekStart').mockResolvedValue(1);
  vi.mocked(send).mockImplementation((message) => world.worker.answer(message));
  saved = [];
  link = { download: '', setAttribute: vi.fn(), click: vi.fn() };
  vi.stubGlobal('document', { createElement: () => link });
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    saved.push(blob as Blob);
    return 'blob:one';
  });
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(async () => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  await world.worker.look();
  await closeNotebook();
});

const COFFEE: PlanInput = {
  template: 'coffee',
  title: '',
  sphere: 'others',
  day: '2026-11-27',
  time: '15:00',
  minutes: 60,
  personId: null,
  careId: null,
  repeats: null,
  inQuietHours: false,
};

async function file(): Promise<string> {
  const text = (await saved.at(-1)?.text()) ?? '';
  return text.replace(/\r\n[ \t]/g, '');
}

/** The lines of one kind, in order of the alphabet. */
async function lines(name: string): Promise<string[]> {
  const all = (await file()).split('\r\n');
  return all.filter((line) => line.startsWith(`${name}:`) || line.startsWith(`${name};`)).sort();
}

async function events(): Promise<ICAL.Component[]> {
  return new ICAL.Component(ICAL.parse(await file())).getAllSubcomponents('vevent');
}

function idOf(event: ICAL.Component): string {
  return String(event.getFirstPropertyValue('uid'));
}

/** When a series begins each of its times, up to a last one. */
function startsOf(series: ICAL.Event | undefined, last: string): string[] {
  const found: string[] = [];
  const times = series?.iterator();
  for (let time = times?.next(); time && time.toString() <= last; time = times?.next()) {
    found.push(time.toString());
  }
  return found;
}

/** Somebody, an activity, a goal, a line, and three plans. */
async function moveIn() {
  const { id: mina } = await world.ask('addPerson', { name: 'Mina', lastTalked: 'thisWeek' });
  const birthday = { date: '1990-11-28', leapDay: 'feb28', noticeDays: 3 } as const;
  await world.ask('editPerson', { id: mina, changes: { birthday } });
  const { id: care } = await world.ask('addCare', { activity: 'Swim' });
  const slot = { days: [6], time: '10:00' } as const;
  await world.ask('editCare', { id: care, changes: { slot } });
  const { id: goal } = await world.ask('addGoal', { wish: 'Read' });
  const { id: boundary } = await world.ask('addClockLine', {
    sentence: 'Laptop shut',
    time: '18:30',
    days: [1, 2, 3, 4, 5],
    inQuietHours: false,
  });
  const { id: once } = await world.ask('addPlan', { ...COFFEE, personId: mina });
  const { id: later } = await world.ask('addPlan', { ...COFFEE, day: '2026-12-05' });
  const repeats = { kind: 'weekly', days: [4] } as const;
  const { id: again } = await world.ask('addPlan', {
    ...COFFEE,
    template: 'own',
    title: 'Choir',
    day: '2026-11-26',
    time: '20:00',
    repeats,
    inQuietHours: true,
  });
  return { mina, care, goal, boundary, once, later, again };
}

describe('plan.ics', () => {
  test('of everything holds what repeats and what lies ahead, and no name', async () => {
    const ids = await moveIn();
    expect(await saveCalendar({ span: 'all', names: false })).toEqual({ ok: true, events: 7 });
    expect(link.download).toBe('plan.ics');
    const { mina, care, goal, boundary, once, later, again } = ids;
    const uids = [`${mina}.birthday`, care, goal, boundary, once, later, again];
    expect(await lines('UID')).toEqual(uids.map((id) => `UID:${id}`).sort());
    expect(new Set(await lines('SUMMARY'))).toEqual(new Set(['SUMMARY:Plan']));
    expect(await file()).not.toMatch(/Mina|Swim|Read|Laptop|Choir|Evenkeel|Coffee/);
  });

  test('of the week has each time that lies in it, and leaves out what lies beyond', async () => {
    const { mina, care, goal, boundary, once, again } = await moveIn();
    expect(await saveCalendar({ span: 'week', names: false })).toEqual({ ok: true, events: 10 });
    const looks = Array.from({ length: 4 }, () => goal);
    const uids = [`${mina}.birthday`, care, ...looks, boundary, boundary, once, again];
    expect(await lines('UID')).toEqual(uids.map((id) => `UID:${id}`).sort());
    const days = (await events()).map((event) =>
      event.getFirstPropertyValue('dtstart')?.toString().slice(0, 10),
    );
    expect(days.every((day) => day && day >= '2026-11-26' && day <= '2026-11-29')).toBe(true);
  });

  test('of the week changes its own times alone in a calendar that has all of them', async () => {
    const { once } = await moveIn();
    await saveCalendar({ span: 'all', names: false });
    const series = new Map((await events()).map((event) => [idOf(event), new ICAL.Event(event)]));
    world.pass({ days: 1 });
    await saveCalendar({ span: 'week', names: false });
    const times = (await events()).filter((event) => idOf(event) !== once);
    expect(times).toHaveLength(9);
    for (const time of times) {
      const one = time.getFirstPropertyValue('recurrence-id')?.toString() ?? '';
      expect(startsOf(series.get(idOf(time)), one)).toContain(one);
      expect(time.getFirstPropertyValue('dtstart')?.toString()).toBe(one);
      expect(time.hasProperty('rrule')).toBe(false);
    }
    expect(await lines('RECURRENCE-ID')).toContain('RECURRENCE-ID;VALUE=DATE:20261128');
  });

  test('of the week holds what lies after midnight with the day before, as the board has it', async () => {
    const night = { ...COFFEE, time: '00:30', inQuietHours: true };
    const repeats = { kind: 'weekly', days: [1] } as const;
    await world.ask('addPlan', { ...night, day: '2026-11-23' });
    await world.ask('addPlan', { ...night, day: '2026-11-30' });
    await world.ask('addPlan', { ...night, day: '2026-11-23', repeats });
    const starts = async () => {
      await saveCalendar({ span: 'week', names: false });
      return (await lines('DTSTART'))
        .filter((line) => line.includes('TZID'))
        .map((line) => line.slice(-15, -7));
    };
    const onBoard = async () => {
      const { days } = await readBoard(null);
      return days
        .flatMap(({ plans }) => Object.values(plans).flat())
        .map(({ slot }) => slot.replaceAll('-', ''));
    };
    expect(await starts()).toEqual(['20261130', '20261130']);
    expect(await onBoard()).toEqual(['20261130', '20261130']);
    world.pass({ days: 7 });
    expect(await starts()).toEqual(['20261207']);
    expect(await onBoard()).toEqual(['20261207']);
  });

  test('of everything leaves out what lay after the last midnight, but before the day began', async () => {
    const night = { ...COFFEE, time: '00:30', inQuietHours: true };
    await world.ask('addPlan', { ...night, day: '2026-11-26' });
    const { id } = await world.ask('addPlan', { ...night, day: '2026-11-27' });
    expect(await saveCalendar({ span: 'all', names: false })).toEqual({ ok: true, events: 1 });
    expect(await lines('UID')).toEqual([`UID:${id}`]);
  });

  test('of one plan has it alone, over or ahead, and all of it where it repeats', async () => {
    const { once, again } = await moveIn();
    await world.ask('removePlan', { id: again, day: '2026-12-03', following: false });
    await world.ask('removePlan', { id: again, day: '2026-12-24', following: true });
    const one = { ok: true, events: 1 };
    world.pass({ days: 2 });
    expect(await saveCalendar({ span: { plan: once }, names: false })).toEqual(one);
    expect(link.download).toBe('plan.ics');
    expect(await lines('UID')).toEqual([`UID:${once}`]);
    expect(await lines('SUMMARY')).toEqual(['SUMMARY:Plan']);
    expect(await saveCalendar({ span: { plan: again }, names: true })).toEqual(one);
    expect(await lines('SUMMARY')).toEqual(['SUMMARY:Choir']);
    expect(await lines('SEQUENCE')).toEqual(['SEQUENCE:1']);
    expect(await lines('RRULE')).toContain('RRULE:FREQ=WEEKLY;BYDAY=TH;UNTIL=20261223T190000Z');
    expect(await lines('EXDATE')).toEqual(['EXDATE;TZID=Europe/Berlin:20261203T200000']);
    expect(await lines('RECURRENCE-ID')).toEqual([]);
  });

  test('says what became of it', async () => {
    const words = (span: Parameters<typeof tellCalendar>[0]['span']) =>
      tellCalendar({ span, names: false });
    expect(await words('week')).toBe('Nothing lies in this week.');
    expect(await words('all')).toBe('There is nothing to put into a calendar yet.');
    const { once } = await moveIn();
    expect(await words({ plan: once })).toMatch(/^One entry is in plan\.ics/);
    expect(await words('week')).toMatch(/^10 entries are in plan\.ics/);
    await world.ask('removePlan', { id: once, day: COFFEE.day, following: false });
    expect(await words({ plan: once })).toMatch(/^It is not there any more/);
  });

  test('has names where they are chosen', async () => {
    await moveIn();
    await saveCalendar({ span: 'week', names: true });
    expect([...new Set(await lines('SUMMARY'))]).toEqual([
      'SUMMARY:Choir',
      'SUMMARY:Coffee with Mina',
      'SUMMARY:Laptop shut',
      'SUMMARY:Mina’s birthday',
      'SUMMARY:Read',
      'SUMMARY:Swim',
    ]);
  });

  test('again has the same UIDs and starts, and a higher SEQUENCE', async () => {
    await moveIn();
    await saveCalendar({ span: 'all', names: false });
    const first = [await lines('UID'), await lines('DTSTART'), await lines('SEQUENCE')];
    world.pass({ days: 1 });
    await saveCalendar({ span: 'all', names: false });
    expect([await lines('UID'), await lines('DTSTART')]).toEqual(first.slice(0, 2));
    expect(new Set(first[2])).toEqual(new Set(['SEQUENCE:0']));
    expect(new Set(await lines('SEQUENCE'))).toEqual(new Set(['SEQUENCE:1']));
  });

  test('leaves out samples, whoever is put away, and days that were taken out', async () => {
    const { mina, again, goal } = await moveIn();
    await world.ask('loadSample', {});
    await world.ask('archivePerson', { id: mina });
    await world.ask('archiveGoal', { id: goal });
    await world.ask('removePlan', { id: again, day: '2026-12-03', following: false });
    expect(await saveCalendar({ span: 'all', names: true })).toEqual({ ok: true, events: 5 });
    expect(await file()).not.toMatch(/birthday|Ten pages|Aunt/);
    expect(await lines('EXDATE')).toEqual(['EXDATE;TZID=Europe/Berlin:20261203T200000']);
  });

  test('leaves out a day that was taken out however long ago, and begins where it began', async () => {
    const { again } = await moveIn();
    await world.ask('removePlan', { id: again, day: '2026-12-03', following: false });
    world.pass({ days: 100 });
    await world.ask('removePlan', { id: again, day: '2027-03-11', following: false });
    await saveCalendar({ span: { plan: again }, names: false });
    const zone = 'TZID=Europe/Berlin';
    expect(await lines('DTSTART')).toContain(`DTSTART;${zone}:20261126T200000`);
    expect(await lines('EXDATE')).toEqual([`EXDATE;${zone}:20261203T200000,20270311T200000`]);
  });

  test('is not there, and not counted, where it would hold nothing', async () => {
    expect(await saveCalendar({ span: 'all', names: false })).toEqual({ ok: true, events: 0 });
    expect(saved).toEqual([]);
    const singles = (await world.rows()).singles as readonly { name: string }[];
    expect(singles.map(({ name }) => name)).not.toContain('calendarFiles');
  });
});

describe('cards.vcf', () => {
  test('holds everybody present, and reads back as the same people', async () => {
    const { id } = await world.ask('addPerson', { name: 'Zoë; Löwe', lastTalked: 'unknown' });
    const reaches = [{ kind: 'email', value: 'zoe@example.org' }] as const;
    const birthday = { date: '--02-29', leapDay: 'mar1', noticeDays: 3 } as const;
    const changes = { reaches, birthday, note: 'Secret' };
    await world.ask('editPerson', { id, changes });
    const { id: gone } = await world.ask('addPerson', { name: 'Gone', lastTalked: 'unknown' });
    await world.ask('archivePerson', { id: gone });
    await world.ask('loadSample', {});
    expect(await saveCards()).toBe(1);
    expect(link.download).toBe('cards.vcf');
    const text = (await saved[0]?.text()) ?? '';
    expect(peopleIn(text)).toMatchObject([{ name: 'Zoë; Löwe', birthday: '--02-29', reaches }]);
    expect(text).not.toMatch(/Secret|Evenkeel/);
  });

  test('is not there where nobody is', async () => {
    expect(await saveCards()).toBe(0);
    expect(saved).toEqual([]);
  });
});
