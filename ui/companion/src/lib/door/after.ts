/**
 * Where the volunteer goes once a visit is saved: who came from the first screen goes back to it, where the next door
 * stands; who walks a street goes on to its next door; who searched, or came from a figure, stays.
 */
import type { HouseholdView } from '@tung-nha/shared/generated';
import type { Origin, Route } from '../route';
import type { Router } from '../router.svelte';

/** The screen that a door belongs to. `rows` is the list behind a figure that one came by, if any. */
export function above(from: Origin, view: HouseholdView | undefined, rows?: Route): Route {
  if (from === 'today') return { at: 'today' };
  if (from === 'results') return rows ?? { at: 'results' };
  if (from === 'houses' || !view) return { at: 'houses' };
  const { street, kiet } = view.address;
  return { at: 'street', area: view.unit.area, street: street ?? '', ...(kiet !== null && { kiet }) };
}

/** Leaves the door, or the form that was opened from it. */
export async function leave(router: Router, from: Origin, view: HouseholdView): Promise<void> {
  const door: Route = { at: 'door', household: view.door.household, from };
  if (from === 'today') return router.up({ at: 'today' });
  if (router.route.at !== 'door') await router.up(door);
  if (from === 'houses' || from === 'results') return scrollTo(0, 0);
  if (view.next) return router.replace({ at: 'door', household: view.next, from });
  await router.up(above(from, view));
}
