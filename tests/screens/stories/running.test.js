import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { WORKBOOK } from '../house/binaries.js';
import { day, unharmed } from '../house/day.js';
import { AREA } from '../house/house.js';
import { listOfNowhere } from '../house/list.js';
import { until } from '../house/until.js';

let clerk;
let lan;
const house = day(async (opened) => {
  lan = await opened.own('cô Lan', AREA);
  await lan.call('sync');
});

const row = (name) => clerk.page.locator('main tbody tr').filter({ has: clerk.page.getByRole('rowheader', { name, exact: true }) });
const button = (name, within = clerk.page) => within.getByRole('button', { name, exact: true });

test('a member is written down with two tổ, and a phone comes in by the code on the screen', async () => {
  clerk = await house.desk();
  await clerk.signsIn();
  await clerk.page.getByRole('link', { name: 'Điều hành' }).click();
  await clerk.sees(/1 thành viên, 1 máy đang dùng/);
  await button('Thêm thành viên').click();
  await clerk.page.getByLabel('Gọi tôi là').fill('cô Hoà');
  await clerk.page.getByLabel('Tổ 2, Phước Mỹ cũ').check();
  await clerk.page.getByLabel('Tổ 3, Phước Mỹ cũ').check();
  await button('Ghi').click();
  await clerk.sees('Đã thêm cô Hoà');
  assert.match(await row('cô Hoà').textContent(), /Tổ 2, Phước Mỹ cũ; ?Tổ 3, Phước Mỹ cũ/);

  await button('Cấp mã cho máy', row('cô Hoà')).click();
  await clerk.sees('Mã ghi danh của cô Hoà');
  assert.ok(await clerk.page.getByRole('img', { name: /Hình để máy quét/ }).isVisible());
  const code = await clerk.page.locator('.code').textContent();
  const server = await clerk.page.locator('.server').textContent();
  const { phone } = await house.unpack();
  await phone.call('enrol', { server, code, called: 'cô Hoà' });
  await phone.call('sync');
  await button('Xong').click();
  await clerk.sees(/2 thành viên, 2 máy đang dùng/);
  unharmed(clerk);
});

test('a tổ that is taken back leaves the phone, and all of them can go to somebody else', async () => {
  await button('Sửa', row('cô Hoà')).click();
  await clerk.page.getByLabel('Tổ 3, Phước Mỹ cũ').uncheck();
  await clerk.sees(/phiếu còn trên máy vẫn được giữ lại, không mất/);
  await button('Ghi').click();
  await clerk.sees('Đã ghi thay đổi cho cô Hoà');
  await until('the tổ is gone from the row', async () => !/Tổ 3/.test(await row('cô Hoà').textContent()));

  await button('Sửa', row('cô Hoà')).click();
  await clerk.page.getByLabel('Giao hết tổ cho người khác').selectOption({ label: 'cô Lan' });
  await button('Giao').click();
  await clerk.sees('Tổ của cô Hoà nay do cô Lan giữ.');
  await until('no tổ is left in the row', async () => /chưa giữ tổ nào/.test(await row('cô Hoà').textContent()));
});

test('a phone is revoked only after the password was given again', async () => {
  await clerk.opens('#/dieu-hanh');
  await button('Sửa', row('cô Lan')).click();
  await button('Thu quyền máy').click();
  const sheet = await clerk.confirms('sai-mat-khau');
  await clerk.sees(/Mật khẩu không đúng nên chưa làm/);
  await button('Thôi, không làm', sheet).click();
  await sheet.waitFor({ state: 'hidden' });
  assert.notEqual((await lan.call('sync')).failure?.code, 'not_allowed', 'nothing was done');

  await button('Thu quyền máy').click();
  await clerk.confirms();
  await clerk.sees('Đã thu quyền một máy của cô Lan.');
  await clerk.sees(/đã thu quyền ngày/);
  unharmed(clerk);
});

test('a list is shown first, put right, taken in and taken back', async () => {
  await clerk.opens('#/dieu-hanh/nhap-danh-sach');
  await clerk.page.locator('input[type=file]').setInputFiles([
    { name: 'danh-sach-ho.xlsx', mimeType: 'application/octet-stream', buffer: await readFile(WORKBOOK) },
    { name: 'danh-sach.csv', mimeType: 'text/csv', buffer: Buffer.from('số nhà;đường\n1;An Cư 3\n') },
  ]);
  await clerk.sees(/không phải sổ Excel .xlsx/);
  await clerk.sees('Có tệp chưa đọc được');
  const wrong = clerk.page.locator('section.card').filter({ hasText: 'danh-sach.csv' });
  await button('Bỏ tệp này', wrong).click();
  await clerk.sees('Danh sách giống lần nhập trước');
  await clerk.sees(/Bỏ \d+ cột/);
  await button('Bỏ tệp này').click();

  await clerk.page.locator('input[type=file]').setInputFiles({ name: 'to-20.xlsx', mimeType: 'application/octet-stream', buffer: listOfNowhere() });
  await clerk.sees(/không rõ tổ dân phố số mấy|không rõ thuộc phường cũ nào/);
  await clerk.page.getByLabel('Tổ dân phố số').fill('20');
  await clerk.page.getByLabel('Phường cũ').fill('Phước Mỹ');
  await button('Xem lại').click();
  await clerk.sees('Tổ 20 (Phước Mỹ cũ): 2 hộ');
  await clerk.sees('Cần xem 1 chỗ');
  await clerk.page.getByLabel('Địa chỉ đúng').fill('K5/7 An Cư 3');
  await button('Xem lại').click();
  await clerk.sees('Không có dòng nào cần xem');
  await button('Nhập 3 hộ vào sổ').click();
  await clerk.sees('Đã nhập: 3 hộ mới');
  await clerk.sees('Tệp gốc còn số căn cước: nên xoá khỏi máy và Zalo.');
  const before = await house.ward.households();
  assert.equal(before.filter(({ tdp }) => tdp === '20').length, 3);

  await button('Lấy lại lần nhập này').first().click();
  const asked = clerk.page.getByRole('dialog');
  await clerk.page.getByText(/Đã lấy lại: |Xin nhập lại mật khẩu/).filter({ visible: true }).first().waitFor();
  if (await asked.isVisible()) await clerk.confirms();
  await clerk.sees('Đã lấy lại: 3 hộ rời khỏi sổ.');
  const after = await house.ward.households();
  assert.equal(after.filter(({ tdp }) => tdp === '20').length, 0);
  unharmed(clerk);
});

test('the log tells who did all of this', async () => {
  await clerk.opens('#/dieu-hanh/nhat-ky');
  await clerk.sees('Nhật ký còn nguyên');
  const lines = (await clerk.page.locator('main tbody tr').allTextContents()).map((line) => line.replace(/\s+/g, ' '));
  for (const told of [/lấy lại một lần nhập danh sách/, /nhập danh sách hộ/, /thu quyền một máy.*cô Lan/, /giao hết tổ đi.*cô Hoà/, /cấp mã ghi danh.*cô Hoà/, /thêm thành viên.*cô Hoà/]) {
    assert.ok(lines.some((line) => told.test(line)), `${told} in ${lines.join('\n')}`);
  }
  assert.ok(lines.every((line) => line.includes('Chị Hạnh')));
});
