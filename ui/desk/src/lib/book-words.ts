/** Entries of the ward's book as people read them. */

import { lineWords } from '@tung-nha/shared/figures';
import type { BookEntry, BookItem, BookPage } from '@tung-nha/shared/generated';
import { count } from '@tung-nha/shared/numbers';
import { deskBookWords as words } from '@tung-nha/shared/words/desk-book';
import { skillWords } from './code-words';
import { clockAndDay, fullDay } from './moments';
import type { Cell } from './spreadsheet';
import { unitWords } from './ward.svelte';

export interface EntryWords {
  /** A tổ, a school, the ward, a week. */
  place: string;
  what: string;
  number: string;
  /** Where it is from and as of when. */
  source: string;
}

/** One entry; what this build does not know is shown as it stands. */
export function entryWords(item: BookItem, { units, indicators }: Pick<BookPage, 'units' | 'indicators'>): EntryWords {
  const unit = (area: string): string => {
    const known = units.find((one) => one.area === area);
    return known ? unitWords(known) : area;
  };
  const line = (name: string): string => {
    const [indicator = '', code = ''] = name.split('.');
    return lineWords(indicators, { indicator, code });
  };
  switch (item.entry) {
    case 'typed':
      return { place: unit(item.area), what: words.whats[item.what] ?? item.what, number: count(item.number), source: `${item.source}, ${fullDay(item.day)}` };
    case 'line':
      return { place: item.place || words.wholeWard, what: line(item.line), number: item.whole === null ? count(item.part) : `${count(item.part)}/${count(item.whole)}`, source: `${item.source}, ${fullDay(item.day)}` };
    case 'paper':
      return { place: unit(item.area), what: line(item.line), number: count(item.number), source: `${fullDay(item.from)} – ${fullDay(item.until)}, ${item.source}, ${item.confirmedBy}` };
    case 'week':
      return { place: fullDay(item.monday), what: item.skill === null ? words.rest : skillWords(item.skill), number: '', source: item.why };
    case 'skill':
      return { place: item.skill, what: skillWords(item.skill), number: item.offered ? words.offered : words.paused, source: `${fullDay(item.day)}, ${item.why}` };
    case 'record':
      return { place: unit(item.area), what: words.kinds[item.kind] ?? item.kind, number: '', source: `${fullDay(item.day)}, ${item.title}` };
  }
}

/** Header and rows of what stands, as it is shown. */
export function bookRows(shown: BookPage, entries: readonly BookEntry[]): Cell[][] {
  return [
    [words.place, words.what, words.number, words.source, words.by],
    ...entries.map(({ item, by, at }): Cell[] => {
      const { place, what, number, source } = entryWords(item, shown);
      return [place, what, plainNumber(item) ?? number, source, `${by}, ${clockAndDay(at)}`];
    }),
  ];
}

/** A count stays a number in a spreadsheet. */
function plainNumber(item: BookItem): number | undefined {
  return item.entry === 'typed' || item.entry === 'paper' ? item.number : undefined;
}
