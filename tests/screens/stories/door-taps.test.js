/**
 * What a door may cost in taps, counted from Hôm nay, on the usual phone and on the smallest one. The next story begins
 * where the one before it left the day, as a volunteer does.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day, unharmed } from '../house/day.js';
import { today, visitsOf } from '../house/doorstep.js';
import { SIZES } from '../house/glass.js';

const VNEID = 'Cài và kích hoạt VNeID';

/** Whose phone it is, and how the consent is read there: the usual screen shows it whole, on the smallest it is pushed up. */
const PHONES = {
  phone: { called: 'cô Lan', reads: (hand) => hand.reads() },
  small: { called: 'anh Nam', reads: (hand) => hand.swipes() },
};

const holders = {};
day(async (morning) => {
  for (const [size, { called }] of Object.entries(PHONES)) holders[size] = await morning.enrolled(called, size);
});

for (const [size, { called, reads }] of Object.entries(PHONES)) {
  const { width, height } = SIZES[size].viewport;
  const promise = (words, story) => test(`at ${width}×${height} ${words}`, async () => {
    await story(holders[size]);
    unharmed(holders[size].hand);
  });

  promise('a door that does not open costs one tap, and at most two for the day to come back', async (own) => {
    const { hand } = own;
    const door = await today(own);
    await hand.button('Vắng nhà');
    await hand.sees(/Đã lưu trên máy/);
    assert.ok(hand.taps <= 2, `${hand.taps} taps`);
    assert.equal(hand.taps, 1);
    assert.equal((await visitsOf(own, door))[0].outcome, 'nobody_home');

    const next = await today(own);
    assert.notEqual(next.household, door.household, 'the next door stands ready');
    await hand.button('Hẹn lại');
    await hand.button(/^Ngày mai/);
    await hand.sees(/Đã lưu trên máy: .* hẹn lại/);
    assert.equal(hand.taps, 2);
    const [visit] = await visitsOf(own, next);
    assert.equal(visit.outcome, 'come_back');
    assert.ok(visit.revisitOn > visit.day);
  });

  promise('help without a name takes five taps', async (own) => {
    const { hand } = own;
    const door = await today(own);
    await hand.button('Tôi đang ở nhà này');
    await hand.button('Gặp được người lớn');
    await hand.button(/^Người không ghi tên/);
    await hand.button(VNEID);
    await hand.button('Lưu lần gặp');
    await hand.sees(/Đã lưu trên máy/);
    assert.ok(hand.taps <= 5, `${hand.taps} taps`);
    const [visit] = await visitsOf(own, door);
    assert.equal(visit.outcome, 'met');
    assert.deepEqual(visit.unnamed, [{ skill: 'DD-01', people: 1 }]);
  });

  // Counted: every button, and the tap into the one field. Not counted: the letters of the name, and pushing the text up
  // on the smallest screen, which opens and chooses nothing. Who taps "Đọc tiếp" there instead taps twice more: fourteen.
  promise('an adult who says yes twice is written down, taught and saved within twelve taps and one name', async (own) => {
    const { phone, hand } = own;
    const door = await today(own);
    await hand.button('Tôi đang ở nhà này');
    await hand.button('Gặp được người lớn');
    await hand.button('Ghi tên một người');
    await hand.button('cháu – cô');
    // The whole script stands on the screen before the question can be answered, with this door's words in it.
    await hand.sees(new RegExp(`Dạ chào cô, cháu là ${called.split(' ').at(-1)}, .*tổ dân phố 2`));
    await reads(hand);
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
  });

  promise('a known person who is due today is followed up within six taps', async (own) => {
    const { phone, hand } = own;
    const { doors: [{ household, short }] } = await phone.call('search', { query: 'dang hoa' });
    const { day: now } = await phone.call('today');
    await phone.call('record_visit', { household, outcome: 'met', revisitOn: now, guidance: [], unnamed: [] });

    await today(own);
    // The due list names doors by their address, as they stand in the street.
    await hand.link(short);
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
  });
}
