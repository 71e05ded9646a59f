import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day, unharmed } from '../house/day.js';
import { until } from '../house/until.js';

let phone;
let hand;
day(async (house) => {
  ({ phone, hand } = await house.enrolled('chị Hà'));
});

async function go(hash) {
  await hand.page.goto('about:blank');
  await hand.page.goto(new URL(`/#/${hash}`, phone.open).href);
}

function streetHash({ area, street, kiet }) {
  return `duong/${area}/${encodeURIComponent(street)}${kiet === null ? '' : `/${kiet}`}`;
}

/** A kiệt with some houses in it. */
async function someStreet() {
  return (await phone.call('streets')).find(({ states }) => states.length >= 4);
}

async function doorsOf({ area, street, kiet }) {
  return phone.call('doors', { area, street, ...(kiet !== null && { kiet }) });
}

test('a kiệt is taken from its street in two taps, Hôm nay opens on it, and one tap takes it back', async () => {
  const strip = await someStreet();
  await go(streetHash(strip));
  await hand.sees('Nhận kiệt');
  hand.afresh();
  await hand.link('Nhận kiệt');
  await hand.button('Tôi nhận kiệt này');
  await hand.sees(`Đã lưu trên máy: ${strip.title}, tối nay`);
  assert.equal(hand.taps, 2);
  const { walk } = await phone.call('today');
  assert.equal(walk.title, strip.title);
  await hand.button(/^Hoàn tác$/);
  await hand.sees('Đã hoàn tác, như chưa giao.');
  assert.equal((await phone.call('today')).walk, null);

  const { area, street, kiet } = strip;
  const [me] = (await phone.call('status')).colleagues;
  const { day: tonight } = await phone.call('today');
  await phone.call('add_walks', { area, day: tonight, strips: [{ street, ...(kiet !== null && { kiet }), doors: [] }], members: [me.id] });
  await go('hom-nay');
  await hand.sees('Phần của tôi');
  await hand.sees(new RegExp(`xong 0/${strip.states.length}`));
  const { walk: mine, next } = await phone.call('today');
  assert.ok(mine.doors.includes(next.household), 'the next door is one of mine');
  unharmed(hand);
});

test('the walking order is set by hand: by a step, from the other end, and back to the usual one', async () => {
  const strip = await someStreet();
  const usual = (await doorsOf(strip)).map(({ household }) => household);
  const order = async () => (await doorsOf(strip)).map(({ household }) => household);
  await go(streetHash(strip));
  await hand.link('Sắp lại thứ tự đi');
  await hand.page.getByRole('button', { name: /^Lên trước/ }).nth(1).tap();
  await hand.button('Lưu thứ tự đi');
  await hand.sees(/Đã lưu trên máy: thứ tự đi/);
  assert.deepEqual(await order(), [usual[1], usual[0], ...usual.slice(2)]);
  await hand.link('Sắp lại thứ tự đi');
  await hand.button('Đi từ đầu kia');
  await hand.button('Lưu thứ tự đi');
  await until('the order is turned', async () => (await order())[0] === usual.at(-1));
  await hand.link('Sắp lại thứ tự đi');
  await hand.button('Về thứ tự thường');
  await until('the usual order is back', async () => (await order()).join() === usual.join());
  unharmed(hand);
});

test('neighbours met on one doorstep are saved with the visit, and taken back with it', async () => {
  const strip = await someStreet();
  const [door, beside] = await doorsOf(strip);
  await go(`nha/${door.household}/houses/gap`);
  await hand.page.getByText('Gặp cùng một chỗ').tap();
  await hand.button(new RegExp(`^${beside.short}`));
  await hand.button(/^Lưu/);
  await hand.sees(/và 1 nhà nữa gặp được người lớn/);
  const visits = async ({ household }) => (await phone.call('household', { household })).visits;
  assert.deepEqual((await visits(beside)).map(({ outcome }) => outcome), ['met']);
  await hand.button(/^Hoàn tác$/);
  await until('both visits are gone', async () => (await visits(beside)).length + (await visits(door)).length === 0);
  unharmed(hand);
});

test('a visit of today is corrected in place and put back by one tap', async () => {
  const [, , door] = await doorsOf(await someStreet());
  await phone.call('record_visit', { household: door.household, outcome: 'nobody_home', guidance: [], unnamed: [] });
  await go(`nha/${door.household}/houses`);
  await hand.link(/^Sửa phiếu/);
  await hand.sees('Phiếu của anh/chị hôm nay: sửa thẳng vào phiếu.');
  await hand.button('Chưa muốn tiếp');
  await hand.button('Lưu phiếu sửa');
  await hand.sees(/Đã lưu trên máy: sửa phiếu/);
  const outcomes = async () => (await phone.call('household', { household: door.household })).visits.map(({ outcome }) => outcome);
  assert.deepEqual(await outcomes(), ['declined']);
  await hand.button(/^Hoàn tác$/);
  await until('it is as it was', async () => (await outcomes()).join() === 'nobody_home');
  unharmed(hand);
});

test('what is due can be narrowed to one reason and to an address', async () => {
  const { day: today, due: [{ door: promised }] } = await phone.call('today');
  await phone.call('record_visit', { household: promised.household, outcome: 'come_back', revisitOn: today, guidance: [], unnamed: [] });
  const { due } = await phone.call('today');
  const because = (code) => due.filter(({ tasks }) => tasks.some((task) => task.code === code)).length;
  assert.ok(because('come_back') > 0 && because('priority_not_met') > 0, 'doors are due for two reasons');
  assert.ok(due.length > 6, 'the list is long enough to be searched');

  await go('hom-nay');
  await hand.sees('Nhà cần ghé hôm nay');
  const rows = hand.page.getByRole('list').getByRole('listitem');
  await rows.nth(6).waitFor();
  await hand.button(new RegExp(`^Hẹn lại ${because('come_back')}$`));
  await until('only doors that wait for somebody stand there', async () => (await rows.count()) === because('come_back'));
  await hand.button(/^Tất cả/);
  await rows.nth(6).waitFor();
  const { short } = due.at(-1).door;
  await hand.write('Tìm trong danh sách này', short.toLowerCase());
  await until('only doors with that address stand there', async () => {
    const told = await rows.allTextContents();
    return told.length > 0 && told.every((words) => words.includes(short));
  });
  unharmed(hand);
});
