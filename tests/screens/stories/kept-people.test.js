/** A person is written down, or what is known of them is mended: no field is lost when the phone dies after it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day, unharmed } from '../house/day.js';
import { eachFieldOutlivesADeath } from '../house/death.js';
import { answered, answers, goes, reads } from '../house/form.js';

const NAME = 'Tên hay gọi hoặc họ tên';
const AGE = 'Khoảng tuổi';
const WAY = 'Bà con đồng ý bằng cách nào?';
const KEPT = 'Đã giữ trên máy';

/** Letters, and what the screen says once it has kept them. */
async function types(hand, label, text) {
  await hand.write(label, text);
  await hand.sees(KEPT);
}

/** To the end of the text, and yes. */
async function yes(hand) {
  await hand.reads();
  await hand.button('Có');
}

/** One question a screen: each is left behind by its answer, so each is looked for by itself. */
const QUESTIONS = [
  ['the form of address', (hand) => hand.button('cháu – cô'), (hand) => hand.sees(/Dạ chào cô, cháu là Lan/)],
  ['the yes to a name', (hand) => yes(hand), (hand) => hand.sees('Cho gọi điện nhắc không?')],
];

const FIELDS = [
  ['the yes to calls', (hand) => hand.button('Có'), (hand) => hand.page.getByLabel('Số điện thoại').waitFor()],
  ['the name', (hand) => types(hand, NAME, 'Đặng Thị Hoà'), (hand) => reads(hand, NAME, 'Đặng Thị Hoà')],
  ['the age', (hand) => answers(hand, AGE, '60–69 tuổi'), (hand) => answered(hand, AGE, '60–69 tuổi')],
  ['the telephone number', (hand) => types(hand, 'Số điện thoại', '0905 123 456'), (hand) => reads(hand, 'Số điện thoại', '0905 123 456')],
  ['the way of consent', (hand) => answers(hand, WAY, 'Ký phiếu giấy'), (hand) => answered(hand, WAY, 'Ký phiếu giấy')],
  ['the code of the slip', (hand) => types(hand, 'Mã trên phiếu', 'ab12-cd34'), (hand) => reads(hand, 'Mã trên phiếu', 'ab12-cd34')],
];

let phone;
let hand;
let household;
const house = day(async (morning) => {
  ({ phone, hand } = await morning.enrolled('cô Lan'));
  household = (await phone.call('today')).next.household;
});

test('a new person’s form outlives a death after each of its fields, and is saved whole', async () => {
  const reopen = async (again) => {
    await goes(again, phone, `nha/${household}/houses`);
    await again.link('Ghi tên một người');
    await again.sees('Đang ghi dở, đã mở lại');
  };
  await goes(hand, phone, `nha/${household}/houses`);
  await hand.link('Ghi tên một người');
  for (const question of QUESTIONS) hand = await eachFieldOutlivesADeath({ house, phone, hand, reopen }, [question]);
  hand = await eachFieldOutlivesADeath({ house, phone, hand, reopen }, FIELDS);

  await hand.button('Lưu tên này');
  await hand.sees('Đã lưu tên trên máy: Đặng Thị Hoà');
  const { people: [person] } = await phone.call('household', { household });
  assert.deepEqual([person.name, person.ageBand], ['Đặng Thị Hoà', '60-69']);
  assert.match(person.phone, /^0905.*456$/, 'shown without its middle');
  assert.equal((await phone.call('draft', { household, form: 'person' })).body, '', 'what was saved is a draft no more');
  unharmed(hand);
});

const MENDED = [
  ['the name', (hand) => types(hand, NAME, 'cô Hoà nhà sau'), (hand) => reads(hand, NAME, 'cô Hoà nhà sau')],
  ['the age', (hand) => answers(hand, AGE, 'Từ 70 tuổi'), (hand) => answered(hand, AGE, 'Từ 70 tuổi')],
];

test('what is mended of a person outlives a death after each of its fields', async () => {
  const consent = { nameAllowed: true, callAllowed: false, textVersion: 1, way: 'tap' };
  const { person } = await phone.call('add_person', { household, name: 'cô Hoà', ageBand: '60-69', consent });
  const reopen = async (again) => {
    await goes(again, phone, `nha/${household}/houses/nguoi/${person}/sua`);
    await again.sees('Đang ghi dở, đã mở lại');
  };
  await goes(hand, phone, `nha/${household}/houses/nguoi/${person}/sua`);
  hand = await eachFieldOutlivesADeath({ house, phone, hand, reopen }, MENDED);
  await hand.button('Lưu thông tin');
  await hand.sees(/Đã lưu trên máy/);
  const { people } = await phone.call('household', { household });
  assert.deepEqual(people.filter(({ id }) => id === person).map(({ name, ageBand }) => [name, ageBand]), [['cô Hoà nhà sau', '70+']]);
  unharmed(hand);
});
