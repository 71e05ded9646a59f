/** Which houses of one street or kiệt somebody is sent to: all of it, one side, or some picked by hand. */
import type { Door } from '@tung-nha/shared/generated';

export type Part = 'all' | 'odd' | 'even' | 'pick';

/** The house's own number, the last one of its address; a place without one is on neither side. */
function numberOf({ short }: Door): number | undefined {
  const last = short.match(/\d+(?=\D*$)/)?.[0];
  return last === undefined ? undefined : Number(last);
}

/** Ids of the houses of that part; none for the whole of it, which the engine knows. */
export function doorsOf(part: Part, doors: readonly Door[], picked: readonly string[]): string[] {
  if (part === 'all') return [];
  if (part === 'pick') return doors.filter(({ household }) => picked.includes(household)).map(({ household }) => household);
  const rest = part === 'odd' ? 1 : 0;
  return doors.filter((door) => (numberOf(door) ?? -1) % 2 === rest).map(({ household }) => household);
}
