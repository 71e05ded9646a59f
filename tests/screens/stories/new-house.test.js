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
  assert.equal(await hand.page.getByRole('link', { name: /Thêm/ }).count(), 0, 'nothing is added before it was looked for');
  await hand.write('Tìm nhà hoặc người', 'K987/6 Hồ Nghinh');
  await hand.sees('Không thấy nhà nào với “K987/6 Hồ Nghinh”.');
  await hand.link('Không thấy nhà này? Thêm nhà mới');
  assert.equal(await hand.page.getByRole('textbox', { name: 'Địa chỉ' }).inputValue(), 'K987/6 Hồ Nghinh', 'what was looked for is not typed twice');
  assert.ok(!decodeURIComponent(hand.page.url()).includes('987'), 'and stands in no address');
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
  await hand.sees('Cùng kiệt 987, số 6, đường Hồ Nghinh');
  await hand.page.getByRole('link', { name: 'Mở nhà K987/6' }).waitFor();
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

test('a name that was not found is no address', async () => {
  await hand.part('Nhà');
  await hand.write('Tìm nhà hoặc người', 'Đặng Thị Không Có');
  await hand.link('Không thấy nhà này? Thêm nhà mới');
  assert.equal(await hand.page.getByRole('textbox', { name: 'Địa chỉ' }).inputValue(), '');
  unharmed(hand);
});

test('a row of houses is said before it is made, passes over what stands, and is taken back by one tap', async () => {
  const found = async () => (await phone.call('search', { query: 'k989 thanh' })).doors;
  await hand.page.goto(new URL('/#/them-day', phone.open).href);
  await hand.write('Tên đường', 'Thanh Vân');
  await hand.write('Kiệt số mấy?', '989');
  await hand.page.getByRole('textbox', { name: 'Đến số' }).fill('9');
  await hand.button('Bên lẻ');
  await hand.sees('5 nhà: 1, 3, 5, 7, 9');
  await hand.sees('Nhà đầu: K989/1 Thanh Vân');
  await hand.button('Thêm 5 nhà');
  await hand.sees(/Đã lưu trên máy: thêm 5 nhà kiệt 989 Thanh Vân/);
  await hand.sees('5 nhà · gặp được 0 · còn 5 nhà chưa đến');
  assert.equal((await found()).length, 5);
  await hand.button('Hoàn tác');
  await hand.sees(/Đã hoàn tác: bỏ 5 nhà/);
  assert.equal((await found()).length, 0);
  unharmed(hand);
});
