/** A visit is written down in the rain: whatever field the phone dies after, the visit comes back with it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day, unharmed } from '../house/day.js';
import { diesSuddenly, eachFieldOutlivesADeath } from '../house/death.js';
import { answered, answers, chosen, counted, goes, oneMore, reads } from '../house/form.js';
import { until } from '../house/until.js';

const house = day();

const VNEID = 'Cài và kích hoạt VNeID';
const FRAUD = 'Nhận biết cuộc gọi, tin nhắn lừa đảo';
const BAY = /^bác Bảy/;
const UNNAMED = /^Người không ghi tên/;
const NOTE = 'Có nhà buổi tối, mang theo bộ sạc.';

/** From the meeting's first question to the skills of somebody, and back again. */
async function at(hand, whom, deed) {
  await hand.button(whom);
  await deed();
  await hand.button('Quay lại');
  await hand.sees('Anh/chị giúp ai?');
}

function fieldsOfAMeeting(beside, kept) {
  return [
    ['a skill of a named person, and the level', (hand) => at(hand, BAY, async () => {
      await hand.button(VNEID);
      await hand.button('Làm được khi có người giúp');
    }), (hand) => at(hand, BAY, () => chosen(hand, /^Cài và kích hoạt VNeID\s*Làm được khi có người giúp/))],
    ['who taught it', (hand) => at(hand, BAY, async () => {
      await hand.button(VNEID);
      await answers(hand, 'Ai chỉ cho?', 'Biết sẵn');
    }), (hand) => at(hand, BAY, async () => {
      await hand.button(VNEID);
      await answered(hand, 'Ai chỉ cho?', 'Biết sẵn');
    })],
    ['a skill that was taken off again', (hand) => at(hand, BAY, async () => {
      await hand.button(FRAUD);
      await hand.button('Mới giới thiệu');
      await hand.button('Bỏ việc này');
    }), (hand) => hand.page.getByRole('button', { name: new RegExp(`^bác Bảy\\s*${VNEID}$`) }).waitFor()],
    ['a skill without a name', (hand) => at(hand, UNNAMED, () => hand.button(FRAUD)), (hand) => hand.sees(new RegExp(`${FRAUD}: \\d người`))],
    ['how many people', (hand) => at(hand, UNNAMED, () => oneMore(hand, 'Mấy người?')), (hand) => hand.sees(`${FRAUD}: 2 người`)],
    ['priority people among them', (hand) => at(hand, UNNAMED, () => oneMore(hand, 'Trong đó người ưu tiên')),
      (hand) => at(hand, UNNAMED, () => counted(hand, 'Trong đó người ưu tiên', 1))],
    ['the day to come back', async (hand) => {
      await hand.button('Hẹn ghé lại');
      await hand.button(/^Ngày mai/);
    }, (hand) => hand.page.getByRole('button', { name: /^Hẹn ghé lại\s*ngày mai$/ }).waitFor()],
    ['a leaflet', (hand) => hand.button('Đã để lại tờ rơi'), (hand) => chosen(hand, 'Đã để lại tờ rơi')],
    ['a house met on the same doorstep', async (hand) => {
      await hand.page.getByText('Gặp cùng một chỗ').tap();
      await hand.button(new RegExp(`^${beside.short}`));
    }, (hand) => hand.sees('thêm 1 nhà')],
    ['a note', async (hand) => {
      await hand.write('Ghi chú ngắn', NOTE);
      // The screen promises it for what it was given time to keep; a letter is given less than half a second.
      await until('the note is kept', async () => (await kept()).includes(NOTE));
    }, (hand) => reads(hand, 'Ghi chú ngắn', NOTE)],
  ];
}

test('a meeting outlives a death after each of its fields, and is saved whole', async () => {
  const { phone, hand } = await house.enrolled('cô Lan');
  const { due } = await phone.call('today');
  const views = await Promise.all(due.slice(0, 9).map(({ door }) => phone.call('household', { household: door.household })));
  const { door, unit, address } = views.find(({ door, places }) => door.priority && places > 1);
  const { area } = unit;
  const strip = await phone.call('doors', { area, street: address.street, ...(address.kiet !== null && { kiet: address.kiet }) });
  const beside = strip.find(({ household, short }) => household !== door.household && short !== '');
  const { household } = door;
  const consent = { nameAllowed: true, callAllowed: false, textVersion: 1, way: 'tap' };
  await phone.call('add_person', { household, name: 'bác Bảy', ageBand: '70+', consent });
  const kept = async () => (await phone.call('draft', { household })).body;

  await goes(hand, phone, `nha/${household}/houses`);
  await hand.button('Gặp được người lớn');
  const last = await eachFieldOutlivesADeath({
    house, phone, hand,
    reopen: async (again) => {
      await goes(again, phone, `nha/${household}/houses`);
      await again.sees('Lần gặp ở nhà này đang ghi dở.');
      await again.button('Ghi tiếp');
    },
  }, fieldsOfAMeeting(beside, kept));

  await last.button('Lưu lần gặp');
  await last.sees(/Đã lưu trên máy: .* và 1 nhà nữa gặp được người lớn/);
  assert.equal(await kept(), '', 'what was saved is a draft no more');
  const { visits: [visit] } = await phone.call('household', { household });
  assert.deepEqual(visit.helped.map(({ name, skill, level, source }) => [name, skill, level, source]), [['bác Bảy', 'DD-01', '2', 'knew']]);
  assert.deepEqual(visit.unnamed, [{ skill: 'AT-01', people: 2 }]);
  assert.equal(visit.note, NOTE);
  assert.ok(visit.revisitOn > visit.day);
  assert.equal((await phone.call('household', { household: beside.household })).visits.length, 1);
  unharmed(last);
});

const OUTCOMES = [
  ['nobody_home', (hand) => hand.button(/^Vắng nhà/)],
  ['come_back', async (hand) => {
    await hand.button(/^Hẹn lại/);
    await hand.button(/^Ngày mai/);
  }],
  ['declined', (hand) => hand.button('Chưa muốn tiếp')],
  ['no_one_lives', async (hand) => {
    await hand.button(/^Không có người ở/);
    await hand.button(/^Bỏ trống$/);
  }],
  ['family_matter', (hand) => hand.button(/^Nhà đang có việc/)],
  ['not_found', (hand) => hand.button('Không tìm thấy nhà')],
];

test('each outcome that was said to be saved outlives a death at that moment', async () => {
  const enrolled = await house.enrolled('anh Nam');
  const { phone } = enrolled;
  let { hand } = enrolled;
  const { due } = await phone.call('today');
  for (const [index, [outcome, tap]] of OUTCOMES.entries()) {
    const { household } = due[index].door;
    await goes(hand, phone, `nha/${household}/houses`);
    await tap(hand);
    await hand.sees(/Đã lưu trên máy/);
    hand = await diesSuddenly(house, phone, hand);
    const { visits } = await phone.call('household', { household });
    assert.deepEqual(visits.map((visit) => visit.outcome), [outcome]);
  }
  unharmed(hand);
});
