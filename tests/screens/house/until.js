/** Waiting for something to become true, bounded; never for a time to pass. */
import { setTimeout as pause } from 'node:timers/promises';

/** How long anything on a screen may take to come. A wait ends with what it waits for; this only bounds it. */
export const PATIENCE_MS = 15_000;

const LOOK_AGAIN_MS = 30;

/** Resolves with the first truthy answer; throws with the last other one when patience ends. */
export async function until(what, ask, patience = PATIENCE_MS) {
  const end = Date.now() + patience;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`waited ${patience / 1000} s in vain until ${what}`);
    await pause(LOOK_AGAIN_MS);
  }
}
