/** A visit is corrected in a hurry: whatever choice the phone dies after, the correction comes back with it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day, unharmed } from '../house/day.js';
import { eachFieldOutlivesADeath } from '../house/death.js';
import { answered, answers, goes } from '../house/form.js';

const house = day();

const OUTCOME = 'Đúng ra là thế nào?';
const WHY = 'Vì sao không có người ở?';
const outcome = (word) => [word, (hand) => answers(hand, OUTCOME, word), (hand) => answered(hand, OUTCOME, word)];

/** Each begins where the one before it ended, since another outcome asks something else. */
const CHOICES = [
  [outcome('Không có người ở'), ['why', (hand) => answers(hand, WHY, 'Bỏ trống'), (hand) => answered(hand, WHY, 'Bỏ trống')]],
  [outcome('Hẹn lại'), ['the day', async (hand) => {
    await hand.button(/^Hẹn ghé lại/);
    await hand.button(/^Ngày mai/);
  }, (hand) => hand.page.getByRole('button', { name: /^Hẹn ghé lại\s*ngày mai$/ }).waitFor()]],
];

test('a correction outlives a death after each of its choices, and once saved it is a draft no more', async () => {
  const { phone, hand } = await house.enrolled('cô Lan');
  const { next: { household } } = await phone.call('today');
  const { visit } = await phone.call('record_visit', { household, outcome: 'nobody_home' });
  const screen = `nha/${household}/houses/phieu/${visit}`;
  const reopen = async (again) => {
    await goes(again, phone, screen);
    await again.sees('Đang ghi dở, đã mở lại');
  };
  await goes(hand, phone, screen);
  let last = hand;
  for (const fields of CHOICES) last = await eachFieldOutlivesADeath({ house, phone, hand: last, reopen }, fields);

  await last.button('Lưu phiếu sửa');
  await last.sees(/Đã lưu trên máy: sửa phiếu/);
  assert.equal((await phone.call('draft', { household, form: `amend:${visit}` })).body, '');
  const { visits } = await phone.call('household', { household });
  assert.deepEqual(visits.map(({ outcome, reason }) => [outcome, reason]), [['come_back', null]]);
  assert.ok(visits[0].revisitOn > visits[0].day);
  unharmed(last);
});

test('a correction that is dropped shows the visit as it was written, also after a death', async () => {
  const { phone, hand } = await house.enrolled('anh Nam');
  const { next: { household } } = await phone.call('today');
  const { visit } = await phone.call('record_visit', { household, outcome: 'nobody_home' });
  const reopen = async (again) => {
    await goes(again, phone, `nha/${household}/houses/phieu/${visit}`);
    await again.sees('Đang ghi dở, đã mở lại');
  };
  await goes(hand, phone, `nha/${household}/houses/phieu/${visit}`);
  const again = await eachFieldOutlivesADeath({ house, phone, hand, reopen }, [outcome('Chưa muốn tiếp')]);
  await again.button('Bỏ');
  await answered(again, OUTCOME, 'Vắng nhà');
  await again.seesNoMore('Đang ghi dở, đã mở lại');
  assert.equal((await phone.call('draft', { household, form: `amend:${visit}` })).body, '');
  unharmed(again);
});
