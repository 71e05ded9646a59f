import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '../house/day.js';
import { shifts } from '../look/shifts.js';
import { inspect } from '../tour/inspect.js';

const house = day();

test('every screen of the companion can be read and tapped: in sun and dark, in letters twice as large, by ears alone', async () => {
  assert.deepEqual(await inspect(house, 'phone', { asked: true }), []);
});

test('no screen moves while it loads', async () => {
  const { phone, hand } = await house.enrolled('chị Hà');
  const { next } = await phone.call('today');
  const faults = [];
  for (const hash of ['hom-nay', 'nha', `nha/${next.household}/today`, `nha/${next.household}/today/gap`, `nha/${next.household}/today/sua`, 'them-nha', 'them-day', 'giao', 'giao/moi', 'hai-nguoi', 'tam-the', 'tam-the/DD-01', 'cach-dung', 'gui']) {
    await hand.page.goto('about:blank');
    await hand.page.goto(new URL(`/#/${hash}`, phone.open).href);
    await hand.page.locator('main h1').first().waitFor({ state: 'attached' });
    faults.push(...(await shifts(hand.page)).map((fault) => `${hash.replace(next.household, '…')}: ${fault}`));
  }
  assert.deepEqual(faults, []);
});
