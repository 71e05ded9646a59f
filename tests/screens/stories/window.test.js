import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { SCREENS } from '../house/binaries.js';
import { day } from '../house/day.js';
import { AREA } from '../house/house.js';
import { Window } from '../window/webdriver.js';

const house = day();

/** A window in which somebody has enrolled, on *Hôm nay*. */
async function enrolled(called) {
  const window = house.keep(await Window.open());
  await window.sees('Chào anh/chị');
  await window.write('Địa chỉ máy chủ', house.ward.url);
  await window.write('Mã ghi danh', await house.ward.enrol(called, AREA));
  await window.write('Gọi tôi là', called);
  await window.button('Ghi danh máy này');
  await window.button('Bỏ qua');
  await window.sees(`Chào ${called}`);
  return window;
}

test('in the app’s own window: enrol, write a person down, search “dang hoa”, open, record, send; the desk shows that visit', async () => {
  const window = await enrolled('cô Lan');

  // The office's list holds no names, so somebody has to say theirs before they can be found by it.
  await window.button('Tôi đang ở nhà này');
  await window.link('Ghi tên một người');
  await window.button('con – bà');
  await window.reads('Dạ chào bà');
  await window.button('Có');
  await window.button('Có');
  await window.write('Tên hay gọi', 'Đặng Thị Hoà');
  await window.button('Từ 70 tuổi');
  await window.button('Lưu tên này');
  await window.sees('Đã lưu tên trên máy: Đặng Thị Hoà');

  await window.button('Quay lại');
  await window.link('Nhà');
  await window.write('Tìm nhà hoặc người', 'dang hoa');
  await window.sees('1 nhà');
  await window.link('Đặng Thị Hoà');
  await window.button('Gặp được người lớn');
  await window.button('Đặng Thị Hoà');
  await window.button('Cài và kích hoạt VNeID');
  await window.button('Tự làm được');
  await window.button('Lưu lần gặp');
  await window.sees('Đã lưu trên máy:');
  mkdirSync(SCREENS, { recursive: true });
  await window.picture(join(SCREENS, 'window-recorded.png'));
  await window.link('Gửi');
  await window.button('Gửi về phường');
  await window.sees('Đã gửi xong. Phường đã nhận đủ.');
  await window.sees('2/2 đã về phường');
  await window.picture(join(SCREENS, 'window-sent.png'));

  const [visited, ...others] = (await house.ward.households()).filter((household) => household.visited);
  assert.deepEqual(others, []);
  const clerk = await house.desk();
  await clerk.signsIn();
  await clerk.opens(`#/ho/${visited.id}`);
  await clerk.sees('Các lần thăm');
  const told = (await clerk.page.locator('table tbody tr').first().textContent()).replace(/\s+/g, ' ');
  assert.match(told, /cô Lan/);
  assert.match(told, /Đặng Thị Hoà: Cài và kích hoạt VNeID \(tự làm được\)/);
});

test('in the app’s own window: a kiệt is taken, the phone is given to a resident and back by its PIN, a practice begins and ends', async () => {
  const window = await enrolled('anh Bình');

  await window.link('Nhận kiệt');
  await window.sees('Chưa có kiệt nào được giao.');
  await window.link('Nhận kiệt');
  await window.sees('Kiệt, đường nào?');
  await window.button('An Trung 1');
  await window.button('Tôi nhận kiệt này');
  await window.sees('tối nay');
  await window.link('Hôm nay');
  await window.sees('Phần của tôi');

  await window.button('Tôi đang ở nhà này');
  await window.link('Ghi tên một người');
  await window.button('con – bà');
  await window.button('Đưa máy cho bà con tự đọc và chạm');
  await window.sees('Chọn 4 đến 6 số');
  const enter = async () => {
    for (const digit of '2468') await window.button(digit);
    await window.button('Xong');
  };
  await enter();
  await window.sees('Nhập lại mã vừa chọn');
  await enter();
  await window.reads('Dạ chào bà');
  await window.button('Không');
  await window.sees('Xin đưa máy lại cho người của Tổ');
  await window.button('Người của Tổ nhận lại máy');
  await window.sees('Nhập mã PIN để nhận lại máy');
  await enter();
  await window.sees('Máy chưa lưu gì về người này.');
  await window.button('Về trang của nhà');

  await window.link('Gửi');
  await window.button('Tập thử với nhà không có thật');
  await window.sees('Đang tập: nhà không có thật, không gửi về phường');
  await window.sees('Kiệt 1 Tập');
  await window.button('Thôi tập');
  await window.sees('Chào anh Bình');
});

test('in the app’s own window a closed door takes at most two taps from Hôm nay, help without a name at most five', async () => {
  const window = await enrolled('chị Hà');
  window.afresh();
  await window.button('Vắng nhà');
  // Told anew together with the next door, for which the next tap is meant.
  await window.sees(' 1 nhà, gặp 0, giúp 0 người.');
  assert.ok(window.taps <= 2, `${window.taps} taps`);

  window.afresh();
  await window.button('Tôi đang ở nhà này');
  await window.button('Gặp được người lớn');
  await window.button('Người không ghi tên');
  await window.button('Cài và kích hoạt VNeID');
  await window.button('Lưu lần gặp');
  await window.sees(' 2 nhà, gặp 1, giúp 1 người.');
  assert.ok(window.taps <= 5, `${window.taps} taps`);
});
