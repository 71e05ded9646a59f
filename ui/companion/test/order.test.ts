import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Door } from '@tung-nha/shared/generated';
import { StreetOrder } from '../src/lib/houses/street-order.svelte';
import { Phone } from '../src/lib/phone.svelte';
import { Undo } from '../src/lib/undo.svelte';
import { door, FakeEngine, refusal, street } from './support/fake-engine';

const asked = { area: 'a12', street: 'Nguyễn Công Trứ', kiet: '45' };
const [one, two, three] = ['h1', 'h2', 'h3'].map((household, n) => door({ household, short: `K45/${n + 1}` })) as [Door, Door, Door];
let engine: FakeEngine;
let undo: Undo;
let page: StreetOrder;

beforeEach(async () => {
  engine = new FakeEngine({ doors: () => [one, two, three], streets: () => [street()], set_order: () => ({}) });
  undo = new Undo();
  page = new StreetOrder(new Phone(), undo, asked);
  await page.load();
});
afterEach(() => {
  undo.hide();
  vi.unstubAllGlobals();
});

const order = () => page.doors?.map(({ household }) => household);

it('a house goes by one step, never past either end, and the step is said', () => {
  page.step(two, -1);
  expect([order(), page.said]).toEqual([['h2', 'h1', 'h3'], 'K45/2: nhà 1 trong 3']);
  page.step(two, -1);
  page.step(three, 1);
  expect(order()).toEqual(['h2', 'h1', 'h3']);
});

it('a house that was taken up is put down in the place of another', () => {
  page.hold(three);
  page.putAt(one);
  expect([order(), page.held]).toEqual([['h3', 'h1', 'h2'], undefined]);
  page.hold(three);
  page.putAt(two);
  expect(order()).toEqual(['h1', 'h2', 'h3']);
});

it('a house that was taken up can be let go', () => {
  page.hold(one);
  page.hold(one);
  page.putAt(three);
  expect(order()).toEqual(['h1', 'h2', 'h3']);
});

it('is saved with every door, and undone to what stood before', async () => {
  page.turn();
  expect(await page.save()).toBe(true);
  await undo.take();
  expect(engine.argsOf('set_order')).toEqual([{ ...asked, doors: ['h3', 'h2', 'h1'] }, { ...asked, doors: ['h1', 'h2', 'h3'] }]);
});

it('the usual order is asked for by no doors', async () => {
  await page.usual();
  expect(engine.argsOf('set_order')).toEqual([{ ...asked, doors: [] }]);
});

it('an order that was not saved is said until it is', async () => {
  engine.answer({ set_order: () => { throw refusal('storage_full'); } });
  expect(await page.save()).toBe(false);
  expect([page.failure?.code, page.unread]).toEqual(['storage_full', undefined]);
  engine.answer({ set_order: () => ({}) });
  expect(await page.save()).toBe(true);
  expect(page.failure).toBeUndefined();
});
