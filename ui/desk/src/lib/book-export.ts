/** The ward's own book as a spreadsheet: one row an entry, the newest last, each with its source and day. */

import { lineWords } from '@tung-nha/shared/figures';
import type { Book, Indicator, Unit } from '@tung-nha/shared/generated';
import { deskBookWords } from '@tung-nha/shared/words/desk-book';
import { deskReportWords } from '@tung-nha/shared/words/desk-report';
import type { Cell } from './spreadsheet';
import { unitWords } from './ward.svelte';

const words = deskReportWords.tables;

/** Header and rows. */
export function bookSheet(book: Book, units: readonly Unit[], indicators: readonly Indicator[]): Cell[][] {
  const names = new Map(units.map((unit) => [unit.area, unitWords(unit)]));
  const place = (area: string): string => names.get(area) ?? area;
  const line = (name: string): string => {
    const [indicator = '', code = ''] = name.split('.');
    return lineWords(indicators, { indicator, code });
  };
  const { kinds } = words;
  return [
    [...words.columns],
    ...book.typed.map((one): Cell[] => [kinds.typed, place(one.area), one.what, one.number, undefined, undefined, { day: one.day }, one.source, undefined]),
    ...book.lines.map((one): Cell[] => [kinds.line, one.place, line(one.line), one.part, one.whole ?? undefined, undefined, { day: one.day }, one.source, undefined]),
    ...book.paper.map((one): Cell[] => [kinds.paper, place(one.area), line(one.line), one.number, undefined, { day: one.from }, { day: one.until }, one.source, one.confirmedBy]),
    ...book.weeks.map((one): Cell[] => [kinds.week, undefined, one.skill ?? words.rest, undefined, undefined, { day: one.monday }, undefined, undefined, one.why]),
    ...book.skills.map((one): Cell[] => [kinds.skill, undefined, one.skill, undefined, undefined, { day: one.day }, undefined, undefined, `${one.offered ? deskBookWords.offered : deskBookWords.paused}: ${one.why}`]),
    ...book.records.map((one): Cell[] => [kinds.record, place(one.area), one.kind, undefined, undefined, undefined, { day: one.day }, undefined, one.title]),
  ];
}
