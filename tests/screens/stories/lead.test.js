import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day, unharmed } from '../house/day.js';
import { AREA } from '../house/house.js';
import { Phone } from '../house/phone.js';

const house = day();

/** A phone of somebody who leads the team, with a hand on *Hôm nay*. */
async function lead(called) {
  const phone = house.keep(await Phone.unpack());
  await phone.call('enrol', { server: house.ward.url, code: await house.ward.enrolLead(called, AREA), called });
  const hand = await house.hold(phone);
  await hand.sees(`Chào ${called}`);
  return { phone, hand };
}

test('a lead gives a kiệt out without a network; once there is one it opens on the other phone, and the lead takes it back', async () => {
  const nam = await house.enrolled('anh Nam');
  const mai = await lead('chị Mai');
  // Who belongs to the tổ comes with an exchange.
  await mai.phone.call('sync');
  await mai.hand.page.reload();
  const strip = (await mai.phone.call('streets')).find(({ states }) => states.length >= 4);

  await house.ward.stop();
  await mai.hand.link('Giao kiệt');
  await mai.hand.sees('Chưa có kiệt nào được giao.');
  await mai.hand.link('Giao kiệt');
  await mai.hand.sees('Ai đi?');
  await mai.hand.button('anh Nam');
  await mai.hand.button(/chị Mai \(tôi\)/);
  await mai.hand.write('Tìm kiệt, đường', strip.title);
  await mai.hand.button(new RegExp(`^${strip.title}`));
  await mai.hand.button('Giao kiệt này');
  await mai.hand.sees(`Đã lưu trên máy: ${strip.title}, tối nay`);
  assert.equal((await mai.phone.call('sync')).failure.code, 'offline');
  assert.equal((await mai.phone.call('sync_state')).unsent, 1, 'what was given out waits on this phone');
  await nam.phone.call('sync');
  assert.equal((await nam.phone.call('today')).walk, null);

  await house.ward.start();
  assert.equal((await mai.phone.call('sync')).failure, null);
  await nam.phone.call('sync');
  await nam.hand.page.reload();
  await nam.hand.sees('Phần của tôi');
  await nam.hand.sees(new RegExp(`xong 0/${strip.states.length}`));
  await nam.hand.sees(/đi cùng chị Mai/);
  const { walk, next } = await nam.phone.call('today');
  assert.ok(walk.doors.includes(next.household), 'the next door is one of those that were given');

  await mai.hand.page.goto(new URL('/#/giao', mai.phone.open).href);
  await mai.hand.sees('Sắp tới');
  await mai.hand.button(new RegExp(`^Sửa buổi đi ${strip.title}`));
  await mai.hand.button('Thu lại, không đi nữa');
  await mai.hand.sees(`Đã thu lại: ${strip.title}`);
  await mai.phone.call('sync');
  await nam.phone.call('sync');
  assert.equal((await nam.phone.call('today')).walk, null);
  unharmed(mai.hand);
  unharmed(nam.hand);
});
