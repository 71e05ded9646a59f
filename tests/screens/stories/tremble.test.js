/** A finger that trembles taps twice: the second tap is not meant for the house that has just come to stand there. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day, unharmed } from '../house/day.js';
import { until } from '../house/until.js';

const house = day();

/** Where a button stands, for a finger that does not look again. */
async function spot(hand, name) {
  const { x, y, width, height } = await hand.page.getByRole('button', { name, exact: true }).first().boundingBox();
  return [x + width / 2, y + height / 2];
}

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

for (const size of ['phone', 'small']) {
  test(`on Hôm nay two taps in one record one house (${size})`, async () => {
    const { phone, hand } = await house.enrolled(`cô Lan ${size}`, size);
    await hand.sees('Nhà kế tiếp');
    const { next, done } = await phone.call('today');
    await hand.page.getByRole('button', { name: 'Vắng nhà' }).scrollIntoViewIfNeeded();
    // As long as the first house's own half second lasts, nothing is meant for it either.
    await pause(700);
    const finger = await spot(hand, 'Vắng nhà');
    await hand.page.touchscreen.tap(...finger);
    for (const wait of [120, 120, 120]) {
      await pause(wait);
      await hand.page.touchscreen.tap(...finger);
    }
    await hand.sees(`Đã lưu trên máy: ${next.short} vắng nhà`);
    await pause(600);
    const after = await phone.call('today');
    assert.equal(after.done.doors, done.doors + 1);
    // A tap that is meant is taken.
    await hand.button('Vắng nhà');
    await until('the next house is recorded', async () => (await phone.call('today')).done.doors === done.doors + 2);
    unharmed(hand);
  });
}

test('walking a street, the next door does not take the tap that recorded the last one', async () => {
  const { phone, hand } = await house.enrolled('anh Nam');
  const strip = (await phone.call('streets')).find(({ states }) => states.length >= 4);
  const [first, second] = await phone.call('doors', { area: strip.area, street: strip.street, ...(strip.kiet !== null && { kiet: strip.kiet }) });
  await hand.page.goto(new URL(`/#/nha/${first.household}/street`, phone.open).href);
  await hand.sees('Người trong nhà');
  await pause(700);
  const finger = await spot(hand, 'Chưa muốn tiếp');
  await hand.page.touchscreen.tap(...finger);
  await until('the next door stands', () => hand.page.url().includes(second.household));
  await hand.page.locator('h1.address', { hasText: second.short }).waitFor();
  await hand.page.touchscreen.tap(...finger);
  await pause(600);
  assert.deepEqual((await phone.call('household', { household: second.household })).visits, []);
  unharmed(hand);
});

test('at a door that was searched for, what comes to stand under the finger is not tapped by it either', async () => {
  const { phone, hand } = await house.enrolled('chị Hà');
  const { next } = await phone.call('today');
  await hand.page.goto(new URL(`/#/nha/${next.household}/houses`, phone.open).href);
  await hand.sees('Người trong nhà');
  await pause(700);
  const finger = await spot(hand, 'Chưa muốn tiếp');
  await hand.page.touchscreen.tap(...finger);
  for (const wait of [80, 80, 120]) {
    await pause(wait);
    await hand.page.touchscreen.tap(...finger);
  }
  await hand.sees('Hôm nay đã ghi:');
  await pause(700);
  assert.match(new URL(hand.page.url()).hash, /\/houses$/, 'still at this door');
  const { visits } = await phone.call('household', { household: next.household });
  assert.deepEqual(visits.map(({ outcome }) => outcome), ['declined']);
  unharmed(hand);
});
