import { describe, expect, it } from 'vitest';
import { addDays, dateDigits, dayOf, dayShort, dayWords, daysBetween, eveningWords, instantWords, momentWords, partOfDay, weekdayWords } from '../src/dates';

const today = '2026-11-24';

describe('days in words', () => {
  it('near days are relative', () => {
    expect([-2, -1, 0, 1, 2].map((n) => dayWords(addDays(today, n), today)))
      .toEqual(['hôm kia', 'hôm qua', 'hôm nay', 'ngày mai', 'ngày kia']);
  });
  it('other days of the year are day and month with two digits', () => {
    expect(dayWords('2026-12-06', today)).toBe('ngày 06/12');
    expect(dayShort('2026-11-12', today)).toBe('12/11');
  });
  it('another year is said', () => expect(dateDigits('2027-01-03', today)).toBe('03/01/2027'));
  it('yesterday crosses the new year', () => expect(dayWords('2026-12-31', '2027-01-01')).toBe('hôm qua'));
  it('days are counted over a leap day', () => expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2));
  it('the deadline of the plan is a Sunday', () => expect(weekdayWords('2026-12-06')).toBe('Chủ nhật'));
});

describe('instants', () => {
  const evening = Date.UTC(2026, 10, 24, 11, 42);
  it('are told by the clock of Vietnam, whatever the device says', () => {
    expect(dayOf(evening)).toEqual({ day: today, time: '18:42' });
    expect(dayOf(Date.UTC(2026, 10, 23, 17, 0)).day).toBe(today);
  });
  it('say the day beside the time', () => expect(instantWords(evening, addDays(today, 1))).toBe('18:42 hôm qua'));
  it('greet by the part of the day', () => expect(momentWords(evening)).toBe('Tối thứ Ba'));
});

it('an evening is said by how near it is', () => {
  const said = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-28', '2027-01-02'].map((day) => eveningWords(day, '2026-11-24'));
  expect(said).toEqual(['tối qua', 'tối nay', 'tối mai', 'tối 28/11', 'tối 02/01/2027']);
});

it('the evening begins at six in Vietnam, whatever the device thinks', () => {
  expect([Date.UTC(2026, 10, 24, 10, 59), Date.UTC(2026, 10, 24, 11, 0)].map(partOfDay)).toEqual(['afternoon', 'evening']);
});
