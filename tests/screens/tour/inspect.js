/** The whole tour of the companion with a look at every stop; all faults of a walk are told at once. */
import { unharmed } from '../house/day.js';
import { look } from '../look/look.js';
import { beforeEnrolment, throughTheDay } from './companion.js';

/** Every fault of every screen in one size of window. `asked` lets axe look too. */
export async function inspect(house, size, { asked }) {
  const { phone, hand } = await house.unpack(size);
  const faults = [];
  const stop = async (name) => {
    faults.push(...await look(hand.page, { name, thumb: true, asked }));
  };
  await beforeEnrolment({ house, hand }, stop);
  await throughTheDay({ house, phone, hand }, stop);
  unharmed(hand);
  return faults;
}
