import { describe, expect, it } from 'vitest';
import type { DeskFlag } from '@tung-nha/shared/generated';
import { asked, checksSheet, monthFrom } from '../src/lib/checks';
import { ALL_CHECKS } from '../src/lib/running-place';

const unit = { area: 'a12', number: '12', name: 'Tổ dân phố số 12', oldWard: 'Phước Mỹ', from: null, until: null, successor: null };
const question = (check: string, explained: string | null, area = 'a12'): DeskFlag => ({
  flag: { check, day: '2026-11-24', doors: 6, minutes: check === 'too_fast' ? 3 : null, percent: null, visits: ['v'], households: ['h1', 'h2'], explained },
  volunteer: 'lan', called: 'cô Lan', unit: { ...unit, area }, doors: [{ household: 'h1', label: 'K45/15 Nguyễn Công Trứ' }, { household: 'h2', label: 'K45/17 Nguyễn Công Trứ' }],
});
const all = [question('too_fast', null), question('late', 'invited'), question('late', null, 'a13')];

describe('questions about visits', () => {
  it('are narrowed by every filter, and a filter counts what it would leave', () => {
    expect(asked(all, ALL_CHECKS)).toHaveLength(3);
    expect(asked(all, { ...ALL_CHECKS, area: 'a12', check: 'late' })).toEqual([all[1]]);
    expect(asked(all, { ...ALL_CHECKS, check: 'late', waiting: true })).toEqual([all[2]]);
    expect(asked(all, { ...ALL_CHECKS, check: 'late', waiting: true }, 'check')).toEqual([all[0], all[2]]);
    expect(asked(all, { ...ALL_CHECKS, check: 'late', waiting: true }, 'waiting')).toEqual([all[1], all[2]]);
  });

  it('leave as a spreadsheet in words', () => {
    const [, first, second] = checksSheet(all);
    expect(first).toEqual([{ day: '2026-11-24' }, 'cô Lan', 'Tổ 12, Phước Mỹ cũ', 'Ghi nhanh hơn đi bộ (6 nhà trong 3 phút)', undefined, 'K45/15 Nguyễn Công Trứ; K45/17 Nguyễn Công Trứ']);
    expect(second?.[4]).toBe('Bà con hẹn giờ đó');
  });

  it('turn the year with the months', () => {
    expect([monthFrom('2026-12', 1), monthFrom('2026-01', -1), monthFrom('2026-09', 1)]).toEqual(['2027-01', '2025-12', '2026-10']);
  });
});
