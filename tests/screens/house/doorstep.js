/** Where every visit begins: the first screen, read afresh, with the next door on it. */
import { goes } from './form.js';

/** From wherever the last story ended, to the first screen; taps are counted from there. Returns the next door. */
export async function today({ phone, hand }) {
  await goes(hand, phone, 'hom-nay');
  await hand.sees('Nhà kế tiếp');
  hand.afresh();
  return (await phone.call('today')).next;
}

/** What stands written at a door, the newest visit first. */
export async function visitsOf({ phone }, { household }) {
  return (await phone.call('household', { household })).visits;
}
