/**
 * The volunteer's thumb: finds what a person would find, by its words, and counts every tap. Typing is not a tap, going
 * to the field is.
 */
import { until } from './until.js';

export class Hand {
  taps = 0;

  constructor(page) {
    this.page = page;
  }

  /** Counts from here. */
  afresh() {
    this.taps = 0;
  }

  async #tap(target) {
    await target.tap();
    this.taps += 1;
  }

  /** One tap on a button with these words. */
  button(name) {
    return this.#tap(this.page.getByRole('button', { name, disabled: false }).first());
  }

  /** One tap on a link with these words. */
  link(name) {
    return this.#tap(this.page.getByRole('link', { name }).first());
  }

  /** One tap on a part of the bottom bar. */
  part(name) {
    return this.#tap(this.page.getByRole('navigation').getByRole('link', { name, exact: true }));
  }

  /** One tap into a field, then the letters, key by key, in the place of what stood there. */
  async write(label, text) {
    const field = this.page.getByLabel(label).first();
    await this.#tap(field);
    await field.press('ControlOrMeta+a');
    await field.press('Delete');
    await field.pressSequentially(text);
  }

  /** Reads a text to its end, since what is asked of it is not offered before: one tap for each part of the screen. */
  async reads() {
    await this.page.locator('.answers:not(.waits), .more').first().waitFor();
    const more = this.page.getByRole('button', { name: 'Đọc tiếp' });
    while (await more.count() > 0) {
      // By its place: to bring a button into view, which is in view, would push the page instead of the thumb.
      const { x, y, width, height } = await more.boundingBox();
      await this.page.touchscreen.tap(x + width / 2, y + height / 2);
      this.taps += 1;
      await this.page.waitForTimeout(400); // what a thumb takes, and the page to come to rest
    }
  }

  /**
   * The same by pushing the page up, as most people do: a finger that is laid on the glass, drawn upwards and lifted. It
   * opens nothing and chooses nothing, so it is no tap and none is counted.
   */
  async swipes() {
    await this.page.locator('.answers:not(.waits), .more').first().waitFor();
    const glass = await this.page.context().newCDPSession(this.page);
    await until('the text was read to its end', async () => {
      if (await this.page.locator('.more').count() === 0) return true;
      await this.#push(glass);
      return false;
    });
    await glass.detach();
  }

  async #push(glass) {
    const { width, height } = this.page.viewportSize();
    const finger = (type, y) => glass.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x: width / 2, y }] });
    const [low, high] = [height * 0.7, height * 0.3];
    await finger('touchStart', low);
    for (let y = low; y > high; y -= 16) await finger('touchMove', y);
    await finger('touchEnd');
    await this.page.waitForTimeout(400); // the page glides on after the finger
  }

  /** Waits until these words stand on the screen. */
  async sees(words) {
    try {
      await this.page.getByText(words).filter({ visible: true }).first().waitFor();
    } catch (error) {
      const shown = await this.page.locator('body').innerText();
      throw new Error(`“${words}” did not come; on the screen at ${new URL(this.page.url()).hash}:\n${shown.slice(0, 600)}`, { cause: error });
    }
  }

  /** Waits until these words stand on the screen no more. */
  async seesNoMore(words) {
    await until(`"${words}" is gone`, async () => (await this.page.getByText(words).filter({ visible: true }).count()) === 0);
  }
}
