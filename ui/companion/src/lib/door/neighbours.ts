/** Who may stand on the same doorstep: the other hộ of this number first, then the houses beside it, the nearest first. */
import type { Door, HouseholdView } from '@tung-nha/shared/generated';
import { call } from '../ipc/call';

/** Beside the hộ of the same number; the engine takes twenty in all. */
const MOST = 8;

/** Throws [`CallError`]. */
export async function neighbours({ door, address, unit }: HouseholdView): Promise<Door[]> {
  const strip = await call('doors', { area: unit.area, street: address.street ?? '', ...(address.kiet !== null && { kiet: address.kiet }) });
  return nearest(strip, door);
}

/** In walking order the next house comes before the one already passed, where both are as near. */
export function nearest(strip: readonly Door[], here: Door): Door[] {
  const at = strip.findIndex(({ household }) => household === here.household);
  const others = strip
    .map((door, index) => ({ door, far: Math.abs(index - at) * 2 - (index > at ? 1 : 0) }))
    .filter(({ door }) => door.household !== here.household)
    .sort((one, other) => one.far - other.far)
    .map(({ door }) => door);
  const isSame = ({ short }: Door) => here.short !== '' && short === here.short;
  const same = others.filter(isSame);
  return [...same, ...others.filter((door) => !isSame(door)).slice(0, Math.max(0, MOST - same.length))].slice(0, 20);
}
