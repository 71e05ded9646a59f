/** What a family says of all who live there: no number and no mark of it is lost when the phone dies after it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day, unharmed } from '../house/day.js';
import { eachFieldOutlivesADeath } from '../house/death.js';
import { answered, answers, chosen, counted, goes, oneMore } from '../house/form.js';

const FAMILY = 'Cả nhà là Gia đình số';

/** A number that nobody has told yet, told as one. */
function number(label) {
  return [label, (hand) => oneMore(hand, label), (hand) => counted(hand, label, 1)];
}

const ANSWERS = [
  number('Hỏi về mấy người từ 16 tuổi'),
  number('Mấy người có VNeID mức 2'),
  number('Mấy người dùng tài khoản ngân hàng trên điện thoại'),
  ['Internet', (hand) => answers(hand, 'Nhà có Internet không?', 'Có'), (hand) => answered(hand, 'Nhà có Internet không?', 'Có')],
  number('Mấy điện thoại thông minh'),
  ['who answered', (hand) => answers(hand, 'Ai trả lời?', 'Người nhà'), (hand) => answered(hand, 'Ai trả lời?', 'Người nhà')],
  number('Mấy người ưu tiên trong nhà'),
  ['the digital family', (hand) => hand.button(FAMILY), (hand) => chosen(hand, FAMILY)],
  ['a need', async (hand) => {
    await hand.button('Thêm điều cần giúp');
    await hand.button('Cần chữ to');
  }, (hand) => hand.page.getByRole('button', { name: /^Cần chữ to/ }).waitFor()],
  ['to whom it was passed on', async (hand) => {
    await hand.button(/^Cần chữ to/);
    await hand.button('Công an khu vực');
  }, (hand) => hand.sees(/đã chuyển Công an khu vực/i)],
];

let phone;
let hand;
let view;
const house = day(async (morning) => {
  ({ phone, hand } = await morning.enrolled('cô Lan'));
  const { due } = await phone.call('today');
  const { door } = due.find(({ door }) => door.priority);
  view = await phone.call('household', { household: door.household });
});

/** Fills the form behind that address, with a death after each field, and saves it. */
async function fills(screen, fields, save) {
  const { household } = view.door;
  const reopen = async (again) => {
    await goes(again, phone, `nha/${household}/houses/${screen}`);
    await again.sees('Đang ghi dở, đã mở lại');
  };
  await goes(hand, phone, `nha/${household}/houses/${screen}`);
  hand = await eachFieldOutlivesADeath({ house, phone, hand, reopen }, fields);
  await hand.button(save);
  await hand.sees(/Đã lưu trên máy/);
  unharmed(hand);
  return phone.call('household', { household });
}

test('what a family says of VNeID, banks and needs outlives a death after each answer', async () => {
  const { answers: told, priorityPeople, needStates } = await fills('trong-nha', ANSWERS, 'Lưu phần trong nhà');
  const { about, vneid2, bank, internet, smartphones, toldBy, digitalFamily } = told;
  assert.deepEqual([about, vneid2, bank, internet, smartphones, toldBy, priorityPeople], [1, 1, 1, true, 1, 'relative', 1]);
  assert.notEqual(digitalFamily, null);
  assert.deepEqual(needStates.map(({ code, stage }) => [code, stage]), [['large_letters', 'referred']]);
});

test('the counts of a house, its needs and its cautions outlive a death after each tap', async () => {
  const { counts } = view;
  const count = (label, stood) => [label, (hand) => oneMore(hand, label), (hand) => counted(hand, label, (stood ?? 0) + 1)];
  const mended = await fills('sua', [
    count('Nhân khẩu', counts.people),
    count('Từ 16 tuổi', counts.adults16),
    count('Từ 60 tuổi', counts.elders60),
    ['a need', (hand) => hand.button('Muốn học thêm'), (hand) => chosen(hand, 'Muốn học thêm')],
    ['a caution', (hand) => hand.button('Chó dữ'), (hand) => chosen(hand, 'Chó dữ')],
  ], 'Lưu thông tin nhà');
  const { people, adults16, elders60 } = mended.counts;
  assert.deepEqual([people, adults16, elders60], [counts.people, counts.adults16, counts.elders60].map((stood) => (stood ?? 0) + 1));
  assert.deepEqual(mended.door.cautions, ['dog']);
  assert.ok(mended.needStates.some(({ code }) => code === 'more_lessons'));
});
