/**
 * The browser and its windows: a volunteer's phone (of a usual and of the smallest size) and the supervisor's laptop.
 * A window that meets an error of its page keeps it, and the story that owns the window fails of it.
 */
import { chromium as playwright } from 'playwright-core';
import { chromium } from './binaries.js';
import { watchShifts } from '../look/shifts.js';
import { PATIENCE_MS, until } from './until.js';

const FLAGS = [
  '--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync',
];

const HAND = { isMobile: true, hasTouch: true, deviceScaleFactor: 2.625 };

/** The sizes that the screens must work at. */
export const SIZES = {
  phone: { viewport: { width: 412, height: 915 }, ...HAND },
  small: { viewport: { width: 360, height: 640 }, ...HAND },
  laptop: { viewport: { width: 1366, height: 768 } },
  screen: { viewport: { width: 1920, height: 1080 } },
};

/** What a page may say about an address that did not answer; the screens say it in their own words. */
const NETWORK = /Failed to load resource|net::ERR_/;

/** What a screen asks of its engine or its server; the stream of changes stays open and is no question. */
const CALL = /\/__call\/|\/desk\/api\/(?!events)/;

/** Counts the questions of a page that are under way, for {@link quiet}. */
function watchCalls(page) {
  page.calls = 0;
  page.on('request', (request) => {
    if (CALL.test(request.url())) page.calls += 1;
  });
  const ended = (request) => {
    if (CALL.test(request.url())) page.calls -= 1;
  };
  page.on('requestfinished', ended);
  page.on('requestfailed', ended);
}

/** Waits until the page has been answered everything, its letters are there, and what they say has been painted. */
export async function quiet(page) {
  do {
    await until('every call was answered', () => page.calls === 0);
    await page.evaluate(async () => {
      await document.fonts.ready;
      await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
    });
  } while (page.calls > 0);
}

export class Glass {
  #browser;

  /** `more` are flags of the browser. */
  static async open(more = []) {
    const glass = new Glass();
    glass.#browser = await playwright.launch({ executablePath: chromium(), args: [...FLAGS, ...more] });
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
    watchCalls(page);
    return page;
  }

  async close() {
    await this.#browser.close();
  }
}
