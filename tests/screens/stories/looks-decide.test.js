import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day, unharmed } from '../house/day.js';
import { AREA } from '../house/house.js';
import { undecided } from '../house/undecided.js';
import { look } from '../look/look.js';
import { deciding } from '../tour/desk-decide.js';

const house = day(async (opened) => {
  await undecided(opened, AREA);
});

for (const [size, asked] of [['laptop', true], ['phone', false]]) {
  test(`every part of what waits for a decision can be read on a ${size}`, async () => {
    const clerk = await house.desk(size);
    await clerk.signsIn();
    const faults = [];
    await deciding({ clerk }, async (name) => {
      faults.push(...await look(clerk.page, { name, thumb: false, asked }));
    });
    unharmed(clerk);
    assert.deepEqual(faults, []);
  });
}
