import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day, unharmed } from '../house/day.js';
import { until } from '../house/until.js';
import { setMode } from '../look/look.js';

let phone;
let hand;
const house = day(async (morning) => {
  ({ phone, hand } = await morning.enrolled('cô Lan'));
});

const VNEID = 'Cài và kích hoạt VNeID';

/** From wherever the last story ended, to the first screen. */
async function today() {
  // By a page of nothing, so that a story that still finds its way back does not lead this one astray.
  await hand.page.goto('about:blank');
  await hand.page.goto(new URL('/#/hom-nay', phone.open).href);
  await hand.sees('Nhà kế tiếp');
  hand.afresh();
  return (await phone.call('today')).next;
}

async function visitsOf(door) {
  return (await phone.call('household', { household: door.household })).visits;
}

test('a door that does not open costs one tap, and at most two for the day to come back', async () => {
  const door = await today();
  await hand.button('Vắng nhà');
  await hand.sees(/Đã lưu trên máy/);
  assert.ok(hand.taps <= 2, `${hand.taps} taps`);
  assert.equal(hand.taps, 1);
  assert.equal((await visitsOf(door))[0].outcome, 'nobody_home');

  const next = await today();
  assert.notEqual(next.household, door.household, 'the next door stands ready');
  await hand.button('Hẹn lại');
  await hand.button(/^Ngày mai/);
  await hand.sees(/Đã lưu trên máy: .* hẹn lại/);
  assert.equal(hand.taps, 2);
  const [visit] = await visitsOf(next);
  assert.equal(visit.outcome, 'come_back');
  assert.ok(visit.revisitOn > visit.day);
  unharmed(hand);
});

test('what was saved by mistake is taken back by one tap', async () => {
  const door = await today();
  await hand.button('Vắng nhà');
  await hand.sees(/Đã lưu trên máy/);
  await hand.button('Hoàn tác');
  await hand.sees(/Đã hoàn tác/);
  assert.deepEqual(await visitsOf(door), []);
  assert.equal((await phone.call('today')).next.household, door.household, 'the door is the next one again');
  unharmed(hand);
});

test('help without a name takes five taps from Hôm nay', async () => {
  const door = await today();
  await hand.button('Tôi đang ở nhà này');
  await hand.button('Gặp được người lớn');
  await hand.button(/^Người không ghi tên/);
  await hand.button(VNEID);
  await hand.button('Lưu lần gặp');
  await hand.sees(/Đã lưu trên máy/);
  assert.ok(hand.taps <= 5, `${hand.taps} taps`);
  const [visit] = await visitsOf(door);
  assert.equal(visit.outcome, 'met');
  assert.deepEqual(visit.unnamed, [{ skill: 'DD-01', people: 1 }]);
  unharmed(hand);
});

test('an adult who says yes twice is written down, taught and saved within twelve taps and one name', async () => {
  const door = await today();
  await hand.button('Tôi đang ở nhà này');
  await hand.button('Gặp được người lớn');
  await hand.button('Ghi tên một người');
  await hand.button('cháu – cô');
  // The whole script was on the screen before the question can be answered, with this door's words in it.
  await hand.sees(/Dạ chào cô, cháu là Lan, .*tổ dân phố 2/);
  await hand.reads();
  await hand.sees('Cho ghi tên không?');
  await hand.button('Có');
  await hand.sees('Cho gọi điện nhắc không?');
  await hand.button('Có');
  await hand.write('Tên hay gọi hoặc họ tên', 'Đặng Thị Hoà');
  await hand.button('60–69 tuổi');
  await hand.button('Lưu tên này');
  await hand.sees('Hôm nay giúp Đặng Thị Hoà việc gì?');
  await hand.button(VNEID);
  await hand.button('Làm được khi có người giúp');
  await hand.button('Lưu lần gặp');
  await hand.sees(/Đã lưu trên máy: .* gặp được người lớn/);
  assert.ok(hand.taps <= 12, `${hand.taps} taps`);

  const { people, visits } = await phone.call('household', { household: door.household });
  assert.equal(people.length, 1);
  assert.equal(people[0].name, 'Đặng Thị Hoà');
  assert.equal(people[0].ageBand, '60-69');
  assert.ok(people[0].consentCurrent);
  assert.deepEqual(visits[0].helped.map(({ name, skill, level }) => [name, skill, level]), [['Đặng Thị Hoà', 'DD-01', '2']]);
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
  const door = await today();
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
  for (const typed of ['dang hoa', 'Đặng Hoà', 'đặng thị hòa', 'hoa dang']) {
    await today();
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
  await today();
  await hand.part('Nhà');
  await hand.write('Tìm nhà hoặc người', 'không có ai tên này');
  await hand.sees('Không thấy nhà nào với “không có ai tên này”.');
  await hand.page.getByRole('link', { name: 'Thêm nhà' }).waitFor();
  unharmed(hand);
});

test('a known person who is due today is followed up within six taps', async () => {
  const { doors } = await phone.call('search', { query: 'dang hoa' });
  const [{ household }] = doors;
  const { day: now } = await phone.call('today');
  await phone.call('record_visit', { household, outcome: 'met', revisitOn: now, guidance: [], unnamed: [] });

  await today();
  // The due list names doors by their address, as they stand in the street.
  await hand.link(doors[0].short);
  await hand.button('Gặp được người lớn');
  await hand.button(/^Đặng Thị Hoà/);
  await hand.sees('Đang học dở');
  await hand.button(VNEID);
  await hand.button('Tự làm được');
  await hand.button('Lưu lần gặp');
  await hand.sees(/Đã lưu trên máy: .* gặp được người lớn/);
  assert.ok(hand.taps <= 6, `${hand.taps} taps`);
  const { people } = await phone.call('household', { household });
  assert.deepEqual(people[0].skills, [{ skill: 'DD-01', level: '3' }], 'the highest level counts');
  unharmed(hand);
});

test('a half-filled visit outlives a reload and the phone’s sudden death', async () => {
  const door = await today();
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
  await today();
  await hand.button('Tôi đang ở nhà này');
  await hand.sees('Lần gặp ở nhà này đang ghi dở.');
  await hand.button('Ghi tiếp');
  await hand.sees('Cài và kích hoạt VNeID: 1 người');
  assert.equal(await hand.page.getByLabel('Ghi chú ngắn').inputValue(), 'Có nhà buổi tối, mang theo bộ sạc.');
  await hand.button('Lưu lần gặp');
  await hand.sees(/Đã lưu trên máy/);
  const [visit] = await visitsOf(door);
  assert.deepEqual(visit.unnamed, [{ skill: 'DD-01', people: 1 }]);
  assert.equal(visit.note, 'Có nhà buổi tối, mang theo bộ sạc.');
  assert.equal(await kept(), '', 'what was saved is a draft no more');
});

test('a note that holds twelve digits is warned about before it is saved', async () => {
  await today();
  await hand.button('Tôi đang ở nhà này');
  await hand.button('Gặp được người lớn');
  await hand.write('Ghi chú ngắn', 'số 048190001234');
  await hand.sees(/Xin đừng ghi số căn cước/);
});
