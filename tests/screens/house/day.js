/** What most stories begin with: a ward, a phone in somebody's hand, a window on it; and what they all end with. */
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { Clerk } from './clerk.js';
import { Glass } from './glass.js';
import { Hand } from './hand.js';
import { Phone } from './phone.js';
import { Program } from './program.js';
import { until } from './until.js';
import { Ward } from './ward.js';

/** The tổ that most stories walk; its number stands in two other old wards too. */
export const AREA = '2:Phước Mỹ';

/**
 * Opens a ward and a browser before the stories of a file and closes whatever was opened, last first. `morning` sets the
 * scene that the stories share; node runs several hooks of a file at once, so there is one.
 */
export function day(morning = async () => undefined) {
  const house = {};
  const opened = [];
  const keep = (thing) => {
    opened.push(thing);
    return thing;
  };
  before(async () => {
    house.ward = keep(await Ward.open());
    house.glass = keep(await Glass.open());
    await morning(house);
  });
  after(async () => {
    for (const thing of opened.reverse()) await thing.close();
    await Program.endAll();
  });

  /** A phone out of its box, and a hand on its first screen. */
  house.unpack = async (size = 'phone') => {
    const phone = keep(await Phone.unpack());
    return { phone, hand: await house.hold(phone, size) };
  };
  /** An enrolled phone without a window. */
  house.own = async (called, area = AREA) => keep(await Phone.of(house.ward, called, area));
  /** An enrolled phone, and a hand on *Hôm nay*. */
  house.enrolled = async (called, size = 'phone') => {
    const phone = await house.own(called);
    const hand = await house.hold(phone, size);
    await hand.sees(`Chào ${called}`);
    return { phone, hand };
  };
  /** A window on a phone. */
  house.hold = async (phone, size = 'phone') => {
    const page = await house.glass.window(size);
    await page.goto(phone.open);
    return new Hand(page);
  };
  /** The desk, at its sign-in. */
  house.desk = async (size = 'laptop') => {
    const page = await house.glass.window(size);
    await page.goto(house.ward.url);
    await page.getByLabel('Tên đăng nhập').waitFor();
    return new Clerk(page, house.ward);
  };
  return house;
}

/** The page met no error of its own. */
export function unharmed(hand) {
  assert.deepEqual(hand.page.faults, []);
}

/** Waits until nothing of the phone waits to be sent. */
export function allHome(phone) {
  return until('everything is at the ward', async () => (await phone.call('sync_state')).unsent === 0);
}
