import assert from 'node:assert/strict';
import { test } from 'node:test';
import { figure } from '../house/clerk.js';
import { day, unharmed } from '../house/day.js';
import { WALKED, walkTheArea } from '../house/past.js';
import { until } from '../house/until.js';

let doors;
let clerk;
const house = day(async (opened) => {
  doors = await walkTheArea(opened);
});

/** The rows of a list, whatever it lists: doors, phones, or cards of conflicts. */
function listed() {
  return clerk.page.evaluate(() => {
    const cards = document.querySelectorAll('main form.card').length;
    const doors = document.querySelectorAll('main tbody tr:not(.street)').length;
    return cards + doors;
  });
}

test('a wrong password is refused in words, and the right one opens the ward', async () => {
  clerk = await house.desk();
  await clerk.tries(house.ward.supervisor.name, 'sai-mat-khau');
  await clerk.sees(/Tên hoặc mật khẩu (chưa|không) đúng/);
  // As people type it: small letters, no marks.
  await clerk.tries('chi hanh', house.ward.supervisor.password);
  await clerk.sees('Ba con số');
  await clerk.opens('#/do-phu');
  await clerk.sees(/Độ phủ theo hộ, năm \d+/);
  unharmed(clerk);
});

test('every figure of the coverage page is the sum of the households that the register exports', async () => {
  const households = await house.ward.households();
  const sum = (rows, of) => rows.filter(of).length;
  const rows = await clerk.rows();
  assert.equal(rows.length, house.ward.imported.by_tdp.length);
  for (const row of rows) {
    const own = households.filter(({ tdp, old_ward: oldWard }) => tdp === row.number && oldWard === row.oldWard);
    // Two members found one house of the walked tổ empty: it has left the denominator, not the register.
    const confirmed = row.number === WALKED.tdp && row.oldWard === WALKED.oldWard ? 1 : 0;
    const of = own.length - confirmed;
    assert.ok(own.length > 0, `${row.number} ${row.oldWard} has households`);
    assert.deepEqual(row.visited.map(figure), [sum(own, ({ visited }) => visited), of]);
    assert.deepEqual(row.met.map(figure), [sum(own, ({ met }) => met), of]);
    assert.equal(figure(row.left), of - sum(own, ({ visited }) => visited));
  }
  const total = await clerk.total();
  assert.deepEqual(total.visited.map(figure), [sum(households, ({ visited }) => visited), households.length - 1]);
  assert.deepEqual(total.met.map(figure), [sum(households, ({ met }) => met), households.length - 1]);
  assert.deepEqual(total.visited.map(figure)[0], 6, 'six doors were reached that count');
  assert.deepEqual(total.met.map(figure)[0], 2);
});

test('each number of the coverage page opens a list of exactly so many rows', async () => {
  const links = await clerk.page.locator('main').evaluate((main) => [...main.querySelectorAll('tbody td a, aside a, section ul a')]
    .map((link) => ({ text: (link.querySelector('strong') ?? link).textContent.trim(), href: link.getAttribute('href') })));
  const numbers = links.filter(({ text }) => /^[\d.]+$/.test(text));
  assert.ok(numbers.length > 30, `${numbers.length} numbers are links`);
  assert.ok(numbers.some(({ href }) => href === '#/can-quyet-dinh?phan=conflicts'), 'what waits for a decision is a number too');
  for (const { text, href } of numbers) {
    await clerk.opens(href);
    assert.equal(await listed(), figure(text), `${text} leads to ${href}`);
  }
  await clerk.opens('#/do-phu');
  unharmed(clerk);
});

test('from the ward over tổ and street to the household whose visit the phone recorded', async () => {
  await clerk.opens('#/do-phu');
  const row = clerk.page.locator('tbody tr').filter({ has: clerk.page.getByRole('link', { name: `Tổ ${WALKED.tdp}`, exact: true }) }).filter({ hasText: WALKED.oldWard });
  await row.getByRole('link', { name: `Tổ ${WALKED.tdp}`, exact: true }).click();
  await clerk.sees('Đường và kiệt');
  // A long kiệt has a line of its own; the short ones of a street share one, under the street's name.
  const streets = clerk.page.locator('section').filter({ has: clerk.page.getByRole('heading', { name: 'Đường và kiệt' }) }).locator('li');
  const own = streets.getByRole('link', { name: `${doors.met.kiet} ${doors.met.street}`, exact: true });
  const shared = streets.getByRole('link', { name: doors.met.street }).filter({ hasNotText: /^Kiệt \d/ });
  await ((await own.count()) > 0 ? own : shared).first().click();
  await clerk.sees(/· ở /);
  const door = clerk.page.locator('tbody th a').filter({ hasText: doors.met.short });
  await door.first().click();
  await clerk.sees('Các lần thăm');
  await clerk.page.getByRole('heading', { level: 1, name: doors.met.short }).waitFor();
  const visit = clerk.page.locator('table tbody tr').first();
  const told = (await visit.textContent()).replace(/\s+/g, ' ');
  assert.match(told, /cô Lan/);
  assert.match(told, /gặp được người lớn/);
  assert.match(told, /Đặng Thị Hoà: Cài và kích hoạt VNeID \(làm được khi có người giúp\)/);
  assert.match(told, /2 người không ghi tên: Nhận biết cuộc gọi, tin nhắn lừa đảo/);
  assert.match(told, /Có nhà buổi tối\./);
  unharmed(clerk);
});

test('the phones are there with whose they are, what came from them and when', async () => {
  await clerk.opens('#/may');
  const rows = await clerk.page.locator('tbody tr').allTextContents();
  assert.equal(rows.length, 2);
  const lan = rows.find((row) => row.includes('cô Lan'));
  assert.match(lan, /Phước Mỹ/);
  assert.match(lan, /gửi đều/);
  assert.match(lan, /hôm nay/);
  assert.ok(rows.some((row) => row.includes('anh Nam')));
  unharmed(clerk);
});

test('what two people both changed is listed with both versions, and choosing one ends it', async () => {
  await clerk.opens('#/can-quyet-dinh?phan=conflicts');
  assert.equal(await listed(), 1);
  const card = clerk.page.locator('form.card');
  assert.match(await card.textContent(), /Nhân khẩu/);
  await card.getByRole('radio', { name: /cô Lan ghi/ }).check();
  await card.getByRole('button', { name: 'Chọn bản này' }).click();
  await clerk.sees('Đã chọn: 8');
  await clerk.sees('Không có mục nào chờ chọn');
  const disputed = (await house.ward.households()).find(({ id }) => id === doors.disputed.household);
  assert.equal(disputed.people, 8);
  unharmed(clerk);
});

test('a session that is left shows nothing more', async () => {
  await clerk.opens(`#/ho/${doors.met.household}`);
  await clerk.page.getByRole('button', { name: 'Đăng xuất' }).click();
  await clerk.page.getByLabel('Tên đăng nhập').waitFor();
  assert.equal(await clerk.page.getByText('Đặng Thị Hoà').count(), 0);
  // The page leaves at once and tells the server meanwhile, so that nobody who walks away stays on the screen.
  await until('the server knows that she left', () => clerk.page.evaluate(
    (id) => fetch(`/desk/api/households/${id}`).then(({ status }) => status === 401 || status === 403),
    doors.met.household,
  ));
});
