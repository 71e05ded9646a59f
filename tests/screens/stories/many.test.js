import assert from 'node:assert/strict';
import { test } from 'node:test';
import { WHOLE_WARD } from '../house/binaries.js';
import { day, unharmed } from '../house/day.js';
import { quiet } from '../house/glass.js';
import { Phone } from '../house/phone.js';
import { until } from '../house/until.js';
import { Ward } from '../house/ward.js';
import { shifts } from '../look/shifts.js';

/** A phone that covers for a whole old ward: about twenty tổ. */
const HOUSEHOLDS = 3_000;
/** Rows near a screen: what stands on it, and a good screen above and below. */
const MOST_ROWS = 100;
/** So many doors the first screen lists at most. */
const DUE = 200;

let phone;
let hand;
day(async (house) => {
  const ward = house.keep(await Ward.from(WHOLE_WARD));
  const areas = [];
  let held = 0;
  for (const { tdp, old_ward: oldWard, households } of ward.imported.by_tdp) {
    if (held >= HOUSEHOLDS) break;
    areas.push(`${tdp}:${oldWard}`);
    held += households;
  }
  assert.ok(held >= HOUSEHOLDS, `the workbook has ${held} households`);
  phone = house.keep(await Phone.of(ward, 'chị Hà', areas));
  const { failure } = await phone.call('sync');
  assert.equal(failure, null);
  hand = await house.hold(phone);
  await hand.sees('Chào chị Hà');
});

async function go(hash) {
  await hand.page.goto('about:blank');
  await hand.page.goto(new URL(`/#/${hash}`, phone.open).href);
}

const rows = () => hand.page.getByRole('listitem');

/** Whether the middle of the screen shows rows, and not the room that is kept for them. */
function isDrawn() {
  return hand.page.evaluate(() => {
    const kept = (y) => document.elementFromPoint(innerWidth / 2, y)?.getAttribute('role') === 'presentation';
    return ![0.3, 0.5, 0.7].some((at) => kept(innerHeight * at));
  });
}

/**
 * Walks a list to its end, a screen at a time. Answers the most rows that stood in the page at once, and where each row
 * leads to.
 */
async function toTheEnd() {
  await rows().first().waitFor();
  const leads = new Set();
  let most = 0;
  for (;;) {
    await until('the rows in view are drawn', isDrawn);
    const seen = await rows().evaluateAll((there) => there.map((row) => row.querySelector('a').getAttribute('href')));
    most = Math.max(most, seen.length);
    seen.forEach((href) => leads.add(href));
    const more = await hand.page.evaluate(() => {
      const before = scrollY;
      scrollBy(0, innerHeight * 0.8);
      return scrollY > before;
    });
    if (!more) return { most, leads };
    await quiet(hand.page);
  }
}

/** The list held few rows at any time, each of all came, and nothing moved under the thumb. */
async function isWalked(all) {
  const { most, leads } = await toTheEnd();
  assert.ok(most <= MOST_ROWS, `${most} rows stood in the page at once`);
  assert.equal(leads.size, all);
  assert.deepEqual(await shifts(hand.page), []);
  unharmed(hand);
}

test('the list of all streets of twenty tổ is walked to its end, and never holds more rows than a screen needs', async () => {
  const streets = await phone.call('streets');
  assert.ok(streets.length > 10 * MOST_ROWS, `${streets.length} streets and kiệt`);
  await go('nha');
  await isWalked(streets.length);
  await hand.sees(streets.at(-1).title);
});

test('a search finds the very last house, and a hundred answers are walked like any list', async () => {
  const { area, street, kiet } = (await phone.call('streets')).at(-1);
  const last = (await phone.call('doors', { area, street, ...(kiet !== null && { kiet }) })).at(-1);
  await go('nha');
  await hand.write('Tìm nhà hoặc người', `${last.short} ${last.street}`);
  await hand.sees(/^(Hơn )?\d+ nhà/);
  await hand.page.getByRole('listitem').locator(`a[href*="${last.household}"]`).tap();
  await until('the door is open', () => hand.page.url().includes(last.household));
  await hand.sees(last.short);
  await go('nha');
  await hand.write('Tìm nhà hoặc người', 'nguyen');
  await hand.sees(/^Hơn \d+ nhà/);
  await isWalked((await phone.call('search', { query: 'nguyen', limit: 100 })).doors.length);
});

test('the longest street and two hundred doors that are due are walked to their ends', async () => {
  const streets = await phone.call('streets');
  const { area, street, kiet, states } = streets.reduce((one, other) => (other.states.length > one.states.length ? other : one));
  const { day: today } = await phone.call('today');
  let promised = 0;
  for (const strip of streets) {
    if (promised >= DUE) break;
    const doors = await phone.call('doors', { area: strip.area, street: strip.street, ...(strip.kiet !== null && { kiet: strip.kiet }) });
    for (const { household } of doors) await phone.call('record_visit', { household, outcome: 'come_back', revisitOn: today, guidance: [], unnamed: [] });
    promised += doors.length;
  }
  await go(`duong/${area}/${encodeURIComponent(street)}${kiet === null ? '' : `/${kiet}`}`);
  await isWalked(states.length);
  await go('hom-nay');
  await isWalked((await phone.call('today')).due.length);
  assert.equal((await phone.call('today')).due.length, DUE);
});
