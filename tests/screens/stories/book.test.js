/** Sổ của phường and Tổ dân phố: what the office knows is written down at the desk, and figures go by it at once. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day, unharmed } from '../house/day.js';
import { AREA } from '../house/house.js';
import { workbook } from '../house/list.js';

let clerk;
const house = day(async (opened) => {
  await (await opened.own('cô Lan', AREA)).call('sync');
});

const button = (name, within = clerk.page) => within.getByRole('button', { name, exact: true });
const file = (name, buffer) => clerk.page.locator('input[type=file]').setInputFiles([{ name, mimeType: 'application/octet-stream', buffer }]);
const row = (name) => clerk.page.locator('main tbody tr').filter({ has: clerk.page.getByRole('rowheader', { name, exact: true }) });

test('a denominator that is typed is the denominator of the figures, and its history stays', async () => {
  clerk = await house.desk();
  await clerk.signsIn();
  await clerk.opens('#/dieu-hanh/so-phuong');
  await clerk.page.getByLabel('Nguồn').fill('Công an phường');
  for (const number of ['26O', '260', '262']) {
    await row('Tổ 2, Phước Mỹ cũ').getByRole('textbox').fill(number);
    if (number === '26O') {
      await clerk.sees('Có ô không phải số nguyên');
      continue;
    }
    await button('Ghi 1 số').click();
    await clerk.sees('Đã ghi vào sổ.');
    await row('Tổ 2, Phước Mỹ cũ').getByText(number, { exact: true }).waitFor();
    await clerk.page.getByLabel('Nguồn').fill('Công an phường');
  }
  await clerk.page.locator('summary', { hasText: 'Các lần ghi trước (1)' }).click();
  await clerk.sees(/Chị Hạnh, \d\d:\d\d/);
  const { areas } = await (await house.own('anh Nam', AREA)).call('results');
  const figure = areas[0].figures.lines.find(({ indicator, code }) => indicator === 'PH-d' && code === 'people');
  assert.equal(figure.whole, 262);
  unharmed(clerk);
});

test('a column out of Excel and a form that came back fill the same boxes', async () => {
  await clerk.page.getByLabel('Số gì').selectOption({ label: 'Người từ 60 tuổi' });
  const boxes = clerk.page.locator('main tbody').first().getByRole('textbox');
  await boxes.first().evaluate((box) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text', '41\r\n42\r\n1.043\r\n');
    box.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  assert.deepEqual(await Promise.all([0, 1, 2].map((at) => boxes.nth(at).inputValue())), ['41', '42', '1.043']);
  await file('so-nguoi.xlsx', workbook([['Tổ dân phố', 'Phường cũ', 'Từ 60 tuổi'], ['2', 'Phước Mỹ', '48'], ['99', 'Phước Mỹ', '1']]));
  await clerk.sees('1 dòng chưa hiểu, không lấy:');
  await clerk.sees(/dòng 3: không có tổ dân phố số này/);
  assert.equal(await row('Tổ 2, Phước Mỹ cũ').getByRole('textbox').inputValue(), '48');
  await button('Ghi 4 số').click();
  await clerk.sees('Đã ghi vào sổ.');
  await row('Tổ 2, Phước Mỹ cũ').getByText('48', { exact: true }).waitFor();
  unharmed(clerk);
});

test('replies of units, paper, weeks and records are each written in their part', async () => {
  await clerk.opens('#/dieu-hanh/so-phuong?mo=line');
  await file('don-vi.xlsx', workbook([['Đơn vị', 'Chỉ tiêu', 'Số đã đạt', 'Tổng số', 'Nguồn'], ['Trường Tiểu học A', 'TR', '28', '30', 'Hiệu trưởng']]));
  await clerk.sees('Đọc được 1 dòng. Xem lại rồi ghi.');
  await button('Ghi 1 số').click();
  await clerk.sees('28/30');

  await clerk.opens('#/dieu-hanh/so-phuong?mo=paper');
  await clerk.page.getByLabel('Tổ dân phố').selectOption({ label: 'Tổ 2, Phước Mỹ cũ' });
  await clerk.page.getByLabel('Số', { exact: true }).fill('45');
  await clerk.page.getByLabel('Nguồn').fill('sổ của tổ');
  await clerk.page.getByLabel('Ai xác nhận').fill('tổ trưởng');
  await button('Ghi vào sổ').click();
  await clerk.sees(/sổ của tổ, tổ trưởng/);

  await clerk.opens('#/dieu-hanh/so-phuong?mo=week');
  await clerk.page.getByLabel('Kỹ năng của tuần').selectOption({ label: 'Tuần nghỉ' });
  await clerk.page.getByLabel('Vì sao nghỉ').fill('bão số 13');
  await button('Ghi vào sổ').click();
  await clerk.sees('bão số 13');

  await clerk.opens('#/dieu-hanh/so-phuong?mo=skill');
  await clerk.page.getByLabel(/^Kỹ năng/).selectOption('TT-03');
  await clerk.page.getByLabel('Vì sao, theo văn bản nào').fill('chờ ngân hàng hướng dẫn lại');
  await button('Từ nay: tạm nghỉ').click();
  await clerk.sees(/chờ ngân hàng hướng dẫn lại/);
  await button('Từ nay: đang dạy').waitFor();

  await clerk.opens('#/dieu-hanh/so-phuong?mo=record');
  await clerk.page.getByLabel('Tổ dân phố').selectOption({ label: 'Tổ 2, Phước Mỹ cũ' });
  await clerk.page.getByLabel('Loại').selectOption({ label: 'Mô hình hay' });
  await clerk.page.getByLabel('Nội dung (không ghi tên bà con)').fill('Góc chỉ VNeID ở quán cà phê');
  await button('Ghi vào sổ').click();
  await clerk.sees(/Góc chỉ VNeID ở quán cà phê/);
  unharmed(clerk);
});

test('members of a decision are read, looked through and added at once', async () => {
  await clerk.opens('#/dieu-hanh');
  await clerk.page.locator('summary', { hasText: 'Thêm nhiều người theo quyết định' }).click();
  await file('quyet-dinh.xlsx', workbook([['Họ và tên', 'Chức vụ', 'Điện thoại', 'Tổ dân phố', 'Phường cũ'], ['bác Bảy', 'Tổ trưởng', '0905123456', '2', 'Phước Mỹ'], ['cô Hoà', '', '', '3', 'Phước Mỹ']]));
  await clerk.sees('Đọc được 2 người. Xem lại rồi thêm.');
  assert.doesNotMatch(await clerk.page.locator('main').textContent(), /0905/);
  await button('Thêm 2 người').click();
  await clerk.sees('Đã thêm 2 người.');
  assert.match(await row('bác Bảy').textContent(), /tổ trưởng.*Tổ 2, Phước Mỹ cũ/);
  unharmed(clerk);
});

test('two tổ are joined by a decision after the password, and the old ones keep their history', async () => {
  await clerk.opens('#/dieu-hanh/to-dan-pho');
  await clerk.page.locator('summary', { hasText: 'Nhập các tổ thành một' }).click();
  const joining = clerk.page.locator('details form');
  await joining.getByLabel('Tổ 2, Phước Mỹ cũ').check();
  await joining.getByLabel('Tổ 3, Phước Mỹ cũ').check();
  await joining.getByLabel('Số của tổ mới').fill('50');
  await joining.getByLabel('Từ ngày').fill('2026-11-01');
  await button('Nhập 2 tổ thành một').click();
  await clerk.confirms();
  await clerk.sees('Đã lập tổ 50.');
  assert.match(await row('Tổ 2, Phước Mỹ cũ').textContent(), /31\/10\/2026.*Tổ 50/);
  await clerk.opens('#/dieu-hanh/nhat-ky');
  await clerk.sees('nhập các tổ thành một');
  unharmed(clerk);
});

test('the words of consent are changed after the password, and a phone that comes in reads the new ones', async () => {
  const phone = await house.own('chị Tư', '1:Phước Mỹ');
  await phone.call('sync');
  await clerk.opens('#/dieu-hanh/loi-xin-phep');
  const script = clerk.page.getByLabel('Lời đọc trước khi hỏi');
  const before = await script.inputValue();
  await script.fill(before.replace('{phone}', '1022'));
  await button('Dùng lời này từ nay').click();
  await clerk.sees(/thiếu chỗ điền \{phone\}/);
  assert.ok((await script.inputValue()).includes('1022'), 'what was typed stays');
  await script.fill(`${before} Cháu cảm ơn ạ.`);
  await clerk.sees(/cho cháu ghi tên không ạ\? Cháu cảm ơn ạ\./);
  await button('Dùng lời này từ nay').click();
  await clerk.sees('Đã ghi bản 2.');
  await phone.call('sync');
  const { consent } = await phone.call('catalogue');
  assert.deepEqual([consent.textVersion, consent.script.endsWith('Cháu cảm ơn ạ.')], [2, true]);
  unharmed(clerk);
});
