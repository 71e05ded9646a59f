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
