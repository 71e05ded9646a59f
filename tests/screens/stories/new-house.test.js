import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day, unharmed } from '../house/day.js';
import { until } from '../house/until.js';

let phone;
let hand;
day(async (house) => {
  ({ phone, hand } = await house.enrolled('anh Nam', 'small'));
});

test('a house that the list lacks is added, and a house like it is asked about before it is added twice', async () => {
  await hand.part('Nhà');
  await hand.link('Thêm nhà');
  await hand.write('Địa chỉ', 'K987/6 Hồ Nghinh');
  await hand.button('Một hộ');
  await hand.button('Thêm vào danh sách');
  await hand.sees(/Đã lưu trên máy: thêm K987\/6 Hồ Nghinh/);
  const before = await phone.call('search', { query: 'k987 6' });
  assert.equal(before.doors.length, 1);

  await hand.page.goto(new URL('/#/them-nha', phone.open).href);
  await hand.write('Địa chỉ', 'kiet 987/6 ho nghinh');
  await hand.button('Một hộ');
  await hand.button('Thêm vào danh sách');
  await hand.sees(/Có thể trùng, xem lại/);
  await hand.page.getByRole('link', { name: /K987\/6/ }).waitFor();
  assert.equal((await phone.call('search', { query: 'k987 6' })).doors.length, 1, 'nothing was added behind the question');
  await hand.button('Nhà khác, vẫn thêm');
  // The bar of the first house may still be there, so the engine is asked and not the bar.
  await until('both houses are there', async () => (await phone.call('search', { query: 'k987 6' })).doors.length === 2);
  await hand.page.waitForURL((url) => !url.hash.includes('them-nha'));
  unharmed(hand);
});

test('several hộ at one address are told apart by what one sees, not by names', async () => {
  await hand.page.goto(new URL('/#/them-nha', phone.open).href);
  await hand.write('Địa chỉ', 'K988/1 Hồ Nghinh');
  await hand.button('Nhiều hộ');
  await hand.write('Hộ 1', 'tầng trệt');
  await hand.write('Hộ 2', 'tầng 2');
  await hand.button('Thêm vào danh sách');
  const doors = await until('both hộ are there', async () => {
    const found = await phone.call('search', { query: 'k988 1' });
    return found.doors.length === 2 && found.doors;
  });
  assert.deepEqual(doors.map(({ unit }) => unit).sort(), ['tầng 2', 'tầng trệt']);
  unharmed(hand);
});
