/** Whoever chose English reads English: on the screens of a visit and of its sending, also where the words are longer. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day, unharmed } from '../house/day.js';
import { quiet, SIZES } from '../house/glass.js';
import { look } from '../look/look.js';
import { vietnameseLeft } from '../look/vietnamese.js';

const house = day();

const HOA = 'Đặng Thị Hoà';

/** What is no sentence of ours and has no English: who and where, how people address each other, what the ward wrote. */
async function namesOf(phone) {
  const { called, ward, areas } = await phone.call('status');
  const streets = await phone.call('streets');
  const { consent: { forms } } = await phone.call('catalogue');
  return [
    HOA, called, ward,
    ...areas.flatMap(({ name, oldWard }) => [name, oldWard]),
    ...streets.flatMap(({ title, street }) => [title, street]),
    ...forms.map(({ xung, goi }) => `${xung} – ${goi}`),
    'bác Bảy', 'cô Hoà', // how a name may look
    // Where the denominators come from: the ward's own words once it has typed a number, and these before.
    'theo danh sách nhập',
  ];
}

for (const [size, called] of [['phone', 'cô Lan'], ['small', 'anh Nam']]) {
  const { width, height } = SIZES[size].viewport;
  test(`at ${width}×${height} English leaves no Vietnamese sentence, cuts no word and makes nothing too small`, async () => {
    const { phone, hand } = await house.enrolled(called, size);
    const names = await namesOf(phone);
    assert.ok((await vietnameseLeft(hand.page, names)).includes('Nhà kế tiếp'), 'Vietnamese is seen where it stands');
    const faults = [];
    const at = async (name) => {
      await quiet(hand.page);
      faults.push(...(await vietnameseLeft(hand.page, names)).map((words) => `${name}: in Vietnamese: “${words}”`));
      faults.push(...await look(hand.page, { name, thumb: true, asked: false }));
    };

    await hand.part('Gửi');
    await hand.button('English');
    await hand.sees('Nothing was written today.');
    assert.equal(await hand.page.evaluate(() => document.documentElement.lang), 'en');
    await at('send');
    await hand.part('Today');
    await hand.sees('Next house');
    await at('today');
    await hand.button('I am at this house');
    await hand.sees('Nobody has been here this year.');
    await at('door');
    await hand.button('Met an adult');
    await hand.sees('Whom did you help?');
    await at('meeting');
    await hand.button('Write a person down');
    await hand.sees('How do you address this person?');
    await at('address');
    await hand.button('cháu – cô');
    await hand.swipes();
    await at('script');
    await hand.button('Yes');
    await hand.sees('May we call as a reminder?');
    await at('call');
    await hand.button('Yes');
    await hand.write('Name, or what people call them', HOA);
    await at('name');
    await hand.button('Save this name');
    await hand.sees(`What did you help ${HOA} with?`);
    await hand.button('Install and activate VNeID');
    await hand.button('With help');
    await at('skills');
    await hand.button('Save the visit');
    await hand.sees(/^Saved on this phone: .* met an adult/i);
    await at('today-saved');
    await hand.part('Houses');
    await hand.sees('Find a house or a person');
    await at('houses');
    await hand.part('Send');
    await hand.sees('not sent yet');
    await at('send-waiting');
    await hand.button('Send to the ward');
    await hand.sees('All sent. The ward has everything.');
    await at('sent');
    assert.deepEqual(faults, []);
    unharmed(hand);
  });
}
