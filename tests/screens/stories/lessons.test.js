import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day, unharmed } from '../house/day.js';

const house = day();
let phone;
let hand;

async function classFigures() {
  const { areas } = await phone.call('results', {});
  const printed = (code) => areas[0].figures.lines.find((line) => line.indicator === 'NCT' && line.code === code).printed;
  return ['classes', 'sessions', 'turns', 'people'].map(printed);
}

test('a class is opened and a buổi written down: heads for everybody, names for those who allowed it', async () => {
  ({ phone, hand } = await house.enrolled('cô Lan'));
  const { household } = (await phone.call('today')).next;
  await phone.call('add_person', {
    household, name: 'Đặng Thị Hoà', ageBand: '70+',
    consent: { nameAllowed: true, callAllowed: false, textVersion: 1, way: 'class_list' },
  });
  await hand.part('Lớp học');
  await hand.sees('Tổ chưa mở lớp nào.');
  await hand.link(/Mở lớp/);
  await hand.button('Lớp cho người cao tuổi');
  await hand.write('Tên lớp', 'Lớp tối thứ Ba');
  await hand.button('Mở lớp này');
  await hand.sees('Lớp này chưa ghi buổi nào.');
  await hand.button('Ghi buổi hôm nay');
  await hand.write(/^Số người dự$/, '14');
  await hand.write('Tìm người đã có tên', 'dang hoa');
  await hand.button(/Đặng Thị Hoà/);
  await hand.sees('Đã chọn 1 người');
  await hand.button('Lưu buổi này');
  await hand.sees('Đã lưu trên máy: buổi hôm nay, 14 lượt');
  assert.deepEqual(await classFigures(), ['1', '1', '14', '1']);
  unharmed(hand);
});

test('a buổi is taken back from the bar with its form, and dropped from the page of its lớp; neither counts', async () => {
  await hand.button('Hoàn tác');
  await hand.sees(/Đã hoàn tác: buổi hôm nay/);
  await hand.sees('Lớp này chưa ghi buổi nào.');
  assert.deepEqual(await classFigures(), ['0', '0', '0', '0']);
  await hand.button('Ghi tiếp buổi hôm nay');
  assert.equal(await hand.page.getByLabel('Số người dự', { exact: true }).inputValue(), '14');
  await hand.sees('Đã chọn 1 người');
  await hand.button('Lưu buổi này');
  await hand.sees('Đã lưu trên máy: buổi hôm nay, 14 lượt');
  await hand.button('Bỏ buổi này');
  await hand.sees('Đã bỏ buổi hôm nay, không tính vào đâu nữa');
  await hand.sees('Lớp này chưa ghi buổi nào.');
  assert.deepEqual(await classFigures(), ['0', '0', '0', '0']);
  await hand.button('Hoàn tác');
  await hand.sees('Đã lấy lại buổi hôm nay');
  assert.deepEqual(await classFigures(), ['1', '1', '14', '1']);
  unharmed(hand);
});

test('whoever is being deceived is one tap away from every screen of a visit, and what was typed stays', async () => {
  const { household } = (await phone.call('today')).next;
  await hand.page.goto(new URL(`/#/nha/${household}/today`, phone.open).href);
  await hand.sees('Người trong nhà');
  hand.afresh();
  await hand.link('Đang bị lừa?');
  assert.equal(hand.taps, 1);
  await hand.sees('Trong mười phút đầu');
  const numbers = await hand.page.locator('a[href^="tel:"]').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  assert.ok(numbers.includes('tel:113') && numbers.includes('tel:1022'), String(numbers));
  await hand.button('Quay lại');
  await hand.button('Gặp được người lớn');
  await hand.write('Ghi chú ngắn', 'gọi cửa sau');
  await hand.link('Đang bị lừa?');
  await hand.sees('Trong mười phút đầu');
  await hand.button('Quay lại');
  assert.equal(await hand.page.getByLabel('Ghi chú ngắn').inputValue(), 'gọi cửa sau');
  unharmed(hand);
});
