/** What the stories of a file begin with and end with, for node's test runner. */
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { House } from './house.js';

/**
 * Opens a ward and a browser before the stories of a file and closes whatever was opened. `morning` sets the scene that
 * the stories share; node runs several hooks of a file at once, so there is one.
 */
export function day(morning = async () => undefined) {
  const house = new House();
  before(async () => {
    await house.begin();
    await morning(house);
  });
  after(() => house.end());
  return house;
}

/** The page met no error of its own. */
export function unharmed({ page }) {
  assert.deepEqual(page.faults, []);
}
