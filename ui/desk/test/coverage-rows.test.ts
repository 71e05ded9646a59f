import { describe, expect, it } from 'vitest';
import { madeUpWard } from '../dev/made-up-ward';
import { coverageSheet } from '../src/lib/coverage-export';
import { denominator, oldWards, rowsAsked, sum } from '../src/lib/coverage-rows';
import { COVERAGE_ORDERS, COVERAGE_PAGE } from '../src/lib/place';

const page = madeUpWard('whole').coverage();
const small = madeUpWard('small').coverage();
const numbers = (find: string, oldWard = ''): string[] => rowsAsked(page.rows, { ...COVERAGE_PAGE, find, oldWard, order: 'unit', descending: false }).map(({ unit }) => `${unit.number} ${unit.oldWard}`);

describe('the table of tổ', () => {
  it('opens with the tổ that have most doors left to walk', () => {
    const gaps = rowsAsked(page.rows, COVERAGE_PAGE).map(({ coverage }) => denominator(coverage) - coverage.visited);
    expect(gaps).toEqual([...gaps].sort((a, b) => b - a));
    expect(gaps).toHaveLength(170);
  });

  it('loses no tổ in any order', () => {
    for (const order of COVERAGE_ORDERS) {
      for (const descending of [true, false]) expect(new Set(rowsAsked(page.rows, { ...COVERAGE_PAGE, order, descending })).size).toBe(170);
    }
  });

  it('puts a tổ without a denominator last, whichever way a rate is ordered', () => {
    for (const descending of [true, false]) {
      const rows = rowsAsked(small.rows, { ...COVERAGE_PAGE, order: 'visited_rate', descending });
      expect(rows.at(-1)?.unit.number).toBe('2');
    }
  });

  it('keeps the order of old ward and number among equals', () => {
    const rows = rowsAsked(madeUpWard('unvisited').coverage().rows, { ...COVERAGE_PAGE, order: 'visited', descending: true });
    expect(rows.slice(0, 3).map(({ unit }) => unit.number)).toEqual(['1', '2', '3']);
  });

  it('adds up to the ward’s total', () => {
    expect(sum(page.rows)).toEqual(page.total);
  });
});

describe('searching a tổ', () => {
  it('finds tổ 12 of all three old wards, with or without marks', () => {
    const twelve = ['12 An Hải Bắc', '12 An Hải Nam', '12 Phước Mỹ'];
    for (const asked of ['tổ 12', 'to 12', 'TỔ 12', 'tdp12', 'Tổ dân phố số 12', '12', 'tổ 12'.normalize('NFD')]) expect(numbers(asked)).toEqual(twelve);
  });

  it('takes a number as a whole', () => {
    expect(numbers('tổ 1')).toEqual(['1 An Hải Bắc', '1 An Hải Nam', '1 Phước Mỹ']);
  });

  it('takes the words in any order and a word by its beginning', () => {
    expect(numbers('phuoc 12')).toEqual(['12 Phước Mỹ']);
    expect(numbers('12 bac')).toEqual(['12 An Hải Bắc']);
    expect(numbers('không có')).toEqual([]);
  });

  it('stays inside the old ward that was picked', () => {
    expect(numbers('12', 'Phước Mỹ')).toEqual(['12 Phước Mỹ']);
    expect(oldWards(page.rows)).toEqual(['An Hải Bắc', 'An Hải Nam', 'Phước Mỹ']);
  });
});

describe('the exported table', () => {
  const sheet = coverageSheet(small, small.rows);

  it('has the rows of the screen under one header', () => {
    expect(sheet).toHaveLength(4);
    expect(new Set(sheet.map((row) => row.length)).size).toBe(1);
    expect(sheet[0]).toContain('Đã đến (hộ)');
    expect(sheet[0]).toContain('Nguồn mẫu số');
  });

  it('keeps counts as numbers and says a missing rate with a dash', () => {
    const [one, none] = [sheet[1], sheet[2]];
    expect(one?.[5]).toBe(1);
    expect(none?.[5]).toBe(0);
    expect(none?.[7]).toBe('—');
    expect(one?.at(-1)).toBe('18:42, 24/11/2026');
  });
});
