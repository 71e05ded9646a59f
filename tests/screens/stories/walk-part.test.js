/** Part of a street for an evening: one side of it, or houses picked by hand, and nothing else opens on the other phone. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day, unharmed } from '../house/day.js';
import { AREA } from '../house/house.js';
import { Phone } from '../house/phone.js';

const house = day();

const numberOf = ({ short }) => Number(short.match(/\d+(?=\D*$)/)[0]);

test('a lead gives the odd side to one and picked houses to another', async () => {
  const [nam, ha] = [await house.enrolled('anh Nam'), await house.enrolled('chị Hà', 'small')];
  const mai = house.keep(await Phone.unpack());
  await mai.call('enrol', { server: house.ward.url, code: await house.ward.enrolLead('chị Mai', AREA), called: 'chị Mai' });
  const hand = await house.hold(mai);
  await hand.sees('Chào chị Mai');
  const strip = (await mai.call('streets')).find(({ states }) => states.length >= 6);
  const doors = await mai.call('doors', { area: strip.area, street: strip.street, ...(strip.kiet !== null && { kiet: strip.kiet }) });
  const odd = doors.filter((door) => numberOf(door) % 2 === 1);
  assert.ok(odd.length > 0 && odd.length < doors.length, 'or a side is no part');

  const opens = async () => {
    await hand.page.goto('about:blank');
    await hand.page.goto(new URL('/#/giao/moi', mai.open).href);
    await hand.sees('Ai đi?');
  };
  await opens();
  await hand.button('anh Nam');
  await hand.write('Tìm kiệt, đường', strip.title);
  await hand.button(new RegExp(`^${strip.title}`));
  await hand.button('Bên lẻ');
  await hand.sees(`${odd.length} trong ${doors.length} nhà`);
  await hand.button('Giao kiệt này');
  await hand.sees(`Đã lưu trên máy: ${strip.title}, tối nay`);

  await opens();
  await hand.button('chị Hà');
  await hand.write('Tìm kiệt, đường', strip.title);
  await hand.button(new RegExp(`^${strip.title}`));
  await hand.button('Chọn từng nhà');
  assert.equal(await hand.page.getByRole('button', { name: 'Chọn nhà', exact: true }).isDisabled(), true, 'nobody is sent to no house');
  const even = doors.filter((door) => numberOf(door) % 2 === 0).slice(0, 2);
  for (const { short } of even) await hand.button(new RegExp(`^${short}\\b`));
  await hand.button('Giao kiệt này');
  await hand.sees(`Đã lưu trên máy: ${strip.title}, tối nay`);
  await mai.call('sync');

  for (const [{ phone }, part] of [[nam, odd], [ha, even]]) {
    await phone.call('sync');
    const { walk, next } = await phone.call('today');
    assert.deepEqual([...walk.doors].sort(), part.map(({ household }) => household).sort());
    assert.ok(walk.doors.includes(next.household));
  }
  unharmed(hand);
});
