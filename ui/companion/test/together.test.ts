import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Meeting } from '../src/lib/door/meeting.svelte';
import { nearest } from '../src/lib/door/neighbours';
import { Phone } from '../src/lib/phone.svelte';
import { Undo } from '../src/lib/undo.svelte';
import { door, FakeEngine, household, quiet, saved } from './support/fake-engine';

let engine: FakeEngine;
let draft: string;
let undo: Undo;

beforeEach(() => {
  draft = '';
  undo = new Undo();
  engine = new FakeEngine({
    household: () => household(), draft: () => ({ body: draft, at: 0 }), keep_draft: ({ body }) => { draft = body; return {}; },
    record_visit: () => saved({ visit: 'v1', together: [{ household: 'h2', visit: 'v2' }, { household: 'h3', visit: 'v3' }] }), void_visit: () => saved(),
  });
});
afterEach(() => {
  undo.hide();
  vi.unstubAllGlobals();
});

async function opened(): Promise<Meeting> {
  const meeting = new Meeting(new Phone(), undo, 'h1');
  await meeting.load();
  return meeting;
}

it('other hộ met on the doorstep are kept with the draft, go with the visit, and are taken back with it', async () => {
  const meeting = await opened();
  for (const [house, on] of [['h2', true], ['h4', true], ['h4', false], ['h3', true]] as const) meeting.setTogether(house, on);
  await quiet();
  const again = await opened();
  expect(again.together).toEqual(['h2', 'h3']);
  await again.save();
  expect(engine.argsOf('record_visit')).toMatchObject([{ household: 'h1', together: ['h2', 'h3'] }]);
  expect(undo.offer?.said).toBe('Đã lưu trên máy: K45/15 và 2 nhà nữa gặp được người lớn');
  await undo.take();
  expect(engine.argsOf('void_visit')).toEqual([['h1', 'v1'], ['h2', 'v2'], ['h3', 'v3']].map(([house, visit]) => ({ household: house, visit })));
});

it('a visit alone says nothing of others', async () => {
  const meeting = await opened();
  await meeting.save();
  expect(engine.argsOf('record_visit')[0]).not.toHaveProperty('together');
});

it('hộ of the same number come first, then the nearest, the next before the one behind; at most eight', () => {
  const strip = Array.from({ length: 14 }, (_, n) => door({ household: `h${n}`, short: `K45/${2 * n + 1}` }));
  const here = strip[6];
  if (!here) throw new Error('a strip of fourteen');
  const rear = door({ household: 'rear', short: here.short, unit: 'nhà sau' });
  expect(nearest([...strip, rear], here).map(({ household: id }) => id)).toEqual(['rear', 'h7', 'h5', 'h8', 'h4', 'h9', 'h3', 'h10']);
});
