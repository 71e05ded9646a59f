import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Clerk, figure } from '../house/clerk.js';
import { day, unharmed } from '../house/day.js';
import { quiet } from '../house/glass.js';
import { AREA } from '../house/house.js';
import { leading } from '../house/numbers.js';
import { walkTheArea } from '../house/past.js';
import { until } from '../house/until.js';
import { Ward } from '../house/ward.js';
import { forgetShifts, shifts } from '../look/shifts.js';

const VIEWER = { name: 'Lãnh đạo phường', password: 'xem-so-lieu-thoi' };
/** Who and what a viewer must not read. */
const NAMES = ['cô Lan', 'anh Nam', 'chị Tư', 'Đặng Thị Hoà', 'Chị Hạnh', 'Có nhà buổi tối'];

let clerk;
const house = day(async (opened) => {
  await opened.ward.account(VIEWER, 'viewer');
  await walkTheArea(opened);
});

/** One of the three figures. */
function three(page, label) {
  return page.locator('dl > div').filter({ hasText: label }).locator('.figures');
}

test('ba con số are copied as one sentence with its moment and what is unconfirmed', async () => {
  clerk = await house.desk();
  await clerk.signsIn();
  await clerk.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const card = clerk.page.locator('section').filter({ has: clerk.page.getByRole('heading', { name: 'Ba con số' }) });
  await card.getByRole('button', { name: 'Sao chép câu này' }).click();
  await clerk.sees('Đã sao chép');
  const copied = (await clerk.page.evaluate(() => navigator.clipboard.readText())).replaceAll('\u00a0', ' ').trim();
  assert.match(copied, /^Tính đến \d\d:\d\d, \d\d\/\d\d\/\d{4}, phường .* ở 2\/[\d.]+ hộ \([\d,]+ %\), hướng dẫn \d+\/— người/);
  assert.match(copied, /Chưa xác nhận: 1 hộ “không có người ở” chờ xác nhận; thiếu tổng số người của \d+ tổ/);
  assert.equal(copied.split('\n').length, 1);
  unharmed(clerk);
});

test('a state is written down in one tap and taken back, and the first page follows', async () => {
  await clerk.opens('#/ai-chua-nop');
  const row = clerk.page.locator('tbody tr').first();
  await row.getByRole('button', { name: 'đã nộp', exact: true }).click();
  await clerk.sees(/^Đã ghi Tổ .*: đã nộp\.$/);
  await row.getByText('Chị Hạnh').waitFor();
  await clerk.opens('#/');
  const owed = clerk.page.locator('tr').filter({ has: clerk.page.getByRole('rowheader', { name: 'đã nộp', exact: true }) });
  assert.equal((await owed.locator('td').first().textContent()).trim(), '1');
  await clerk.opens('#/ai-chua-nop?loc=submitted');
  assert.equal(await clerk.page.locator('tbody tr').count(), 1);
  await clerk.page.getByRole('button', { name: 'nháp', exact: true }).click();
  await clerk.sees('Không có nơi nào ở lựa chọn này.');
  await clerk.page.getByRole('button', { name: 'Hoàn tác' }).click();
  await clerk.page.locator('tbody tr').first().waitFor();
  unharmed(clerk);
});

test('a school is added, named in the message for Zalo, and ended with a way back', async () => {
  await clerk.opens('#/ai-chua-nop?loc=owing&loai=school');
  await clerk.sees('Không có nơi nào ở lựa chọn này.');
  await clerk.page.getByLabel('Tên (không ghi tên người)').fill('Trường THCS Lê Độ');
  await clerk.page.getByRole('button', { name: 'Thêm', exact: true }).click();
  const message = clerk.page.locator('pre');
  await message.waitFor();
  assert.match(await message.textContent(), /chưa nhận xong của 1 nơi:\n- Trường THCS Lê Độ\n/);
  await clerk.page.getByRole('button', { name: 'Trường THCS Lê Độ: thôi nộp' }).click();
  await clerk.sees('Trường THCS Lê Độ không còn phải nộp.');
  assert.equal(await clerk.page.locator('tbody tr').count(), 0);
  await clerk.page.getByRole('button', { name: 'Hoàn tác' }).click();
  await clerk.page.locator('tbody tr').first().waitFor();
  unharmed(clerk);
});

test('a phone comes in, and the first page shows it without a reload and without moving', async () => {
  await clerk.opens('#/');
  const met = three(clerk.page, 'Hộ gặp được người từ 16 tuổi');
  assert.equal((await met.textContent()).trim(), '2');
  await clerk.page.evaluate(() => {
    window.__stayed = true;
  });
  await quiet(clerk.page);
  await forgetShifts(clerk.page);
  const phone = await house.own('chị Tư', AREA);
  const { due } = await phone.call('today');
  await phone.call('record_visit', { household: due.at(-1).door.household, outcome: 'met', guidance: [], unnamed: [] });
  await phone.call('sync');
  await until('the number has moved', async () => (await met.textContent()).trim() === '3');
  assert.ok(await clerk.page.evaluate(() => window.__stayed), 'the page was not loaded again');
  assert.deepEqual(await shifts(clerk.page), []);
  unharmed(clerk);
});

test('the picture has a house for every household of the tổ, and opens the street that is pressed', async () => {
  const households = await house.ward.households();
  await clerk.opens('#/do-phu?xem=hinh&tim=tổ 2 phước mỹ');
  const strips = clerk.page.locator('article svg[role=img]');
  await strips.first().waitFor();
  assert.equal(await clerk.page.locator('article').count(), 1);
  const said = await strips.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
  const houses = said.map((words) => leading(words)).reduce((sum, n) => sum + n, 0);
  assert.equal(houses, households.filter(({ tdp, old_ward: oldWard }) => tdp === '2' && oldWard === 'Phước Mỹ').length);
  const street = clerk.page.locator('article li a').first();
  const title = (await street.locator('span').textContent()).trim();
  const inIt = leading(await street.locator('svg').getAttribute('aria-label'));
  await street.click();
  await clerk.sees('Đường và kiệt');
  await clerk.sees(`ở ${title}`);
  assert.equal(await clerk.page.locator('tbody tr:not(.street)').count(), inIt);
  unharmed(clerk);
});

test('the weeks end at the figures of the ward and of the tổ', async () => {
  await clerk.opens('#/do-phu');
  const total = await clerk.total();
  await clerk.opens('#/do-phu?xem=tuan');
  const newest = clerk.page.locator('table tbody tr').first();
  await newest.waitFor();
  const soFar = (await newest.locator('td').allTextContents()).slice(2).map(figure);
  assert.deepEqual(soFar, [figure(total.visited[0]), figure(total.met[0])]);
  await clerk.page.getByLabel('Tổ dân phố').selectOption({ label: 'Tổ 2, Phước Mỹ cũ' });
  await clerk.sees(/^Tổ 2, Phước Mỹ cũ, \d{4}$/);
  assert.deepEqual((await newest.locator('td').allTextContents()).slice(2).map(figure), soFar, 'only this tổ was walked');
  unharmed(clerk);
});

test('a viewer reads the first page and everything it leads to without a name', async () => {
  const viewer = await house.desk();
  const heard = [];
  viewer.page.on('response', async (response) => {
    if (response.url().includes('/desk/api/') && !/events|session/.test(response.url())) heard.push(await response.text());
  });
  await viewer.tries(VIEWER.name, VIEWER.password);
  await viewer.sees('Ba con số');
  for (const href of ['#/ai-chua-nop', '#/do-phu?xem=hinh', '#/do-phu?xem=tuan', '#/']) {
    await viewer.opens(href);
    const shown = await viewer.page.locator('main').innerText();
    for (const name of NAMES) assert.ok(!shown.includes(name), `${name} on ${href}`);
  }
  await quiet(viewer.page);
  for (const name of [...NAMES, 'declined']) assert.ok(!heard.join('\n').includes(name), name);
  await viewer.opens('#/ai-chua-nop');
  assert.equal(await viewer.page.locator('tbody button').count(), 0, 'and writes nothing down');
  unharmed(viewer);
});
