/** A phone without room: the screen says what is safe and what to do, and the same tap saves once there is room again. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day, unharmed } from '../house/day.js';
import { diesSuddenly } from '../house/death.js';
import { chosen, goes, reads } from '../house/form.js';
import { canBeFilled, FullDisk } from '../house/full-disk.js';
import { quiet } from '../house/glass.js';

const house = day();
const skip = !canBeFilled() && 'strace is missing';

const FULL = /Máy hết chỗ chứa nên chưa lưu được. Những gì đã lưu từ trước vẫn còn. Xin để nguyên màn hình này/;
const NOTE = 'Gọi cửa sau, có chó.';

async function fill(phone) {
  return house.keep(await FullDisk.of(phone));
}

/** Android shows the app again, after its holder was elsewhere. */
function comesBack(hand) {
  return hand.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
}

async function gone(hand, words) {
  await quiet(hand.page);
  await hand.seesNoMore(words);
}

test('a closed door on a full phone is said not to be saved, and one tap saves it when there is room', { skip }, async () => {
  const { phone, hand: first } = await house.enrolled('cô Lan');
  const visits = async ({ household }) => (await phone.call('household', { household })).visits.map(({ outcome }) => outcome);
  const safe = (await phone.call('today')).next;
  await first.button('Vắng nhà');
  await first.sees(/Đã lưu trên máy/);
  const hand = await diesSuddenly(house, phone, first);

  const door = (await phone.call('today')).next;
  const disk = await fill(phone);
  await hand.button('Vắng nhà');
  await hand.sees(FULL);
  await gone(hand, /Đã lưu trên máy/);
  assert.equal(await hand.page.getByRole('button', { name: 'Thử lại' }).count(), 0, 'reading again would only hide what was not saved');
  await hand.page.locator('.next .address', { hasText: door.short }).waitFor();
  assert.deepEqual([await visits(safe), await visits(door)], [['nobody_home'], []]);
  await hand.button('Vắng nhà');
  await quiet(hand.page);
  await hand.sees(FULL);

  await disk.empties();
  hand.afresh();
  await hand.button('Vắng nhà');
  await hand.sees(`Đã lưu trên máy: ${door.short} vắng nhà`);
  await gone(hand, FULL);
  assert.equal(hand.taps, 1);
  const after = await diesSuddenly(house, phone, hand);
  assert.deepEqual([await visits(safe), await visits(door)], [['nobody_home'], ['nobody_home']]);
  unharmed(after);
});

test('a meeting on a full phone stays on the screen, says that it is not kept, and is saved by the same tap later', { skip }, async () => {
  const { phone, hand } = await house.enrolled('anh Nam');
  const { household } = (await phone.call('today')).next;
  const kept = async () => JSON.parse((await phone.call('draft', { household })).body || '{}');
  await goes(hand, phone, `nha/${household}/today`);
  await hand.button('Gặp được người lớn');
  await hand.button('Đã để lại tờ rơi');
  await quiet(hand.page);
  await hand.sees(/Ghi đến đâu giữ đến đó/);

  const disk = await fill(phone);
  await hand.write('Ghi chú ngắn', NOTE);
  await hand.sees(FULL);
  await gone(hand, /Ghi đến đâu giữ đến đó/);
  await reads(hand, 'Ghi chú ngắn', NOTE);
  const { leaflet, note } = await kept();
  assert.deepEqual([leaflet, note], [true, ''], 'what was kept before is kept');
  await hand.button(/^Lưu/);
  await quiet(hand.page);
  await hand.sees(FULL);
  await reads(hand, 'Ghi chú ngắn', NOTE);
  await chosen(hand, 'Đã để lại tờ rơi');
  assert.deepEqual((await phone.call('household', { household })).visits, []);

  await disk.empties();
  hand.afresh();
  await hand.button(/^Lưu/);
  await hand.sees(/Đã lưu trên máy: .* gặp được người lớn/);
  assert.equal(hand.taps, 1);
  const { visits } = await phone.call('household', { household });
  assert.deepEqual(visits.map(({ outcome, note }) => [outcome, note]), [['met', NOTE]]);
  assert.deepEqual(await kept(), {}, 'what was saved is a draft no more');
  unharmed(hand);
});

test('a form is not said to be kept while the phone is full, and is kept when its holder comes back with room', { skip }, async () => {
  const { phone, hand } = await house.enrolled('chị Hà');
  const { household } = (await phone.call('today')).next;
  await goes(hand, phone, `nha/${household}/houses/trong-nha`);
  const answer = (name) => hand.page.getByRole('group', { name: 'Nhà có Internet không?' }).getByRole('button', { name, exact: true }).tap();
  await answer('Không');
  await hand.sees('Đã giữ trên máy');

  const disk = await fill(phone);
  await answer('Có');
  await hand.sees(FULL);
  await gone(hand, 'Đã giữ trên máy');
  await comesBack(hand);
  await quiet(hand.page);
  await hand.sees(FULL);

  await disk.empties();
  await comesBack(hand);
  await hand.sees('Đã giữ trên máy');
  await gone(hand, FULL);
  assert.equal(JSON.parse((await phone.call('draft', { household, form: 'answers' })).body).told.internet, true);
  unharmed(hand);
});
