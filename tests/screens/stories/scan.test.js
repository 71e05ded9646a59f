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

test('a slip of the desk is scanned with a consent, and scanned again when its holder changes their mind', async () => {
  const clerk = await house.desk();
  await clerk.signsIn();
  await clerk.opens('#/dieu-hanh/loi-xin-phep');
  await clerk.page.getByRole('link', { name: 'In phiếu để lại cho bà con' }).click();
  await clerk.page.getByLabel('Số tờ A4').selectOption('1');
  await clerk.page.getByRole('button', { name: 'Làm phiếu', exact: true }).click();
  await clerk.sees(/Đã làm 4 phiếu/);
  const slips = clerk.page.locator('article');
  assert.equal(await slips.count(), 4);
  const code = (await slips.first().locator('b').textContent()).trim();
  await camera.sees(await photographed(slips.first().getByRole('img')));

  const phone = await house.own('cô Lan');
  const { household } = (await phone.call('today')).next;
  const page = await camera.glass.window('phone');
  const hand = new Hand(page);
  await page.goto(phone.open);
  await hand.sees('Chào cô Lan');
  await page.goto(new URL(`/#/nha/${household}/houses/ghi-ten`, phone.open).href);
  await hand.button('con – bác');
  await hand.reads();
  await hand.button('Có');
  await hand.button('Không');
  await hand.write('Tên hay gọi hoặc họ tên', 'bác Tư');
  await hand.button('Ký phiếu giấy');
  await hand.button('Quét mã trên phiếu giấy');
  await page.waitForFunction((plain) => [...document.querySelectorAll('input')].some(({ value }) => value === plain), code.replace('-', ''));
  await hand.button('Lưu tên này');
  await hand.sees('Đã lưu tên trên máy: bác Tư');

  await page.goto('about:blank');
  await page.goto(new URL('/#/rut-lai', phone.open).href);
  await hand.button('Quét mã trên phiếu giấy');
  await page.waitForFunction(() => document.querySelector('input').value !== '');
  await hand.button('Tìm nhà giữ phiếu này');
  await hand.sees('Phiếu này của nhà dưới đây. Đúng nhà thì ghi.');
  await hand.button('Ghi: rút lại đồng ý');
  await hand.sees('Đã rút lại đồng ý');
  assert.ok((await phone.call('household', { household })).people.every(({ name }) => name === ''));
  unharmed(hand);
});
