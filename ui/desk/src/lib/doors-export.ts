/**
 * The doors of a tổ as a spreadsheet. It travels like paper, so a household that declined is written as visited, and no
 * reason for being on the priority list is given.
 */

import type { AreaPage, DeskDoor } from '@tung-nha/shared/generated';
import { deskWords } from '@tung-nha/shared/words/desk';
import { stateWords } from '@tung-nha/shared/words/states';
import type { StreetOfDoors } from './doors';
import type { Cell } from './spreadsheet';

const words = deskWords.area;

function row(shown: AreaPage, street: string | undefined, door: DeskDoor): Cell[] {
  const state = door.state === 'declined' ? words.visitedWord : stateWords[door.state];
  const mark = door.excluded ? ` (${words.excluded})` : door.awaiting ? ` (${words.awaiting})` : '';
  const { people, adults16, elders60 } = door.counts;
  return [shown.unit.number, shown.unit.oldWard, street, door.short, door.unit ?? undefined, state + mark, door.priority ? words.yes : undefined, people ?? undefined, adults16 ?? undefined, elders60 ?? undefined, door.visits, door.lastVisit ? { day: door.lastVisit } : undefined];
}

/** Header and rows, in walking order. */
export function doorsSheet(shown: AreaPage, streets: readonly StreetOfDoors[]): Cell[][] {
  const c = words.columns;
  const titles = new Map(shown.streets.flatMap(({ title, doors }) => doors.map(({ household }) => [household, title])));
  return [
    [deskWords.coverage.numberColumn, deskWords.coverage.oldWardColumn, words.streetColumn, c.house, words.unitColumn, c.state, words.priority, `${c.people} (${words.persons})`, `${c.adults16} (${words.persons})`, `${c.elders60} (${words.persons})`, `${c.visits} (${words.times})`, c.lastVisit],
    ...streets.flatMap(({ doors }) => doors.map((door) => row(shown, titles.get(door.household), door))),
  ];
}
