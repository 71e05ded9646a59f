import { describe, expect, it } from 'vitest';
import type { BookEntry, BookItem } from '@tung-nha/shared/generated';
import { bookPart, standing } from '../src/lib/book';
import { entryWords } from '../src/lib/book-words';

const typed = (number: number, day: string, area = 'a12'): BookItem => ({ entry: 'typed', area, what: 'adults16', number, source: 'Công an phường', day });
const paper = (number: number): BookItem => ({ entry: 'paper', area: 'a12', line: 'PH-d.people', number, from: '2026-01-01', until: '2026-09-30', source: 'sổ tổ', confirmedBy: 'bác Bảy' });
/** Newest first, as the server sends them. */
const written = (...items: BookItem[]): BookEntry[] => items.map((item, at) => ({ entry: items.length - at, at: 0, by: 'Chị Hạnh', item }));
const numbers = (entries: readonly BookEntry[]): unknown[] => entries.map(({ item }) => ('number' in item ? item.number : undefined));

describe('what stands in the book', () => {
  it('is the number of the latest day, whenever it was written, and the later entry of one day', () => {
    const { now, before } = standing(written(typed(255, '2026-06-01'), typed(262, '2026-10-01'), typed(260, '2026-10-01'), typed(1, '2026-01-01', 'a13')));
    expect([numbers(now), numbers(before)]).toEqual([[262, 1], [255, 260]]);
  });

  it('is nothing where a figure on paper was taken back by a 0', () => {
    expect(numbers(standing(written(paper(0), paper(45))).now)).toEqual([]);
    expect(numbers(standing(written(paper(40), paper(45))).now)).toEqual([40]);
  });

  it('of a week is its last word', () => {
    const week = (skill: string | null): BookItem => ({ entry: 'week', monday: '2026-11-23', skill, why: skill === null ? 'bão lụt' : '' });
    expect(standing(written(week(null), week('DD-01'))).now).toMatchObject([{ item: { skill: null } }]);
  });
});

describe('an entry in words', () => {
  const unit = { area: 'a12', number: '12', name: 'Tổ dân phố số 12', oldWard: 'Phước Mỹ', from: null, until: null, successor: null };
  it('says where, what, how many and by whom', () => {
    expect(entryWords(typed(1234, '2026-10-01'), { units: [unit], indicators: [] })).toEqual({ place: 'Tổ 12, Phước Mỹ cũ', what: 'Người từ 16 tuổi', number: '1.234', source: 'Công an phường, 01/10/2026' });
    expect(entryWords({ entry: 'line', line: 'CT-a.staff', place: '', part: 40, whole: 45, source: 'Văn phòng', day: '2026-11-20' }, { units: [], indicators: [] })).toMatchObject({ place: 'chung của phường', number: '40/45' });
  });

  it('opens at the part that the address names, or at the first', () => {
    expect([bookPart('week'), bookPart(''), bookPart('nonsense')]).toEqual(['week', 'typed', 'typed']);
  });
});
