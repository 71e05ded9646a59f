/**
 * A sudden death in the middle of a form: engine and window are gone at once, and what a new window on a new engine shows
 * is what the phone's disk holds and nothing else.
 */
import { unharmed } from './day.js';
import { quiet } from './glass.js';

/** Kills both and starts them again. Returns a hand on the first screen. */
export async function diesSuddenly(house, phone, hand) {
  unharmed(hand);
  await phone.die();
  // Closed after the engine, so that nothing which a page writes while it goes can help.
  await hand.page.context().close();
  await phone.start();
  const next = await house.hold(phone);
  await next.sees(/^Chào /);
  return next;
}

/**
 * Fills a form field by field and dies after each, as soon as the phone has answered what the thumb did. A field is a line
 * of its own: what it is, what the thumb does, and what must stand there again; so must the fields before it. `reopen`
 * finds the way back into the form. Returns a hand on the form as it stands after the last death.
 */
export async function eachFieldOutlivesADeath({ house, phone, hand, reopen }, fields) {
  let holding = hand;
  for (const [index, [field, write]] of fields.entries()) {
    await write(holding);
    await quiet(holding.page);
    holding = await diesSuddenly(house, phone, holding);
    await reopen(holding);
    for (const [earlier, , stands] of fields.slice(0, index + 1)) {
      try {
        await stands(holding);
      } catch (error) {
        throw new Error(`“${earlier}” is not there after a death at “${field}”: ${error.message}`, { cause: error });
      }
    }
  }
  return holding;
}
