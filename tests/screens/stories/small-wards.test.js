/** Wards at the edge: nothing imported yet, no denominator, a tổ with one household. Every page still makes sense. */
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { Clerk } from '../house/clerk.js';
import { day, unharmed } from '../house/day.js';
import { workbook } from '../house/list.js';
import { folder, Ward } from '../house/ward.js';

const house = day();

/** Every page that opens without an id of something. */
const PAGES = [
  '#/', '#/ai-chua-nop', '#/do-phu', '#/do-phu?xem=hinh', '#/do-phu?xem=tuan', '#/so-lieu', '#/may', '#/bao-cao', '#/nhap-phieu',
  ...['held', 'conflicts', 'duplicates', 'needs', 'requests'].map((part) => `#/can-quyet-dinh?phan=${part}`),
  ...['', '/nhap-danh-sach', '/to-dan-pho', '/so-phuong', '/loi-xin-phep', '/kiem-tra', '/tai-khoan', '/nhat-ky'].map((part) => `#/dieu-hanh${part}`),
  ...['line', 'paper', 'week', 'skill', 'record'].map((part) => `#/dieu-hanh/so-phuong?mo=${part}`),
];

async function clerkOf(ward) {
  const page = await house.glass.window('laptop');
  await page.goto(ward.url);
  const clerk = new Clerk(page, ward);
  await clerk.tries(ward.supervisor.name, ward.supervisor.password);
  await page.locator('main h1').first().waitFor();
  return clerk;
}

/** Opens page after page and reads what stands there. */
async function read(clerk, pages) {
  for (const href of pages) {
    await clerk.opens(href);
    const words = await clerk.page.locator('main').innerText();
    assert.doesNotMatch(words, /NaN|undefined|null|Infinity|\[object/, href);
    assert.ok(words.trim().length > 20, `${href} says nothing`);
  }
  unharmed(clerk);
}

test('a ward without a register says what to do, on every page', async () => {
  const clerk = await clerkOf(house.keep(await Ward.bare()));
  await clerk.sees('Phường chưa có danh sách hộ');
  await read(clerk, PAGES);
});

test('a tổ with one household and no denominator is counted by its register, and says that its people are not known', async () => {
  const list = join(await folder('list'), 'danh-sach.xlsx');
  await writeFile(list, workbook([['DANH SÁCH HỘ'], ['STT', 'Phường cũ', 'Tổ dân phố', 'Số nhà', 'Tên đường', 'Nhân khẩu'], ['1', 'Phước Mỹ', '12', 'K45/15', 'Nguyễn Công Trứ', '1']]));
  const ward = house.keep(await Ward.from(list));
  await ward.account(ward.supervisor, 'supervisor');
  const clerk = await clerkOf(ward);
  await read(clerk, PAGES);
  await clerk.opens('#/do-phu');
  assert.deepEqual((await clerk.total()).visited, ['0', '1']);
  const { units } = await clerk.page.evaluate(async () => (await fetch('/desk/api/units')).json());
  await read(clerk, [`#/to/${units[0].unit.area}`, `#/so-lieu?to=${units[0].unit.area}`, `#/do-phu?xem=tuan&to=${units[0].unit.area}`]);
  await clerk.opens('#/so-lieu');
  const people = clerk.page.locator('main tr.first').filter({ hasText: 'PH-d' });
  await people.first().waitFor();
  assert.match(await people.first().innerText(), /—/, 'nobody typed how many people there are');
  await clerk.page.getByRole('button', { name: 'Chốt số' }).click();
  await clerk.sees(/Số đã chốt ngày/);
  await read(clerk, ['#/bao-cao', '#/bao-cao?mau=check', '#/bao-cao?mau=youth', `#/bao-cao?mau=area_annual&to=${units[0].unit.area}`]);
});
