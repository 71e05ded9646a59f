/**
 * Why: a strip is read at a glance when it has a street's worth of houses. A tổ may have forty kiệt of one or two doors;
 * forty strips of one house would be a list, not a picture. So the short ones of a street stand in one strip, in walking
 * order, and only a kiệt long enough to be a picture has its own.
 */

import type { Coverage, DeskDoor, DeskStreet } from '@tung-nha/shared/generated';
import { deskWords } from '@tung-nha/shared/words/desk';
import { sum } from './coverage-rows';

const words = deskWords.area;

/** A street or kiệt with more doors than this has a strip of its own. */
const SHORT = 6;

export interface Strip {
  /** Unlike every other of the tổ; it stands in the address when the list is narrowed to it. */
  title: string;
  coverage: Coverage;
  /** In walking order. */
  doors: DeskDoor[];
}

/** What the strips of a tổ are made of, whatever stands for a house in it. */
export interface StreetOfHouses {
  title: string;
  street: string;
  kiet: string | null;
}

/** "Hồ Nghinh và các kiệt ngắn", "Các kiệt ngắn của Hồ Nghinh", or the one street's own title. */
function titleOf(streets: readonly StreetOfHouses[]): string {
  const [first] = streets;
  if (!first) return '';
  if (streets.length === 1 || first.street === '') return first.title || words.noStreet;
  return first.kiet === null ? words.withShort(first.street) : words.shortOnly(first.street);
}

/** Which streets share a strip, and what it is called; `houses` says how many a street has. */
export function gathered<S extends StreetOfHouses>(streets: readonly S[], houses: (street: S) => number): { title: string; streets: S[] }[] {
  const names = [...new Set(streets.map(({ street }) => street))];
  return names
    .flatMap((name) => {
      const here = streets.filter(({ street }) => street === name);
      const short = here.filter((street) => houses(street) <= SHORT);
      const long = here.filter((street) => houses(street) > SHORT);
      const strips = long.map((street) => [street]);
      if (short.length === 0) return strips;
      // The short ones come where the first of them is met on the walk.
      const before = long.filter((street) => here.indexOf(street) < here.indexOf(short[0] ?? street)).length;
      return [...strips.slice(0, before), short, ...strips.slice(before)];
    })
    .map((together) => ({ title: titleOf(together), streets: together }));
}

/** The strips of a tổ: every door of its streets, once. */
export function stripsOf(streets: readonly DeskStreet[]): Strip[] {
  return gathered(streets, ({ doors }) => doors.length).map(({ title, streets: together }) => ({
    title,
    coverage: sum(together),
    doors: together.flatMap(({ doors }) => doors),
  }));
}
