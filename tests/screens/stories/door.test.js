import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day, unharmed } from '../house/day.js';
import { today, visitsOf } from '../house/doorstep.js';
import { until } from '../house/until.js';
import { setMode } from '../look/look.js';

let phone;
let hand;
const house = day(async (morning) => {
  ({ phone, hand } = await morning.enrolled('cô Lan'));
});

const VNEID = 'Cài và kích hoạt VNeID';

test('what was saved by mistake is taken back by one tap', async () => {
  const door = await today({ phone, hand });
  await hand.button('Vắng nhà');
  await hand.sees(/Đã lưu trên máy/);
  await hand.button('Hoàn tác');
  await hand.sees(/Đã hoàn tác/);
  assert.deepEqual(await visitsOf({ phone }, door), []);
  assert.equal((await phone.call('today')).next.household, door.household, 'the door is the next one again');
  unharmed(hand);
});

test('in letters twice as large nobody can answer before the end of the text was on the screen', async () => {
  const { phone: own, hand: thumb } = await house.enrolled('anh Nam', 'small');
  const { next } = await own.call('today');
  await thumb.page.goto(new URL(`/#/nha/${next.household}/today/ghi-ten`, own.open).href);
  await setMode(thumb.page, { light: 'light', text: 200 });
  await thumb.button('cháu – cô');
  await thumb.page.getByRole('button', { name: 'Đọc tiếp' }).waitFor();
  const end = () => thumb.page.evaluate(() => {
    const text = document.querySelector('.script').getBoundingClientRect();
    const foot = document.querySelector('.footer').getBoundingClientRect();
    return { end: text.bottom, foot: foot.top, height: foot.height };
  });
  const before = await end();
  assert.ok(before.end > before.foot, 'or the text is not too long for this screen');
  assert.equal(await thumb.page.locator('.answers').count(), 0);
  await thumb.reads();
  assert.deepEqual(await thumb.page.locator('.answers button').allTextContents(), ['Có', 'Không']);
  const after = await end();
  assert.ok(after.end <= after.foot + 1, 'the last word stands above the answers');
  assert.equal(after.height, before.height, 'and nothing moved under the thumb');
  unharmed(thumb);
});

test('neither question is answered beforehand, and a no leaves no name anywhere', async () => {
  const door = await today({ phone, hand });
  await hand.button('Tôi đang ở nhà này');
  await hand.button('Gặp được người lớn');
  await hand.button('Ghi tên một người');
  await hand.button('con – bác');
  await hand.reads();
  const answers = hand.page.locator('.answers button');
  assert.deepEqual(await answers.allTextContents(), ['Có', 'Không']);
  const boxes = await answers.evaluateAll((buttons) => buttons.map((button) => {
    const { width, height } = button.getBoundingClientRect();
    return { width, height, style: button.className, pressed: button.getAttribute('aria-pressed') };
  }));
  assert.deepEqual(boxes[0], boxes[1], 'yes and no are equally large and alike');
  await hand.button('Không');
  await hand.sees('Máy chưa lưu gì về người này.');
  assert.equal(await hand.page.getByLabel('Tên hay gọi hoặc họ tên').count(), 0, 'nowhere to write a name');
  await hand.button('Giúp không ghi tên');
  await hand.sees('Giúp việc gì, mấy người?');
  assert.deepEqual((await phone.call('household', { household: door.household })).people, []);
  unharmed(hand);
});

test('“dang hoa” finds Đặng Thị Hoà with marks, without, and in either order', async () => {
  const { household } = await today({ phone, hand });
  const { consent: { textVersion } } = await phone.call('catalogue');
  await phone.call('add_person', { household, name: 'Đặng Thị Hoà', consent: { nameAllowed: true, callAllowed: false, textVersion, way: 'tap' } });
  for (const typed of ['dang hoa', 'Đặng Hoà', 'đặng thị hòa', 'hoa dang']) {
    await today({ phone, hand });
    await hand.part('Nhà');
    await hand.write('Tìm nhà hoặc người', typed);
    await hand.sees('1 nhà');
    await hand.sees('Đặng Thị Hoà');
  }
  await hand.link(/Đặng Thị Hoà/);
  await hand.sees('Người trong nhà');
  await hand.sees('Đặng Thị Hoà');
  unharmed(hand);
});

test('a search that finds nothing says so with what was typed, and offers to add the house', async () => {
  await today({ phone, hand });
  await hand.part('Nhà');
  await hand.write('Tìm nhà hoặc người', 'không có ai tên này');
  await hand.sees('Không thấy nhà nào với “không có ai tên này”.');
  await hand.page.getByRole('link', { name: 'Thêm nhà' }).waitFor();
  unharmed(hand);
});

test('a half-filled visit outlives a reload and the phone’s sudden death', async () => {
  const door = await today({ phone, hand });
  await hand.button('Tôi đang ở nhà này');
  await hand.button('Gặp được người lớn');
  await hand.button(/^Người không ghi tên/);
  await hand.button(VNEID);
  await hand.button('Quay lại');
  await hand.write('Ghi chú ngắn', 'Có nhà buổi tối, mang theo bộ sạc.');
  const kept = async () => (await phone.call('draft', { household: door.household })).body;
  await until('the note is kept', async () => (await kept()).includes('bộ sạc'));

  await hand.page.reload();
  await hand.sees('Cài và kích hoạt VNeID: 1 người');
  assert.equal(await hand.page.getByLabel('Ghi chú ngắn').inputValue(), 'Có nhà buổi tối, mang theo bộ sạc.');

  await phone.die();
  await phone.start();
  await hand.page.goto(phone.open);
  await today({ phone, hand });
  await hand.button('Tôi đang ở nhà này');
  await hand.sees('Lần gặp ở nhà này đang ghi dở.');
  await hand.button('Ghi tiếp');
  await hand.sees('Cài và kích hoạt VNeID: 1 người');
  assert.equal(await hand.page.getByLabel('Ghi chú ngắn').inputValue(), 'Có nhà buổi tối, mang theo bộ sạc.');
  await hand.button('Lưu lần gặp');
  await hand.sees(/Đã lưu trên máy/);
  const [visit] = await visitsOf({ phone }, door);
  assert.deepEqual(visit.unnamed, [{ skill: 'DD-01', people: 1 }]);
  assert.equal(visit.note, 'Có nhà buổi tối, mang theo bộ sạc.');
  assert.equal(await kept(), '', 'what was saved is a draft no more');
});

test('a note that holds twelve digits is warned about before it is saved', async () => {
  await today({ phone, hand });
  await hand.button('Tôi đang ở nhà này');
  await hand.button('Gặp được người lớn');
  await hand.write('Ghi chú ngắn', 'số 048190001234');
  await hand.sees(/Xin đừng ghi số căn cước/);
});
