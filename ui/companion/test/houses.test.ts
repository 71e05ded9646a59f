import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { HousesPage } from '../src/lib/houses/houses.svelte';
import { MendedHouse } from '../src/lib/houses/mended-house.svelte';
import { NewHouse } from '../src/lib/houses/new-house.svelte';
import { Phone } from '../src/lib/phone.svelte';
import { Undo } from '../src/lib/undo.svelte';
import { door, FakeEngine, household, saved } from './support/fake-engine';

const undo = new Undo();
beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  undo.hide();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('an answer to an older question never covers a newer one', async () => {
  const waiting = new Map<string, (found: { doors: ReturnType<typeof door>[]; more: boolean }) => void>();
  new FakeEngine({ search: ({ query }) => new Promise((resolve) => waiting.set(query, resolve)) });
  const page = new HousesPage();
  for (const query of ['da', 'dang hoa']) {
    page.type(query);
    await vi.advanceTimersByTimeAsync(200);
  }
  waiting.get('dang hoa')?.({ doors: [door({ short: 'K45/15' })], more: false });
  await vi.advanceTimersByTimeAsync(1);
  waiting.get('da')?.({ doors: [], more: false });
  await vi.advanceTimersByTimeAsync(1);
  expect(page.answered).toBe('dang hoa');
  expect(page.found?.doors.map(({ short }) => short)).toEqual(['K45/15']);
});

it('the phone is asked once typing pauses, and not at all for an emptied field', async () => {
  const engine = new FakeEngine({ search: () => ({ doors: [], more: false }) });
  const page = new HousesPage();
  for (const query of ['k', 'k4', 'k45']) page.type(query);
  await vi.advanceTimersByTimeAsync(500);
  page.type('');
  await vi.advanceTimersByTimeAsync(500);
  expect(engine.argsOf('search').map(({ query }) => query)).toEqual(['k45']);
  expect(page.found).toBeUndefined();
});

const unit = household().unit;

it('a house like one that stands is asked about before it is added', async () => {
  const engine = new FakeEngine({
    add_household: ({ althoughAlike }) => (althoughAlike ? saved({ households: ['h9'] }) : saved({ alike: [door()] })),
  });
  const house = new NewHouse(new Phone(), undo, [unit]);
  house.setAddress('k45/15 nguyen cong tru');
  house.many = false;
  expect(await house.save()).toBeUndefined();
  expect(house.alike).toHaveLength(1);
  expect(await house.save(true)).toBe('h9');
  expect(engine.argsOf('add_household').map(({ units }) => units)).toEqual([[''], ['']]);
});

it('several hộ at one address go in one deed, told apart by their marks', async () => {
  const engine = new FakeEngine({ add_household: () => saved({ households: ['h8', 'h9'] }) });
  const house = new NewHouse(new Phone(), undo, [unit]);
  house.setAddress('K45/99');
  house.many = true;
  house.units = ['tầng 1', ' phòng 2 ', ''];
  expect(await house.save()).toBe('h8');
  expect(engine.argsOf('add_household')).toEqual([{ area: 'a12', address: 'K45/99', units: ['tầng 1', 'phòng 2'], althoughAlike: false }]);
});

it('with several tổ none is chosen beforehand', () => {
  const house = new NewHouse(new Phone(), undo, [unit, { ...unit, area: 'a13' }]);
  house.setAddress('K1/1');
  house.many = false;
  expect(house.ready).toBe(false);
});

it('only what was touched is written, so a colleague’s mend stays', async () => {
  const engine = new FakeEngine({ household: () => household({ door: door({ cautions: ['dog'] }) }), mend_household: () => saved() });
  const page = new MendedHouse(new Phone(), undo, 'h1');
  await page.load();
  expect(page.touched).toBe(false);
  page.setCount('people', 5);
  page.toggle('cautions', 'dog');
  page.toggle('cautions', 'back_door');
  page.toggle('cautions', 'back_door');
  page.toggle('needs', 'no_network');
  await page.save();
  expect(engine.argsOf('mend_household')).toEqual([{
    household: 'h1', fields: { people: 5, needsOn: ['no_network'], cautionsOn: [], cautionsOff: ['dog'] },
  }]);
});

it('a need that was told does not come off at the door', async () => {
  new FakeEngine({ household: () => household({ needs: ['no_network'] }) });
  const page = new MendedHouse(new Phone(), undo, 'h1');
  await page.load();
  page.toggle('needs', 'no_network');
  expect([page.has('needs', 'no_network'), page.touched]).toEqual([true, false]);
});

it('more adults than people is said and can be saved', async () => {
  new FakeEngine({ household: () => household(), mend_household: () => saved() });
  const page = new MendedHouse(new Phone(), undo, 'h1');
  await page.load();
  page.setCount('adults16', 9);
  expect(page.odd).toBe(true);
  expect(await page.save()).toBe(true);
});
