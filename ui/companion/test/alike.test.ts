import { afterEach, expect, it, vi } from 'vitest';
import { addressIn, sameness } from '../src/lib/houses/alike';
import { NewHouse } from '../src/lib/houses/new-house.svelte';
import { Phone } from '../src/lib/phone.svelte';
import { Undo } from '../src/lib/undo.svelte';
import { door, FakeEngine, household, saved } from './support/fake-engine';

const undo = new Undo();
afterEach(() => {
  undo.hide();
  vi.unstubAllGlobals();
});

it.each([
  ['kiet 45/15', 'Cùng kiệt 45, số 15'],
  ['k45/15 nguyen cong tru', 'Cùng kiệt 45, số 15, đường Nguyễn Công Trứ'],
  ['đối diện trường học', 'Cùng lời tả'],
])('“%s” is alike because: %s', (typed, because) => expect(sameness(door(), typed)).toBe(because));

it('a house on the frontage is alike by number and street', () => {
  expect(sameness(door({ short: '125A', street: 'Ngô Quyền', kiet: null }), '125a ngo quyen')).toBe('Cùng số 125A, đường Ngô Quyền');
});

it.each([
  ['K987/6  Hồ Nghinh ', 'K987/6 Hồ Nghinh'], ['15', '15'], ['Đặng Thị Hoà', ''], ['0905 123 456', ''], ['23456', ''], ['', ''],
])('of a search for “%s” the address “%s” is carried on: never a name, never a phone number', (query, address) => {
  expect(addressIn(query)).toBe(address);
});

it('a house added by mistake is taken back with all its hộ', async () => {
  const engine = new FakeEngine({ add_household: () => saved({ households: ['h8', 'h9'] }), take_back_houses: () => saved() });
  const house = new NewHouse(new Phone(), undo, [household().unit], 'k987/6');
  expect(house.address).toBe('k987/6');
  house.many = true;
  house.units = ['tầng trệt', 'tầng 2'];
  await house.save();
  await undo.take();
  expect(engine.argsOf('take_back_houses')).toEqual([{ households: ['h8', 'h9'] }]);
  expect(undo.offer?.said).toBe('Đã hoàn tác: bỏ k987/6');
});
