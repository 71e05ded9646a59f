/**
 * Photographs every page of the built desk at the sizes it must work at, and asks axe about each. Pictures go to
 * `$CARGO_TARGET_DIR/screens/desk` (or ./screens). Ends with 1 if a page scrolls sideways, reports an error or breaks a
 * rule of accessibility.
 */

import { AxeBuilder } from '@axe-core/playwright';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { preview } from 'vite';

const folder = join(process.env['CARGO_TARGET_DIR'] ?? '.', 'screens', 'desk');
mkdirSync(folder, { recursive: true });
const only = process.argv[2];

const server = await preview({ configFile: new URL('./fixture.config.ts', import.meta.url).pathname, preview: { port: 0 }, logLevel: 'silent' });
const address = server.resolvedUrls?.local[0] ?? '';
const browser = await chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'] });
const sizes = { laptop: { width: 1366, height: 768 }, wide: { width: 1920, height: 1080 }, phone: { width: 412, height: 915 } };
let faults = 0;

function fault(what) {
  faults += 1;
  console.error(what);
}

/** One page in one size: the picture, the sideways scroll, axe. */
async function look(page, name) {
  if (only && !name.includes(only)) return;
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(150);
  await page.screenshot({ path: join(folder, `${name}.png`) });
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (over > 0) fault(`${name}: ${over} px wider than the screen`);
  // Axe is slow on 170 rows and says the same of every size with the same layout.
  if (/^wide|-(scrolled|found|filtered|silent)$/.test(name)) return;
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'wcag2aaa', 'best-practice']).analyze();
  for (const { id, nodes } of violations) fault(`${name}: axe ${id} × ${nodes.length}: ${nodes[0]?.html.slice(0, 160)} ${nodes[0]?.failureSummary?.split('\n')[1] ?? ''}`);
}

async function open(kind, options = {}) {
  const context = await browser.newContext({ viewport: sizes[kind], locale: 'vi-VN', ...(kind === 'phone' ? { deviceScaleFactor: 2.625, isMobile: true, hasTouch: true } : {}), ...options });
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error' && !/40[14]|ERR_FAILED/.test(message.text())) fault(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => fault(`page: ${error.message}`));
  return page;
}

async function signIn(page, name) {
  await page.goto(address);
  await page.fill('[name=username]', name);
  await page.fill('[name=password]', 'đúng');
  await page.click('button.main');
  await page.waitForSelector('header');
}

/** Every page of a ward at work. */
async function walk(page, mark) {
  await page.goto(address);
  await page.waitForSelector('form');
  await look(page, `${mark}-sign-in`);
  await page.fill('[name=username]', 'hanh');
  await page.fill('[name=password]', 'sai');
  await page.click('button.main');
  await page.waitForSelector('[role=alert]');
  await look(page, `${mark}-sign-in-wrong`);
  await signIn(page, 'hanh');
  await page.waitForSelector('.first');
  await look(page, `${mark}-first`);
  await page.evaluate(() => scrollTo(0, 1500));
  await look(page, `${mark}-first-scrolled`);
  await page.goto(`${address}#/ai-chua-nop?loc=owing`);
  await page.waitForSelector('pre');
  await look(page, `${mark}-submissions`);
  await page.goto(`${address}#/do-phu?xem=hinh`);
  await page.waitForSelector('.house-strip svg');
  await look(page, `${mark}-pictures`);
  await page.goto(`${address}#/do-phu?xem=tuan`);
  await page.waitForSelector('.drawing');
  await look(page, `${mark}-weeks`);
  await page.goto(`${address}#/do-phu`);
  await page.waitForSelector('tbody tr');
  await look(page, `${mark}-coverage`);
  await page.evaluate(() => scrollTo(0, 1200));
  await look(page, `${mark}-coverage-scrolled`);
  await page.goto(`${address}#/do-phu?tim=t%E1%BB%95+12`);
  await page.waitForSelector('tbody tr');
  await look(page, `${mark}-coverage-found`);
  await page.goto(`${address}#/do-phu?tim=kh%C3%B4ng+c%C3%B3`);
  await page.waitForSelector('.notice');
  await look(page, `${mark}-coverage-none`);
  await page.goto(`${address}#/do-phu?tim=12+phuoc`);
  await page.click('tbody .unit a');
  await page.waitForSelector('.house-strip svg');
  await look(page, `${mark}-area`);
  await page.click('.filters a:has-text("vắng nhà")');
  await look(page, `${mark}-area-filtered`);
  await page.goto(`${address}#/hai-nguoi-sua`);
  await page.waitForSelector('form.card');
  await look(page, `${mark}-conflicts`);
  await page.click('form.card .place a');
  await page.waitForSelector('dl');
  await look(page, `${mark}-household-conflict`);
  await page.goto(`${address}#/do-phu?xep=-visited_rate`);
  await page.click('tbody .met a');
  await page.waitForSelector('tbody th a');
  await page.click('tbody th a');
  await page.waitForSelector('dl');
  await look(page, `${mark}-household`);
  await page.goto(`${address}#/may`);
  await page.waitForSelector('tbody tr');
  await look(page, `${mark}-phones`);
  await page.goto(`${address}#/may?loc=silent`);
  await page.waitForSelector('tbody tr');
  await look(page, `${mark}-phones-silent`);
  await page.goto(`${address}#/so-lieu`);
  await page.waitForSelector('.result a');
  await look(page, `${mark}-figures`);
  await page.goto(`${address}#/so-lieu?dong=CT-c2.people`);
  await page.waitForSelector('.rows tbody a');
  await look(page, `${mark}-figures-areas`);
  await page.click('.rows tbody tr:nth-child(12) a');
  await page.waitForSelector('.rows tbody a[href^="#/ho/"]');
  await page.evaluate(() => document.querySelector('tr.open').scrollIntoView());
  await look(page, `${mark}-figures-houses`);
  await page.goto(`${address}#/so-lieu?chot=chot-2026-10-31`);
  await page.waitForSelector('.result a');
  await look(page, `${mark}-figures-frozen`);
  await page.goto(`${address}#/nowhere`);
  await look(page, `${mark}-nowhere`);
}

/** Wards that are new, empty or tiny; the server gone; a viewer; English; paper. */
async function oddities() {
  for (const name of ['trong', 'moi', 'it']) {
    const page = await open('laptop');
    await signIn(page, name);
    await page.waitForSelector('h1');
    await page.waitForTimeout(300);
    await look(page, `odd-${name}-first`);
    for (const [hash, what] of [['do-phu', 'coverage'], ['ai-chua-nop', 'submissions'], ['do-phu?xem=hinh', 'pictures'], ['do-phu?xem=tuan', 'weeks'], ['may', 'phones'], ['hai-nguoi-sua', 'conflicts']]) {
      await page.goto(`${address}#/${hash}`);
      await page.waitForTimeout(300);
      await look(page, `odd-${name}-${what}`);
    }
    if (name === 'it') {
      for (const number of ['1', '2']) {
        await page.goto(`${address}#/do-phu?tim=${number}`);
        await page.click('tbody .unit a');
        await page.waitForTimeout(300);
        await look(page, `odd-${name}-area-${number}`);
      }
    }
    await page.context().close();
  }
  const english = await open('laptop');
  await english.addInitScript(() => localStorage.setItem('tungnha.language', 'en'));
  await signIn(english, 'xem');
  await english.waitForSelector('tbody tr');
  await look(english, 'odd-english-first');
  await english.goto(`${address}#/do-phu`);
  await english.waitForSelector('tbody .unit');
  await look(english, 'odd-english-coverage');
  await english.click('tbody .unit a');
  await english.waitForSelector('.house-strip svg');
  await look(english, 'odd-english-viewer-area');
  await english.route('**/desk/api/**', (route) => route.abort());
  await english.goto(`${address}#/may`);
  await english.waitForSelector('[role=alert]');
  await look(english, 'odd-english-unreachable');
  await english.goto(`${address}#/do-phu`);
  await english.waitForSelector('.stale');
  await look(english, 'odd-english-stale');
  await english.context().close();

  const paper = await open('laptop');
  await signIn(paper, 'hanh');
  await paper.waitForSelector('.first');
  await paper.pdf({ path: join(folder, 'paper-first.pdf'), preferCSSPageSize: true });
  await paper.goto(`${address}#/do-phu?xem=hinh`);
  await paper.waitForSelector('.house-strip svg');
  await paper.pdf({ path: join(folder, 'paper-pictures.pdf'), preferCSSPageSize: true });
  await paper.goto(`${address}#/do-phu`);
  await paper.waitForSelector('tbody .unit');
  await paper.pdf({ path: join(folder, 'paper-coverage.pdf'), preferCSSPageSize: true });
  await paper.goto(`${address}#/do-phu?tim=12+phuoc`);
  await paper.click('tbody .unit a');
  await paper.waitForSelector('.house-strip svg');
  await paper.pdf({ path: join(folder, 'paper-area.pdf'), preferCSSPageSize: true });
  await paper.goto(`${address}#/so-lieu?dong=PH-a.households`);
  await paper.waitForSelector('.rows tbody a');
  await paper.pdf({ path: join(folder, 'paper-figures.pdf'), preferCSSPageSize: true });
  await paper.context().close();
}

const walks = { laptop: {}, wide: {}, phone: {}, dark: { colorScheme: 'dark' } };
for (const [mark, options] of Object.entries(walks)) {
  if (only && !only.startsWith(mark) && /^(laptop|wide|phone|dark|odd|paper)/.test(only)) continue;
  const page = await open(mark === 'dark' ? 'laptop' : mark, options);
  await walk(page, mark);
  await page.context().close();
}
if (!only || /^(odd|paper)/.test(only)) await oddities();

await browser.close();
await new Promise((done) => server.httpServer.close(done));
console.log(`${faults} faults; pictures in ${folder}`);
process.exit(faults === 0 ? 0 : 1);
