/**
 * The browser and its windows: a volunteer's phone (of a usual and of the smallest size) and the supervisor's laptop.
 * A window that meets an error of its page keeps it, and the story that owns the window fails of it.
 */
import { chromium as playwright } from 'playwright-core';
import { chromium } from './binaries.js';
import { watchShifts } from '../look/shifts.js';

const FLAGS = [
  '--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync',
];

/** How long anything on a screen may take to come. A wait ends with what it waits for; this only bounds it. */
export const PATIENCE_MS = 15_000;

const HAND = { isMobile: true, hasTouch: true, deviceScaleFactor: 2.625 };

/** The sizes that the screens must work at. */
export const SIZES = {
  phone: { viewport: { width: 412, height: 915 }, ...HAND },
  small: { viewport: { width: 360, height: 640 }, ...HAND },
  laptop: { viewport: { width: 1366, height: 768 } },
};

/** What a page may say about an address that did not answer; the screens say it in their own words. */
const NETWORK = /Failed to load resource|net::ERR_/;

export class Glass {
  #browser;

  static async open() {
    const glass = new Glass();
    glass.#browser = await playwright.launch({ executablePath: chromium(), args: FLAGS });
    return glass;
  }

  /** A window with nothing kept from others. */
  async window(size, options = {}) {
    const context = await this.#browser.newContext({ ...SIZES[size], locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh', ...options });
    context.setDefaultTimeout(PATIENCE_MS);
    await watchShifts(context);
    const page = await context.newPage();
    page.faults = [];
    page.on('pageerror', (error) => page.faults.push(`page error: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error' && !NETWORK.test(message.text())) page.faults.push(`console: ${message.text()}`);
    });
    return page;
  }

  async close() {
    await this.#browser.close();
  }
}
