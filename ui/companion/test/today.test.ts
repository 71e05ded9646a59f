import { afterEach, expect, it, vi } from 'vitest';
import type { Today } from '@tung-nha/shared/generated';
import { Phone } from '../src/lib/phone.svelte';
import { TodayPage } from '../src/lib/today/today.svelte';
import { Undo } from '../src/lib/undo.svelte';
import { door, FakeEngine, refusal, saved, walk } from './support/fake-engine';

const undo = new Undo();
afterEach(() => {
  undo.hide();
  vi.unstubAllGlobals();
});

const today: Today = {
  day: '2026-11-24',
  street: { area: 'a12', street: 'Nguyễn Công Trứ', kiet: '45', title: 'Kiệt 45 Nguyễn Công Trứ', states: ['met', 'not_reached'], met: 1, notReached: 1 },
  next: door({ household: 'h2', short: 'K45/15' }), toVisit: 1, comeBack: 0, unsent: 5, walk: null, coming: [], due: [], asked: 0, done: { doors: 1, met: 1, helped: 0 }, home: 0, deeds: 5,
};

it('the next door is marked on its strip', async () => {
  const engine = new FakeEngine({ today: () => today, doors: () => [door({ household: 'h1' }), door({ household: 'h2' })] });
  const page = new TodayPage(new Phone(), undo);
  await page.load();
  expect(page.here).toBe(1);
  expect(engine.argsOf('doors')).toEqual([{ area: 'a12', street: 'Nguyễn Công Trứ', kiet: '45' }]);
  expect(page.phone.unsent).toBe(5);
});

it('on a walk of mine the strip is the walk’s, and nothing more is asked for', async () => {
  const engine = new FakeEngine({ today: () => ({ ...today, walk: walk({ doors: ['h1', 'h3', 'h2'] }) }) });
  const page = new TodayPage(new Phone(), undo);
  await page.load();
  expect(page.here).toBe(2);
  expect(engine.argsOf('doors')).toEqual([]);
});

it('a door that does not open is one tap, and the outcome’s own day to come back stands', async () => {
  const engine: FakeEngine = new FakeEngine({
    today: () => ({ ...today, unsent: today.unsent + engine.argsOf('record_visit').length }), doors: () => [],
    record_visit: () => saved({ visit: 'v1', unsent: today.unsent + 1 }),
  });
  const page = new TodayPage(new Phone(), undo);
  await page.load();
  expect(await page.record('nobody_home')).toBe(true);
  expect(engine.argsOf('today'), 'the next house stands before another tap is taken').toHaveLength(2);
  expect(engine.argsOf('record_visit')).toEqual([{ household: 'h2', outcome: 'nobody_home', guidance: [], unnamed: [] }]);
  expect(page.phone.unsent).toBe(today.unsent + 1);
  expect(undo.offer?.said).toBe('Đã lưu trên máy: K45/15 vắng nhà');
});

it('a phone that is full says so and offers nothing to undo', async () => {
  new FakeEngine({ today: () => today, doors: () => [], record_visit: () => { throw refusal('storage_full'); } });
  const page = new TodayPage(new Phone(), undo);
  await page.load();
  expect(await page.record('nobody_home')).toBe(false);
  expect(page.failure?.code).toBe('storage_full');
  expect(undo.offer).toBeUndefined();
  await page.load();
  expect(page.failure?.code, 'reading again saves nothing, so it is still said').toBe('storage_full');
});
