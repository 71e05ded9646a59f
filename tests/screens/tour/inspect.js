/** The whole tour of the companion with a look at every stop; all faults of a walk are told at once. */
import { unharmed } from '../house/day.js';
import { look } from '../look/look.js';
import { beforeEnrolment, throughTheDay } from './companion.js';
import { StopsAtRoutes } from './routes.js';

/** Every fault of every screen in one size of window, and every screen without a stop. `asked` lets axe look too. */
export async function inspect(house, size, { asked }) {
  const { phone, hand } = await house.unpack(size);
  const faults = [];
  const routes = await StopsAtRoutes.begin();
  const stop = async (name) => {
    routes.note(hand.page);
    faults.push(...await look(hand.page, { name, thumb: true, asked }));
  };
  await beforeEnrolment({ house, hand }, stop);
  await throughTheDay({ house, phone, hand }, stop);
  unharmed(hand);
  return [...faults, ...routes.missed()];
}
