/**
 * Why: a number on the coverage page opens a list of doors, and the list must be exactly as long as the number says. So
 * each count of the server has its filter here, word for word as the server counts, and nowhere else.
 */

import type { DeskDoor } from '@tung-nha/shared/generated';
import type { DoorFilter } from './place';

/** Whether a door is one of those that a number counts. */
export function passes(door: DeskDoor, filter: DoorFilter | undefined): boolean {
  const counted = !door.excluded;
  switch (filter) {
    case undefined:
      return true;
    case 'counted':
      return counted;
    case 'visited':
      return counted && door.visits > 0;
    case 'met_counted':
      return counted && door.state === 'met';
    case 'not_visited':
      return counted && door.visits === 0;
    case 'not_met':
      return counted && door.state !== 'met';
    case 'excluded':
      return door.excluded ?? false;
    case 'awaiting':
      return door.awaiting ?? false;
    case 'priority':
      return door.priority;
    case 'conflict':
      return door.conflict;
    default:
      return door.state === filter;
  }
}

/** A street with those of its doors that pass. */
export interface StreetOfDoors {
  street: string;
  doors: DeskDoor[];
}

/** The doors that an address asks for, strip by strip; strips without any are left out. */
export function doorsAsked(strips: readonly { title: string; doors: readonly DeskDoor[] }[], asked: { show: DoorFilter | undefined; street: string }): StreetOfDoors[] {
  return strips
    .map(({ title, doors }) => ({ street: title, doors: doors.filter((door) => passes(door, asked.show)) }))
    .filter(({ street, doors }) => doors.length > 0 && (asked.street === '' || asked.street === street));
}
