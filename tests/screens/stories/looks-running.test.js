import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day, unharmed } from '../house/day.js';
import { AREA } from '../house/house.js';
import { look } from '../look/look.js';
import { runningTheWard } from '../tour/desk-running.js';

const house = day(async (opened) => {
  for (const called of ['cô Lan', 'anh Nam']) await (await opened.own(called, AREA)).call('sync');
});

for (const [size, asked] of [['laptop', true], ['phone', false]]) {
  test(`every part of running the ward can be read on a ${size}`, async () => {
    const clerk = await house.desk(size);
    await clerk.signsIn();
    const faults = [];
    await runningTheWard({ clerk }, async (name) => {
      faults.push(...await look(clerk.page, { name, thumb: false, asked }));
    });
    unharmed(clerk);
    assert.deepEqual(faults, []);
  });
}
