import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day, unharmed } from '../house/day.js';
import { walkTheArea } from '../house/past.js';
import { look } from '../look/look.js';
import { atTheDesk } from '../tour/desk.js';

let doors;
const house = day(async (opened) => {
  doors = await walkTheArea(opened);
});

async function inspect(size, asked) {
  const clerk = await house.desk(size);
  const faults = [];
  // The desk is a dense table under a mouse: axe's own least target is asked, the thumb's is not.
  await atTheDesk({ clerk, doors }, async (name) => {
    faults.push(...await look(clerk.page, { name, thumb: false, asked }));
  });
  unharmed(clerk);
  return faults;
}

test('every page of the desk can be read: on paper-white and in the dark, in letters twice as large, by ears alone', async () => {
  assert.deepEqual(await inspect('laptop', true), []);
});

test('the desk fits a phone: nothing is cut and no page scrolls sideways', async () => {
  assert.deepEqual(await inspect('phone', false), []);
});

test('the desk fills a large screen and stays in one piece there', async () => {
  assert.deepEqual(await inspect('screen', false), []);
});
