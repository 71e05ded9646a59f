/** Xem lại: the volunteer is asked first and answers with a tap; the desk sees question and answer, never today's. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day, unharmed } from '../house/day.js';
import { hurry } from '../house/hurry.js';

const house = day();
let evening;

test('a hurried evening is asked about on the phone, answered with one tap, and the answer can be changed', async () => {
  const phone = await hurry(house);
  const hand = await house.hold(phone);
  evening = (await phone.call('today')).day;
  await hand.part('Hôm nay');
  await hand.sees('Có 1 điều nhờ anh/chị xem lại');
  await hand.link('Có 1 điều nhờ anh/chị xem lại');
  await hand.sees('Ghi nhanh hơn đi bộ');
  await hand.sees('6 nhà trong 1 phút');
  await hand.button('Tôi đi trước, ghi lại sau');
  await hand.sees('Đã lưu trên máy câu trả lời');
  await hand.button('Đi hai người, tôi ghi cho cả hai');
  await hand.page.getByRole('button', { name: 'Đi hai người, tôi ghi cho cả hai', pressed: true }).waitFor();
  const [{ flag }] = await phone.call('checks');
  assert.equal(flag.explained, 'in_company');
  await phone.call('sync');
  unharmed(hand);
});

test('the desk sees the question with its answer from the next day on, and filters by it', async () => {
  const clerk = await house.desk();
  await clerk.signsIn();
  await clerk.opens('#/dieu-hanh');
  await clerk.page.getByRole('link', { name: 'Xem lại phiếu' }).click();
  // Yesterday may have been another month.
  await clerk.opens(`#/dieu-hanh/kiem-tra?thang=${evening.slice(0, 7)}`);
  const rows = clerk.page.locator('main tbody tr');
  await rows.first().waitFor();
  assert.equal(await rows.count(), 1);
  const said = await rows.first().textContent();
  for (const words of ['cô Lan', 'Tổ 2', 'Ghi nhanh hơn đi bộ', '6 nhà trong 1 phút', 'Đi hai người, tôi ghi cho cả hai', 'và 3 nhà nữa']) assert.ok(said.includes(words), `${words}: ${said}`);
  await clerk.page.getByRole('link', { name: /chưa trả lời/ }).click();
  await clerk.sees('Không có câu hỏi nào hợp với bộ lọc.');
  await clerk.page.getByRole('link', { name: 'Tháng trước' }).click();
  await clerk.sees('Tháng này không có điều gì cần hỏi lại.');
  unharmed(clerk);
});

test('whoever only reads figures is not led there, and the server refuses them', async () => {
  const viewer = { name: 'Lãnh đạo', password: 'xem-so-lieu-moi-tuan' };
  await house.ward.account(viewer, 'viewer');
  const clerk = await house.desk();
  await clerk.tries(viewer.name, viewer.password);
  await clerk.page.getByRole('heading', { name: 'Ba con số' }).waitFor();
  assert.equal(await clerk.page.getByRole('link', { name: 'Điều hành' }).count(), 0);
  const status = await clerk.page.evaluate(async () => (await fetch('/desk/api/checks')).status);
  assert.equal(status, 403);
});
