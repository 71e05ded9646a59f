import { expect, it } from 'vitest';
import { href, liesOver, read, tabOf, type Route } from '../src/lib/route';

const ROUTES: Route[] = [
  { at: 'today' }, { at: 'houses' }, { at: 'add-house' }, { at: 'conflicts' }, { at: 'sending' },
  { at: 'street', area: 'a12', street: 'Nguyễn Công Trứ', kiet: '45/2' }, { at: 'street', area: 'a12', street: '' },
  { at: 'door', household: 'h1', from: 'today' }, { at: 'meeting', household: 'h1', from: 'street' },
  { at: 'meeting', household: 'h1', from: 'street', person: 'bay' }, { at: 'add-person', household: 'h1', from: 'houses', meeting: true },
  { at: 'add-person', household: 'h1', from: 'houses', meeting: false }, { at: 'person', household: 'h1', person: 'bay', from: 'today' },
  { at: 'mend', household: 'h1', from: 'today' }, { at: 'results' }, { at: 'result-rows', area: 'a12', line: 'CT-đ.members' },
  { at: 'door', household: 'h1', from: 'results' }, { at: 'mend-person', household: 'h1', person: 'bay', from: 'today' },
  { at: 'answers', household: 'h1', from: 'street' },
  { at: 'order', area: 'a12', street: 'Nguyễn Công Trứ', kiet: '45' }, { at: 'order', area: 'a12', street: '' }, { at: 'add-row' }, { at: 'walks' }, { at: 'add-walk' },
  { at: 'add-walk', area: 'a12', street: '', kiet: '45' }, { at: 'amend', household: 'h1', visit: 'v1', from: 'today' },
  { at: 'lessons' }, { at: 'add-lesson' }, { at: 'lesson', lesson: 'l1' }, { at: 'session', lesson: 'l1' }, { at: 'session', lesson: 'l1', paper: true }, { at: 'scam' }, { at: 'guides' }, { at: 'guide', skill: 'DD-01' }, { at: 'guide', skill: 'DD-01', shown: true },
  { at: 'first-run' }, { at: 'my-card' }, { at: 'pin' }, { at: 'withdraw' },
];

it.each(ROUTES)('$at comes back from its address', (route) => expect(read(href(route))).toEqual(route));
it('an address that does not read is the first screen', () => {
  for (const hash of ['', '#', '#/khong-co', '#/%E0%A4%A']) expect(read(hash)).toEqual({ at: 'today' });
});
it('what helps lies over the screen it was called from, and no form does', () => {
  expect(ROUTES.filter(liesOver).map(href)).toEqual(['#/bi-lua', '#/tam-the', '#/tam-the/DD-01', '#/tam-the/DD-01/xem', '#/cach-dung']);
});
it('a door keeps the tab it was opened from', () => {
  expect(tabOf({ at: 'door', household: 'h1', from: 'today' })).toBe('today');
  expect(tabOf({ at: 'door', household: 'h1', from: 'street' })).toBe('houses');
  expect(tabOf({ at: 'door', household: 'h1', from: 'results' })).toBe('sending');
  expect(tabOf({ at: 'result-rows', area: 'a12', line: 'PH-a.households' })).toBe('sending');
});
it('every screen of a lớp belongs to the classes', () => {
  for (const hash of ['#/lop', '#/lop/l1', '#/lop/l1/buoi', '#/mo-lop']) expect(tabOf(read(hash))).toBe('lessons');
});
