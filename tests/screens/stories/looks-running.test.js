import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day, unharmed } from '../house/day.js';
import { AREA } from '../house/house.js';
import { hurry } from '../house/hurry.js';
import { look } from '../look/look.js';
import { runningTheWard } from '../tour/desk-running.js';

let evening;
const house = day(async (opened) => {
  const lan = await hurry(opened);
  evening = (await lan.call('today')).day;
  for (const phone of [lan, await opened.own('anh Nam', AREA)]) await phone.call('sync');
});

for (const [size, asked] of [['laptop', true], ['phone', false]]) {
  test(`every part of running the ward can be read on a ${size}`, async () => {
    const clerk = await house.desk(size);
    await clerk.signsIn();
    const faults = [];
    await runningTheWard({ clerk, evening }, async (name) => {
      faults.push(...await look(clerk.page, { name, thumb: false, asked }));
    });
    unharmed(clerk);
    assert.deepEqual(faults, []);
  });
}
