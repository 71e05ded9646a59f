/** The ward's words change after somebody gave their name: they are asked again at the door, by the new words, or are gone. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day, unharmed } from '../house/day.js';
import { until } from '../house/until.js';

let phone;
let hand;
let household;
const house = day(async (morning) => {
  ({ phone, hand } = await morning.enrolled('cô Lan'));
  household = (await phone.call('today')).next.household;
  for (const [name, number] of [['bác Bảy', '0905 123 456'], ['bà Tám', undefined]]) {
    const consent = { nameAllowed: true, callAllowed: number !== undefined, textVersion: 1, way: 'tap' };
    await phone.call('add_person', { household, name, ...(number && { phone: number }), consent });
  }
});

const people = async () => (await phone.call('household', { household })).people;
const who = async (name) => (await people()).find((person) => person.name === name);

async function opens(name) {
  const { id } = await who(name);
  await hand.page.goto('about:blank');
  await hand.page.goto(new URL(`/#/nha/${household}/houses/nguoi/${id}`, phone.open).href);
  await hand.sees('Dạy tiếp');
}

test('somebody who may be called is called in two taps, and nobody else can be', async () => {
  await opens('bác Bảy');
  hand.afresh();
  await hand.button('Gọi nhắc 0905 ••• 456');
  await hand.sees('0905 123 456');
  assert.equal(await hand.page.getByRole('link', { name: 'Gọi ngay' }).getAttribute('href'), 'tel:0905123456');
  assert.equal(hand.taps, 1, 'the other tap is the call itself');
  await hand.button('Thôi');
  await hand.seesNoMore('0905 123 456');
  await opens('bà Tám');
  assert.equal(await hand.page.getByRole('button', { name: /^Gọi nhắc/ }).count(), 0);
  unharmed(hand);
});

test('under new words a person is asked again from the meeting, and the meeting goes on', async () => {
  const clerk = await house.desk();
  await clerk.signsIn();
  await clerk.opens('#/dieu-hanh/loi-xin-phep');
  const script = clerk.page.getByLabel('Lời đọc trước khi hỏi');
  await script.fill(`${await script.inputValue()} Cháu cảm ơn ạ.`);
  await clerk.page.getByRole('button', { name: 'Dùng lời này từ nay' }).click();
  await clerk.confirms();
  await clerk.sees('Đã ghi bản 2.');
  await phone.call('sync');
  assert.deepEqual((await people()).map(({ consentCurrent }) => consentCurrent), [false, false]);

  await hand.page.goto('about:blank');
  await hand.page.goto(new URL(`/#/nha/${household}/houses/gap`, phone.open).href);
  await hand.button(/^bác Bảy/);
  await hand.sees(/Lời xin phép đã đổi từ lần trước/);
  await hand.link('Hỏi lại lời xin phép');
  await hand.button('con – bác');
  await hand.sees(/Cháu cảm ơn ạ\./);
  await hand.reads();
  await hand.button('Có');
  await hand.sees('Bác cho con gọi điện nhắc việc đã học và ngày hẹn không ạ?');
  await hand.button('Có');
  await hand.sees('Đang giữ số 0905 ••• 456. Bỏ trống là giữ nguyên.');
  await hand.button('Lưu: đồng ý lại');
  await hand.sees('Hôm nay giúp bác Bảy việc gì?');
  assert.equal(await hand.page.getByText('Lời xin phép đã đổi').count(), 0);
  const bay = await who('bác Bảy');
  assert.deepEqual([bay.consentCurrent, bay.phone], [true, '0905 ••• 456']);
  unharmed(hand);
});

test('a no to the new words hides the name at once', async () => {
  await opens('bà Tám');
  await hand.link('Hỏi lại lời xin phép');
  await hand.button('con – bà');
  await hand.reads();
  await hand.button('Không');
  await hand.sees(/bà Tám không còn cho ghi tên/);
  await hand.button('Ghi: rút lại đồng ý');
  await hand.sees('Đã rút lại đồng ý');
  await until('the name is hidden', async () => (await who('bà Tám')) === undefined);
  unharmed(hand);
});

test('a no at the door is remembered for the house, and can be undone', async () => {
  const { due } = await phone.call('today');
  const other = due.find(({ door }) => door.household !== household && !door.cautions.includes('no_names')).door;
  const cautions = async () => (await phone.call('household', { household: other.household })).door.cautions;
  await hand.page.goto('about:blank');
  await hand.page.goto(new URL(`/#/nha/${other.household}/houses/ghi-ten`, phone.open).href);
  await hand.button('cháu – cô');
  await hand.reads();
  await hand.button('Không');
  await hand.button('Hỏi người khác trong nhà');
  await hand.sees('Xưng hô với bà con thế nào?');
  assert.deepEqual(await cautions(), other.cautions, 'somebody else may be asked');
  await hand.button('em – anh');
  await hand.reads();
  await hand.button('Không');
  await hand.button('Giúp không ghi tên');
  await hand.sees('Giúp việc gì, mấy người?');
  assert.ok((await cautions()).includes('no_names'));
  await hand.button('Hoàn tác');
  await until('the house may be asked again', async () => !(await cautions()).includes('no_names'));
  unharmed(hand);
});
