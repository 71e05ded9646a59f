import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '../house/day.js';
import { inspect } from '../tour/inspect.js';

const house = day();

// axe has asked about every screen in the usual size; what a smaller one changes is room.
test('on the smallest screen nothing is cut, nothing scrolls sideways, nothing is too small for a thumb', async () => {
  assert.deepEqual(await inspect(house, 'small', { asked: false }), []);
});
