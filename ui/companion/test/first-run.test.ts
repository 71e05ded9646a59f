import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FirstRun } from '../src/lib/guide/first-run.svelte';
import { status } from './support/fake-engine';

const nobody = status({ enrolled: false });
const mine = status();
const practice = status({ training: true });

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

/** A start of the app that is told these, one after the other. */
function started(...heard: (typeof mine)[]): FirstRun {
  const run = new FirstRun();
  for (const each of heard) run.see(each);
  return run;
}

describe('the first minute', () => {
  it('is due when the ward’s code has made the phone somebody’s', () => expect(started(nobody, mine).due).toBe(true));
  it('is not due on a phone that was somebody’s before', () => expect(started(mine, mine).due).toBe(false));
  it('is shown once', () => {
    const run = started(nobody, mine);
    run.done();
    run.see(mine);
    expect([run.due, started(mine).due]).toEqual([false, false]);
  });
  it('is still due after a phone that died in the middle', () => {
    started(nobody, mine);
    expect(started(mine).due).toBe(true);
  });
  it('is due again for the next holder of the phone', () => {
    const run = started(nobody, mine);
    run.done();
    run.see(nobody);
    run.see(mine);
    expect(run.due).toBe(true);
  });
});

describe('practice', () => {
  it('before enrolment makes nobody the holder', () => expect(started(nobody, practice).due).toBe(false));
  it('over, the code of the ward still does', () => expect(started(nobody, practice, nobody, mine).due).toBe(true));
  it('of a phone that has its holder changes nothing', () => expect(started(mine, practice, mine).due).toBe(false));
});

it('where nothing can be kept it is shown all the same', () => {
  const refuse = () => {
    throw new Error('denied');
  };
  vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse, removeItem: refuse });
  const run = started(nobody, mine);
  expect(run.due).toBe(true);
  run.done();
  expect(run.due).toBe(false);
});
