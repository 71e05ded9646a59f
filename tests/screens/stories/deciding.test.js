import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day, unharmed } from '../house/day.js';
import { AREA } from '../house/house.js';
import { undecided } from '../house/undecided.js';
import { until } from '../house/until.js';

let clerk;
let left;
const house = day(async (opened) => {
  left = await undecided(opened, AREA);
});

/** The number beside a part's name. */
async function waits(part) {
  const text = await clerk.page.locator('nav.parts a', { hasText: part }).locator('strong').textContent();
  return Number(text);
}

const inMenu = async () => Number(await clerk.page.locator('header nav strong.waiting').textContent());

test('the menu says how much waits, and each part lists what it counts', async () => {
  clerk = await house.desk();
  await clerk.signsIn();
  await clerk.page.locator('header nav strong.waiting').waitFor();
  await clerk.opens('#/can-quyet-dinh');
  const parts = { 'Phiếu đang giữ': 'li.card', 'Hai người cùng sửa': 'form.card', 'Có thể trùng': 'form.card', 'Nhu cầu, khó khăn': 'tbody tr' };
  let sum = 0;
  for (const [part, row] of Object.entries(parts)) {
    await clerk.page.locator('nav.parts a', { hasText: part }).click();
    const n = await waits(part);
    assert.equal(n, 1, part);
    // The part before it may be drawn as cards, too, and goes a moment later.
    await until(`${part} lists what it counts`, async () => (await clerk.page.locator(`main ${row}`).count()) === n);
    sum += n;
  }
  assert.equal(await inMenu(), sum);
  unharmed(clerk);
});

test('a held deed says who, why and what in words; set aside it stays, accepted it counts and the phone hears of it', async () => {
  await clerk.opens('#/can-quyet-dinh');
  const card = clerk.page.locator('li.card');
  const told = (await card.textContent()).replace(/\s+/g, ' ');
  assert.match(told, /anh Nam gửi lúc/);
  assert.match(told, /Máy này đã bị thu quyền/);
  assert.match(told, /lần thăm ngày .*: gặp được người lớn/);
  await card.getByRole('button', { name: 'Để riêng' }).click();
  await clerk.sees('Đã để riêng phiếu. Phiếu vẫn được giữ, có thể nhận lại.');
  await clerk.sees('Không có phiếu nào đang giữ');
  assert.equal((await left.nam.call('sync')).held, 1);
  await clerk.page.getByRole('link', { name: /Đã quyết định/ }).click();
  await clerk.sees(/Chị Hạnh để riêng lúc/);
  await clerk.page.getByRole('button', { name: 'Nhận', exact: true }).click();
  await clerk.sees(/Đã nhận phiếu/);
  const visited = (await house.ward.households()).find(({ id }) => id === left.held.household);
  assert.equal(visited.met, true);
  assert.equal((await left.nam.call('sync')).held, 0);
  unharmed(clerk);
});

test('one house written down twice is decided and taken back', async () => {
  const before = (await house.ward.households()).length;
  await clerk.opens('#/can-quyet-dinh?phan=duplicates');
  await clerk.sees(/Vì sao hỏi: cùng địa chỉ/);
  await clerk.page.getByRole('button', { name: 'Là một nhà' }).click();
  await clerk.sees(/Đã ghi: là một nhà/);
  assert.equal((await house.ward.households()).length, before - 1);
  await clerk.page.getByRole('link', { name: /Đã quyết định/ }).click();
  await clerk.page.getByRole('button', { name: /^Hoàn tác/ }).click();
  await clerk.sees('Đã hoàn tác; cặp này lại chờ xem.');
  assert.equal((await house.ward.households()).length, before);
  await clerk.opens('#/can-quyet-dinh?phan=duplicates');
  await clerk.page.getByRole('button', { name: 'Là hai nhà' }).click();
  await clerk.sees('Không có cặp nào chờ xem');
  unharmed(clerk);
});

test('a need is passed on and answered, and the address keeps the list narrowed', async () => {
  await clerk.opens('#/can-quyet-dinh?phan=needs');
  await clerk.page.locator('tbody select').selectOption('police_area');
  await clerk.sees('Đã ghi: chuyển Công an khu vực.');
  await clerk.opens('#/can-quyet-dinh?phan=needs&noi=police_area');
  assert.equal(await clerk.page.locator('tbody tr').count(), 1);
  await clerk.page.getByRole('button', { name: 'Đã trả lời', exact: true }).click();
  await clerk.sees('Đã ghi: đã trả lời.');
  assert.equal(await waits('Nhu cầu, khó khăn'), 0);
  unharmed(clerk);
});

test('a resident’s request is written down by picking house and way, and is told by its term', async () => {
  await clerk.opens('#/can-quyet-dinh?phan=requests');
  await clerk.sees('Không có yêu cầu nào đang chờ');
  await clerk.page.getByText('Ghi yêu cầu mới').click();
  await clerk.page.getByLabel('Người dân yêu cầu').selectOption('correct');
  await clerk.page.getByLabel('Tổ dân phố').selectOption({ label: 'Tổ 2, Phước Mỹ cũ' });
  await clerk.page.getByLabel('Tìm nhà').fill(left.needy.short);
  await clerk.page.getByLabel(/^Nhà/).selectOption(left.needy.household);
  await clerk.page.getByRole('button', { name: 'Ghi yêu cầu', exact: true }).click();
  await clerk.sees('Đã ghi yêu cầu; thời hạn bắt đầu tính.');
  await clerk.sees(/làm xong trước hết ngày/);
  assert.equal(await waits('Yêu cầu của người dân'), 1);
  await clerk.page.getByRole('button', { name: 'Đã báo nhận' }).click();
  await clerk.sees('Đã ghi: đã báo nhận.');
  await clerk.page.getByRole('button', { name: 'Đã làm xong' }).click();
  await clerk.sees('Đã ghi: đã làm xong.');
  await clerk.page.getByRole('link', { name: /^Đã quyết định/ }).click();
  await clerk.sees('đã làm xong');
  unharmed(clerk);
});

test('the old address of the conflicts leads to their part', async () => {
  await clerk.opens('#/hai-nguoi-sua');
  await clerk.page.locator('main form.card').waitFor();
  assert.equal(await clerk.page.locator('nav.parts a[aria-current]').locator('span').textContent(), 'Hai người cùng sửa');
  unharmed(clerk);
});
