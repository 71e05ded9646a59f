/**
 * A ward, a browser, and whatever else a story opens, closed again last first. Knows no test runner, so that the contact
 * sheet stands on the same ground as the stories.
 */
import { Clerk } from './clerk.js';
import { Glass } from './glass.js';
import { Hand } from './hand.js';
import { Phone } from './phone.js';
import { Program } from './program.js';
import { Ward } from './ward.js';

/** The tổ that most stories walk; its number stands in two other old wards too. */
export const AREA = '2:Phước Mỹ';

export class House {
  #opened = [];

  /** Opens ward and browser. */
  async begin() {
    this.ward = this.keep(await Ward.open());
    this.glass = this.keep(await Glass.open());
  }

  /** Closes this, too, at the end. */
  keep(thing) {
    this.#opened.push(thing);
    return thing;
  }

  async end() {
    for (const thing of this.#opened.reverse()) await thing.close();
    await Program.endAll();
  }

  /** A phone out of its box, and a hand on its first screen. */
  async unpack(size = 'phone') {
    const phone = this.keep(await Phone.unpack());
    return { phone, hand: await this.hold(phone, size) };
  }

  /** An enrolled phone without a window. */
  async own(called, area = AREA, clock = {}) {
    return this.keep(await Phone.of(this.ward, called, area, clock));
  }

  /** An enrolled phone, and a hand on *Hôm nay*. */
  async enrolled(called, size = 'phone') {
    const phone = await this.own(called);
    const hand = await this.hold(phone, size);
    await hand.sees(`Chào ${called}`);
    return { phone, hand };
  }

  /** A window on a phone. */
  async hold(phone, size = 'phone') {
    const page = await this.glass.window(size);
    await page.goto(phone.open);
    return new Hand(page);
  }

  /** The desk, at its sign-in. */
  async desk(size = 'laptop') {
    const page = await this.glass.window(size);
    await page.goto(this.ward.url);
    await page.getByLabel('Tên đăng nhập').waitFor();
    return new Clerk(page, this.ward);
  }
}
