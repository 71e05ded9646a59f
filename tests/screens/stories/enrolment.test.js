import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day, unharmed } from '../house/day.js';
import { AREA } from '../house/house.js';

const house = day();

test('a new phone becomes cô Lan’s by the address and the code on her slip', async () => {
  const { hand } = await house.unpack();
  await hand.sees('Chào anh/chị');
  await hand.write('Địa chỉ máy chủ', house.ward.url);
  // As somebody types from paper: small letters, blanks about it.
  await hand.write('Mã ghi danh', ` ${(await house.ward.enrol('cô Lan', AREA)).toLowerCase()} `);
  await hand.write('Gọi tôi là', 'cô Lan');
  await hand.button('Ghi danh máy này');
  await hand.button('Bỏ qua');
  await hand.sees('Chào cô Lan');
  await hand.sees('Tổ dân phố 2');
  await hand.sees('Tôi đang ở nhà này');
  unharmed(hand);
});

test('what is missing on the slip is asked for by its name, before anything is sent', async () => {
  const { hand } = await house.unpack('small');
  await hand.button('Ghi danh máy này');
  await hand.sees('Còn thiếu địa chỉ máy chủ.');
  await hand.write('Địa chỉ máy chủ', house.ward.url);
  await hand.button('Ghi danh máy này');
  await hand.sees('Còn thiếu mã ghi danh.');
  unharmed(hand);
});

test('a wrong code and a used one are refused in words that say what to do', async () => {
  const code = await house.ward.enrol('anh Nam', AREA);
  const { hand } = await house.unpack();
  await hand.write('Địa chỉ máy chủ', house.ward.url);
  await hand.write('Gọi tôi là', 'anh Nam');
  await hand.write('Mã ghi danh', 'ABCD-EFGH');
  await hand.button('Ghi danh máy này');
  await hand.sees(/Mã ghi danh không đúng/);

  const { phone: other } = await house.unpack();
  await other.call('enrol', { server: house.ward.url, code, called: 'anh Nam' });
  await hand.write('Mã ghi danh', code);
  await hand.button('Ghi danh máy này');
  await hand.sees(/đã dùng rồi/);
  assert.equal(await hand.page.getByLabel('Mã ghi danh').inputValue(), code, 'what was typed stays');
  unharmed(hand);
});
