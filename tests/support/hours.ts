import { BREAK_ID } from '../../utils/domain/subject.ts';
import type { World } from './world.ts';

/** Looks every five minutes, with a worker that is stopped between two looks where wished. */
export async function passHours(
  world: World,
  hours: number,
  { stopping = false }: { readonly stopping?: boolean } = {},
): Promise<void> {
  for (let looks = hours * 12; looks > 0; looks -= 1) {
    world.now += 5 * 60_000;
    if (stopping) await world.stop();
    await world.worker.look();
  }
}

/** The clock of the place shows this time, as far ahead as it takes. */
export function moveTo(world: World, time: string): void {
  world.now = Temporal.PlainDateTime.from(time).toZonedDateTime(world.zone).epochMilliseconds;
}

/** What the clock of the place showed at each toast, but for the breaks of somebody always active. */
export function rungAt({ shown, zone }: World): string[] {
  const others = shown.filter(({ toast }) => !toast.id.startsWith(BREAK_ID));
  return others.map(({ at }) =>
    Temporal.Instant.fromEpochMilliseconds(at)
      .toZonedDateTimeISO(zone)
      .toPlainDateTime()
      .toString({ smallestUnit: 'minute' }),
  );
}
