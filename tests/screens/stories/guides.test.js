import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day, unharmed } from '../house/day.js';
import { until } from '../house/until.js';
import { AREA } from '../house/house.js';

const house = day();

const SKILL = 'Cài và kích hoạt VNeID';

test('a new phone explains itself once, in a minute that can be skipped; the help opens it again', async () => {
  const { phone, hand } = await house.unpack();
  await hand.write('Địa chỉ máy chủ', house.ward.url);
  await hand.write('Mã ghi danh', await house.ward.enrol('cô Lan', AREA));
  await hand.write('Gọi tôi là', 'cô Lan');
  await hand.button('Ghi danh máy này');
  await hand.sees('Đến nhà nào, chạm vào việc vừa xảy ra ở nhà ấy.');
  await hand.page.reload();
  await hand.sees('Đến nhà nào, chạm vào việc vừa xảy ra ở nhà ấy.');
  await hand.button('Bỏ qua');
  await hand.sees('Chào cô Lan');
  await hand.page.goto(phone.open);
  await hand.sees('Chào cô Lan');
  await hand.button('Trợ giúp');
  await hand.link('Cách dùng trong 60 giây');
  await hand.sees('Đến nhà nào, chạm vào việc vừa xảy ra ở nhà ấy.');
  await hand.button('Bỏ qua');
  await hand.sees('Chào cô Lan');
  unharmed(hand);
});

test('from a half-written meeting to a card, to whoever learns it, and back: every word and the place on the screen are as they were', async () => {
  const { phone, hand } = await house.enrolled('anh Nam', 'small');
  const { next } = await phone.call('today');
  await hand.button('Tôi đang ở nhà này');
  await hand.button('Gặp được người lớn');
  await hand.write('Ghi chú ngắn', 'gọi cửa sau');
  await hand.button(/^Người không ghi tên/);
  await hand.button(SKILL);
  await hand.button('Thêm một');
  const link = hand.page.getByRole('link', { name: `Xem ba bước: ${SKILL}` });
  await link.scrollIntoViewIfNeeded();
  const place = await hand.page.evaluate(() => scrollY);

  await hand.link(`Xem ba bước: ${SKILL}`);
  await hand.sees('Cẩn thận');
  await hand.button('Cho bà con xem');
  await hand.seesNoMore('Đang bị lừa?');
  assert.deepEqual(await hand.page.getByRole('button').allTextContents(), ['Quay lại'], 'nothing but the steps and the way back');
  assert.equal(await hand.page.getByRole('link').count(), 0);
  const sizes = await hand.page.locator('ol p').evaluateAll((all) => all.map((said) => Number.parseFloat(getComputedStyle(said).fontSize)));
  assert.ok(sizes.length === 3 && sizes.every((size) => size >= 24), `letters of ${sizes} px`);
  await hand.button('Quay lại');
  await hand.sees('Cẩn thận');
  await hand.link('Đang bị lừa?');
  await hand.sees('Trong mười phút đầu');
  await hand.button('Quay lại');
  await hand.button('Quay lại');

  await hand.sees('Mấy người?');
  await until('the screen stands where it was left', async () => Math.abs((await hand.page.evaluate(() => scrollY)) - place) < 2);
  await hand.button('Quay lại');
  await hand.sees(new RegExp(`${SKILL}: 2 người`));
  assert.equal(await hand.page.getByLabel('Ghi chú ngắn').inputValue(), 'gọi cửa sau');
  await hand.button('Lưu lần gặp');
  await hand.sees(/Đã lưu trên máy/);
  const [visit] = (await phone.call('household', { household: next.household })).visits;
  assert.deepEqual([visit.note, visit.unnamed], ['gọi cửa sau', [{ skill: 'DD-01', people: 2 }]]);
  unharmed(hand);
});

test('what is proposed to be taught next to somebody has its card beside it', async () => {
  const { phone, hand } = await house.enrolled('chị Hà');
  const { next } = await phone.call('today');
  const { textVersion } = (await phone.call('catalogue')).consent;
  const { person } = await phone.call('add_person', {
    household: next.household, name: 'bác Bảy', consent: { nameAllowed: true, callAllowed: false, textVersion, way: 'tap' },
  });
  await hand.page.goto(new URL(`/#/nha/${next.household}/today/nguoi/${person}`, phone.open).href);
  await hand.sees('Dạy tiếp');
  await hand.link(/^Xem ba bước: /);
  await hand.sees('Cẩn thận');
  await hand.button('Quay lại');
  await hand.sees('Dạy tiếp');
  unharmed(hand);
});
