/** The square codes of our papers, seen by a camera and read by the phone itself: nothing of them is typed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Camera, photographed } from '../house/camera.js';
import { day, unharmed } from '../house/day.js';
import { Hand } from '../house/hand.js';
import { Phone } from '../house/phone.js';

let camera;
const house = day(async (morning) => {
  camera = morning.keep(await Camera.open());
});

test('a new phone scans the paper that the desk shows, and only the name is left to type', async () => {
  const clerk = await house.desk();
  await clerk.signsIn();
  await clerk.opens('#/dieu-hanh');
  const button = (name) => clerk.page.getByRole('button', { name, exact: true });
  await button('Thêm thành viên').click();
  await clerk.page.getByLabel('Gọi tôi là').fill('cô Hoà');
  await clerk.page.getByLabel('Tổ 2, Phước Mỹ cũ').check();
  await button('Ghi').click();
  await clerk.sees('Đã thêm cô Hoà');
  await button('Cấp mã cho máy').last().click();
  await clerk.sees('Mã ghi danh của cô Hoà');

  const phone = house.keep(await Phone.unpack());
  const page = await camera.glass.window('small');
  await page.goto(phone.open);
  const hand = new Hand(page);
  await hand.sees('Chào anh/chị');
  await camera.sees(await photographed(clerk.page.getByRole('img', { name: /^Hình để máy quét/ })));
  await hand.button('Quét giấy ghi danh');
  await page.waitForFunction(() => document.querySelector('#server').value !== '');
  assert.equal(await page.getByLabel('Địa chỉ máy chủ').inputValue(), house.ward.url);
  assert.equal(await page.locator('video').count(), 0, 'the camera is given back');
  await hand.write('Gọi tôi là', 'cô Hoà');
  await hand.button('Ghi danh máy này');
  await hand.button('Bỏ qua');
  await hand.sees('Chào cô Hoà');
  unharmed(hand);
});
