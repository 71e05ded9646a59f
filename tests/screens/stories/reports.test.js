import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { day, unharmed } from '../house/day.js';
import { AREA } from '../house/house.js';
import { WALKED, walkTheArea } from '../house/past.js';

let doors;
let clerk;
const house = day(async (opened) => {
  doors = await walkTheArea(opened);
});

/** Presses a button, gives the password where it is `asked` for, and reads the file that comes. */
async function taken(button, asked = false) {
  const press = async () => {
    await button.click();
    if (asked) await clerk.confirms();
  };
  const [download] = await Promise.all([clerk.page.waitForEvent('download'), press()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** The page as a PDF has as many pages as it says; Chromium writes each as one object. */
async function pdfPages() {
  const pdf = await clerk.page.pdf({ preferCSSPageSize: true });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g).length;
}

test('without a frozen day there is no report, and the page says where to freeze one', async () => {
  clerk = await house.desk();
  await clerk.signsIn();
  await clerk.page.getByRole('link', { name: 'Báo cáo', exact: true }).click();
  await clerk.sees('Chưa có số nào được chốt');
  await clerk.page.getByRole('link', { name: 'Vào Số liệu' }).click();
  await clerk.page.getByRole('button', { name: 'Chốt số' }).click();
  await clerk.sees(/Số đã chốt ngày/);
  unharmed(clerk);
});

test('the ward’s report stands in its form, its words are mended and kept, and the Word file comes twice the same', async () => {
  await clerk.opens('#/bao-cao');
  const paper = clerk.page.getByRole('article', { name: 'Bản xem trước' });
  await paper.getByText('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM').waitFor();
  const told = await paper.textContent();
  for (const words of ['DỰ THẢO', 'BÁO CÁO', 'Nơi nhận:', 'KT. CHỦ TỊCH', 'PHỤ LỤC']) assert.ok(told.includes(words), words);
  const before = await taken(clerk.page.getByRole('button', { name: 'Tải Word' }), true);
  assert.match(before.name, /^bao-cao-nam-\d{4}-\d\d-\d\d\.docx$/);
  assert.ok((await taken(clerk.page.getByRole('button', { name: 'Tải Word' }))).bytes.equals(before.bytes));

  await clerk.page.getByLabel('Khó khăn, vướng mắc').fill('Kiệt 45 mất sóng.');
  await clerk.sees('Có lời chưa lưu.');
  await clerk.page.getByRole('button', { name: 'Lưu phần lời' }).click();
  await clerk.sees('Đã lưu phần lời.');
  await paper.getByText('Kiệt 45 mất sóng.').waitFor();
  await clerk.page.reload();
  await clerk.page.getByRole('article', { name: 'Bản xem trước' }).getByText('Kiệt 45 mất sóng.').waitFor();
  await clerk.sees(/Chị Hạnh sửa lúc/);
  assert.ok(!(await taken(clerk.page.getByRole('button', { name: 'Tải Word' }))).bytes.equals(before.bytes), 'the file holds what was written');
  assert.ok(await pdfPages() >= 3, 'the report, its table, its annex');
  unharmed(clerk);
});

test('tables come as Excel and CSV, and a tổ’s report fits a page', async () => {
  await clerk.opens('#/so-lieu');
  await clerk.page.locator('main td.result').first().waitFor();
  const book = await taken(clerk.page.getByRole('button', { name: 'Xuất Excel' }).first());
  assert.match(book.name, /\.xlsx$/);
  assert.equal(book.bytes.subarray(0, 2).toString(), 'PK');
  const csv = await taken(clerk.page.getByRole('button', { name: 'Xuất CSV' }).first());
  assert.match(csv.name, /\.csv$/);
  await clerk.opens('#/bao-cao?mau=area_quarter');
  const pick = clerk.page.getByLabel('Tổ dân phố');
  await pick.selectOption({ label: `Tổ ${WALKED.tdp}, ${WALKED.oldWard} cũ` });
  await clerk.sees('TỔ TRƯỞNG');
  assert.equal(await pdfPages(), 1);
  unharmed(clerk);
});

test('their own template comes back filled, and what was not understood is named', async () => {
  await clerk.opens('#/bao-cao');
  await clerk.page.getByLabel('Tệp .docx hoặc .xlsx').waitFor();
  // A template as the ward has it, made by the server's own workbook writer.
  const template = await clerk.page.evaluate(async () => {
    const body = JSON.stringify({ name: 'Mẫu', columns: ['{{PH-a.tu}}', '{{PH-z.tu}}'], rows: [] });
    const answer = await fetch('/desk/api/sheets', { method: 'POST', headers: { 'content-type': 'application/json', 'x-tungnha': 'desk' }, body });
    return [...new Uint8Array(await answer.arrayBuffer())];
  });
  const file = { name: 'mau-so.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(template) };
  const [download] = await Promise.all([clerk.page.waitForEvent('download'), clerk.page.getByLabel('Tệp .docx hoặc .xlsx').setInputFiles(file)]);
  assert.equal(download.suggestedFilename(), 'da-dien-mau-so.xlsx');
  await clerk.sees('Đã điền 1 dấu');
  await clerk.sees(/Chưa hiểu dấu: PH-z\.tu/);
  await clerk.page.getByLabel('Tệp .docx hoặc .xlsx').setInputFiles({ ...file, buffer: Buffer.from('không phải zip') });
  await clerk.sees(/Tệp gốc không bị đổi/);
  clerk.page.faults.length = 0; // the refusal just seen is logged by the browser, too
});

test('a kiệt is printed without names, and its paper is keyed back once', async () => {
  await clerk.opens(`#/to/${await areaId()}`);
  await clerk.sees('Đường và kiệt');
  await clerk.page.getByRole('link', { name: 'Phiếu giấy' }).click();
  await clerk.page.getByRole('button', { name: 'Lập phiếu' }).click();
  const sheet = clerk.page.getByRole('article', { name: 'Phiếu số 1' });
  await sheet.locator('tbody tr').first().waitFor();
  const printed = await sheet.textContent();
  assert.ok(!printed.includes('Đặng Thị Hoà') && !/chưa muốn tiếp/i.test(printed));
  assert.equal(await sheet.locator('svg.qr').count(), await sheet.locator('tbody tr').count());
  const lineOf = (short) => sheet.locator('tbody tr').filter({ has: clerk.page.getByText(short, { exact: true }) }).locator('td.line').first().textContent();
  const met = await lineOf(doors.met.short);
  const fresh = await sheet.locator('tbody tr').last().locator('td.line').textContent();

  await clerk.page.getByRole('link', { name: 'Nhập lại phiếu này' }).click();
  await clerk.page.getByLabel('Người đi').selectOption({ label: 'anh Nam' });
  const keyed = async (line, key) => {
    await clerk.page.getByLabel('Số hộ hoặc mã QR').fill(line);
    // As a QR reader does: Enter leads to the outcome, which one key picks and Enter records.
    await clerk.page.keyboard.press('Enter');
    await clerk.page.keyboard.press(key);
    await clerk.page.keyboard.press('Enter');
  };
  await keyed(fresh, '2');
  await clerk.sees(/Đã ghi: .*vắng nhà/);
  assert.equal(await clerk.page.locator('main tbody tr').count(), 1);
  await keyed(met, '2');
  await clerk.sees(/đã có: .*Không ghi thêm/);
  assert.equal(await clerk.page.locator('main tbody tr').count(), 1, 'what a phone recorded that day is not doubled');
  await clerk.page.getByRole('button', { name: 'Bỏ dòng này' }).click();
  await clerk.sees('đã bỏ');
  unharmed(clerk);
});

/** The id of {@link AREA}, as the desk's own answer has it. */
function areaId() {
  const [number, oldWard] = AREA.split(':');
  return clerk.page.evaluate(async (of) => {
    const { rows } = await (await fetch('/desk/api/coverage')).json();
    return rows.find(({ unit }) => unit.number === of.number && unit.oldWard === of.oldWard).unit.area;
  }, { number, oldWard });
}
