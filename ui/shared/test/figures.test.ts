import { describe, expect, it } from 'vitest';
import type { Indicator } from '../src/generated/types';
import { countedIn, lineWords, notesOf, targetWords, verdictWords, withUnit } from '../src/figures';

const plain = (text: string | undefined): string | undefined => text?.replaceAll('\u00a0', ' ');
const unknown = { named: null, unnamed: null, printedRange: null, missingAreas: 0 };

describe('a figure', () => {
  it('carries its unit beside the count and not beside the share', () => {
    expect(plain(withUnit({ printed: '122/260 = 46,9 %', unit: 'people', part: 122 }))).toBe('122/260 người = 46,9 %');
    expect(plain(withUnit({ printed: '411', unit: 'turns', part: 411 }))).toBe('411 lượt');
    expect(plain(withUnit({ printed: '122/—', unit: 'people', part: 122 }))).toBe('122/— người');
    expect(withUnit({ printed: '—', unit: 'people', part: null })).toBe('—');
  });

  it('says which people have no name, its range, and what it lacks', () => {
    expect(notesOf({ ...unknown, unit: 'people', named: 118, unnamed: 22 })).toEqual(['118 có tên, 22 không ghi tên']);
    expect(notesOf({ ...unknown, unit: 'people', named: 118, unnamed: 0 })).toEqual(['118 có tên, 0 không ghi tên']);
    expect(notesOf({ ...unknown, unit: 'turns', named: 380, unnamed: 0 })).toEqual([]);
    expect(notesOf({ ...unknown, unit: 'people', printedRange: '14,2–77,3 %', missingAreas: 1 }).map(plain)).toEqual(['khoảng 14,2–77,3 %', 'thiếu số của 1 tổ']);
  });

  it('of a unit that this build does not know stands as it came', () => expect(countedIn('schools')).toBe('schools'));
});

describe('a target', () => {
  it('that must be passed says so', () => {
    expect(plain(targetWords({ target: 800, strict: true }))).toBe('trên 80 %');
    expect(plain(targetWords({ target: 1000, strict: false }))).toBe('100 %');
    expect(plain(targetWords({ target: 805, strict: false }))).toBe('80,5 %');
    expect(targetWords({ target: null, strict: false })).toBeUndefined();
  });

  it('is judged in words, and only where the figure can tell', () => {
    const line = { target: 800, strict: true };
    expect(verdictWords({ ...line, verdict: 'reached' })).toBe('Đạt');
    expect(plain(verdictWords({ ...line, verdict: 'not_reached' }))).toBe('Chưa đạt (trên 80 %)');
    expect(verdictWords({ ...line, verdict: 'undecided' })).toBe('Chưa đủ căn cứ đánh giá');
    expect(verdictWords({ ...line, verdict: null })).toBeUndefined();
  });
});

it('a line is called by its own words, else by its indicator’s, else by its id', () => {
  const rule = { unit: 'people', kind: 'activity', part: '', whole: null, known: null, target: null, strict: false, range: false } as const;
  const indicators: Indicator[] = [{
    id: 'PH-d', words: { vi: 'Người được hướng dẫn', en: 'People guided' }, rule: '',
    lines: [{ ...rule, code: 'people', words: null }, { ...rule, code: 'turns', words: { vi: 'Lượt hướng dẫn', en: 'Turns' } }],
  }];
  expect(lineWords(indicators, { indicator: 'PH-d', code: 'people' })).toBe('Người được hướng dẫn');
  expect(lineWords(indicators, { indicator: 'PH-d', code: 'turns' })).toBe('Lượt hướng dẫn');
  expect(lineWords(indicators, { indicator: 'XX', code: 'later' })).toBe('XX.later');
});
