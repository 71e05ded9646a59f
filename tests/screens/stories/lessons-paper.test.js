/** A class of last week comes to the phone from the list that was signed there: names only of those who signed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day, unharmed } from '../house/day.js';
import { diesSuddenly, eachFieldOutlivesADeath } from '../house/death.js';
import { chosen, goes, reads } from '../house/form.js';
import { quiet } from '../house/glass.js';
import { WALKED } from '../house/past.js';

const KEPT = 'Đã giữ trên máy';
const NAME = 'Tên hay gọi hoặc họ tên';

const house = day();

test('the desk prints an empty list: what is signed under, numbered lines, and nobody’s name', async () => {
  const clerk = await house.desk();
  await clerk.signsIn();
  await clerk.opens('#/do-phu');
  await clerk.page.locator('tbody tr').filter({ hasText: WALKED.oldWard }).getByRole('link', { name: `Tổ ${WALKED.tdp}`, exact: true }).click();
  await clerk.page.getByRole('link', { name: 'Danh sách lớp' }).click();
  await clerk.sees(/Bên kiểm soát dữ liệu: UBND phường An Hải/);
  await clerk.page.getByLabel('Tên lớp').fill('Lớp tối thứ Ba');
  await clerk.page.getByLabel('Số dòng').selectOption('10');
  await clerk.page.getByText(/^Kỹ năng dạy hôm nay/).click();
  await clerk.page.getByLabel('Cài và kích hoạt VNeID').check();
  const sheet = clerk.page.locator('article.sheet');
  await sheet.getByText('Lớp tối thứ Ba').waitFor();
  const rows = await sheet.locator('tbody tr').evaluateAll((lines) => lines.map((line) => line.textContent.trim()));
  assert.deepEqual(rows, Array.from({ length: 10 }, (_, at) => String(at + 1)), 'a number, and nothing else');
  const heads = await sheet.locator('thead th').evaluateAll((cells) => cells.map((cell) => cell.textContent.trim()));
  assert.deepEqual(heads, ['STT', 'Họ tên hoặc tên hay gọi', 'Nhà (số nhà, kiệt)', 'Khoảng tuổi', 'Cho ghi tên không? (ký)', '1']);
  await clerk.page.emulateMedia({ media: 'print' });
  assert.equal(await clerk.page.getByLabel('Tên lớp').isVisible(), false, 'the choices are not printed');
  await clerk.page.emulateMedia({ media: null });
  for (const skill of ['Mở máy, gọi, chỉnh chữ to, âm lượng', 'Kết nối Wi-Fi, 4G', 'Quét mã QR trả tiền', 'Sổ sức khoẻ điện tử', 'Nhận biết cuộc gọi, tin nhắn lừa đảo']) {
    await clerk.page.getByLabel(skill).check();
  }
  await clerk.page.getByLabel('Số dòng').selectOption('20');
  const paper = await clerk.page.pdf({ preferCSSPageSize: true });
  assert.equal(paper.toString('latin1').match(/\/Type\s*\/Page\b/g).length, 1, 'twenty lines and six skills are one sheet');
  unharmed(clerk);
});

test('keyed back, it is a buổi of its own day; somebody new is named only because they signed, and no field is lost', async () => {
  const { phone, hand } = await house.enrolled('cô Lan');
  const { today, areas } = await phone.call('status');
  const { due } = await phone.call('today');
  const [door, other] = due.map(({ door }) => door).filter(({ short }) => short !== '');
  await phone.call('add_person', {
    household: other.household, name: 'bác Bảy', ageBand: '70+', consent: { nameAllowed: true, callAllowed: false, textVersion: 1, way: 'tap' },
  });
  const { lesson } = await phone.call('add_lesson', { area: areas[0].area, kind: 'elders', title: 'Lớp tối thứ Ba' });
  const lastWeek = new Date(Date.parse(today) - 7 * 86_400_000).toISOString().slice(0, 10);

  const screen = `lop/${lesson}`;
  await goes(hand, phone, screen);
  await hand.link('Nhập từ danh sách giấy');
  await hand.page.getByLabel('Buổi ngày nào?').fill(lastWeek);
  await hand.write(/^Số người dự$/, '14');
  await hand.write('Tìm người đã có tên', 'bay');
  await hand.button(/^bác Bảy/);
  await hand.sees('Đã chọn 1 người');
  await reads(hand, 'Tìm người đã có tên', '');
  await quiet(hand.page);

  const SIGNED = /^Người này đã ký cho ghi tên/;
  assert.equal(await hand.page.getByLabel(NAME).count(), 0, 'there is no field for a name before somebody signed');
  const reopen = async (again) => {
    await goes(again, phone, screen);
    await again.button(/^Ghi tiếp buổi/);
    await again.sees('Đang ghi dở, đã mở lại');
  };
  const last = await eachFieldOutlivesADeath({ house, phone, hand, reopen }, [
    ['the signature', (h) => h.button(SIGNED), (h) => chosen(h, SIGNED)],
    ['the name', async (h) => {
      await h.write(NAME, 'Đặng Thị Hoà');
      await h.sees(KEPT);
    }, (h) => reads(h, NAME, 'Đặng Thị Hoà')],
    ['the age', (h) => h.button('60–69 tuổi'), (h) => chosen(h, '60–69 tuổi')],
    ['the house', async (h) => {
      await h.write('Nhà nào?', `${door.short} ${door.street}`);
      await h.button(new RegExp(`^${door.short.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')} `));
    }, (h) => h.sees('Đổi nhà')],
  ]);
  assert.equal(await last.page.getByRole('button', { name: 'Lưu buổi này' }).isDisabled(), true, 'somebody is half written');
  await last.button('Lưu tên, đánh dấu có mặt');
  await last.sees('Đã chọn 2 người');
  await quiet(last.page);
  const again = await diesSuddenly(house, phone, last);
  await reopen(again);
  await again.sees('Đã chọn 2 người');
  await again.button('Lưu buổi này');
  await again.sees(/Đã lưu trên máy: buổi .*, 14 lượt/);

  const [{ sessions }] = await phone.call('lessons', { area: areas[0].area });
  assert.deepEqual(sessions.map(({ day, turns, attended }) => [day, turns, attended.length]), [[lastWeek, 14, 2]]);
  const { people } = await phone.call('household', { household: door.household });
  assert.deepEqual(people.map(({ name, ageBand }) => [name, ageBand]), [['Đặng Thị Hoà', '60-69']]);
  unharmed(again);
});
