import { describe, expect, it } from 'vitest';
import type { Catalogue, DueDoor } from '@tung-nha/shared/generated';
import { Filters } from '../src/lib/filters.svelte';
import { Names } from '../src/lib/names';
import { isLate, narrowed, reasons, reasonWords } from '../src/lib/today/due';
import { door } from './support/fake-engine';

const task = (code: string, vi: string) => ({ code, words: { vi, en: vi }, days: 0, overdue: true, retired: false });
const names = new Names({ tasks: [task('come_back', 'Hẹn lại'), task('priority_not_met', 'Ưu tiên, chưa gặp')] } as unknown as Catalogue);
const promised = { code: 'come_back', due: '2026-11-21', overdue: 3 };
const wished = { code: 'priority_not_met', due: '2026-01-01', overdue: null };
const due: DueDoor[] = [
  { door: door({ household: 'h1', short: 'K45/15' }), tasks: [promised, wished] },
  { door: door({ household: 'h2', short: '7', street: 'Đặng Tất', kiet: null }), tasks: [wished] },
];

describe('why a house is due', () => {
  it('is said in the words of the catalogue, with the days that it is late', () => {
    expect(reasonWords(promised, names)).toBe('Hẹn lại · quá 3 ngày');
    expect(reasonWords({ ...promised, overdue: 0 }, names)).toBe('Hẹn lại · hôm nay');
    expect(reasonWords(wished, names)).toBe('Ưu tiên, chưa gặp');
    expect([promised, wished, { ...promised, overdue: 0 }].map(isLate)).toEqual([true, false, false]);
  });

  it('is offered as a filter only where it occurs, with how many doors it leaves', () => {
    expect(reasons(due, names)).toEqual([{ code: 'come_back', word: 'Hẹn lại', count: 1 }, { code: 'priority_not_met', word: 'Ưu tiên, chưa gặp', count: 2 }]);
    expect(reasons([], names)).toEqual([]);
  });

  it('of a later version is shown as it stands, after the known ones', () => {
    const later = { code: 'later_rule', due: '2026-11-24', overdue: null };
    expect(reasons([{ door: door(), tasks: [later, wished] }], names).map(({ word }) => word)).toEqual(['Ưu tiên, chưa gặp', 'later_rule']);
  });
});

describe('the list of due doors', () => {
  it('is narrowed by a reason and by an address without marks', () => {
    const found = (code: string | undefined, typed: string) => narrowed(due, code, typed).map((each) => each.door.household);
    expect(found(undefined, '')).toEqual(['h1', 'h2']);
    expect(found('come_back', '')).toEqual(['h1']);
    expect(found(undefined, 'dang tat')).toEqual(['h2']);
    expect(found(undefined, 'k45 15')).toEqual(['h1']);
    expect(found('come_back', 'dang tat')).toEqual([]);
  });
});

it('a street’s filter holds for that street only', () => {
  const filters = new Filters();
  filters.setState('kiệt 45', 'not_reached');
  expect([filters.stateOf('kiệt 45'), filters.stateOf('kiệt 47')]).toEqual(['not_reached', undefined]);
  filters.setState('kiệt 45', undefined);
  expect(filters.stateOf('kiệt 45')).toBeUndefined();
});
