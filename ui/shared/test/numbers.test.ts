import { expect, it } from 'vitest';
import { count, rate } from '../src/numbers';

it('thousands are parted by a dot', () => expect([7, 1234, 23863, 1000000].map(count)).toEqual(['7', '1.234', '23.863', '1.000.000']));
it('a rate is rounded half away from zero', () => {
  expect(rate(83, 100)).toBe('83,0 %');
  expect(rate(140, 260)).toBe('53,8 %');
  expect(rate(1, 8)).toBe('12,5 %');
  expect(rate(49, 400)).toBe('12,3 %');
  expect(rate(37, 260)).toBe('14,2 %');
});
it('a numerator above its denominator is printed as it is', () => expect(rate(6, 5)).toBe('120,0 %'));
it('without a denominator there is no rate', () => expect([rate(5, null), rate(5, undefined), rate(0, 0)]).toEqual(['—', '—', '—']));
