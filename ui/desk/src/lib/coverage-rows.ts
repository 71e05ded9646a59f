/**
 * Why: what the table of tổ shows (which rows, in which order, with which sum) is worked out here on plain values, so
 * that a test can say what the screen and the export must agree on.
 *
 * There is no ranking of tổ (rules of counting 12): the usual order is by doors left to walk, which says where help is
 * needed, and rows carry no place numbers.
 */

import type { Coverage, CoverageRow } from '@tung-nha/shared/generated';
import { answers } from './fold';
import type { CoverageOrder, CoveragePlace } from './place';

/** The denominator of household figures: the register without the confirmed "không có người ở". */
export function denominator(of: Coverage): number {
  return of.registered - of.excluded;
}

/** The sum of some rows, unit by unit. */
export function sum(rows: readonly { coverage: Coverage }[]): Coverage {
  const total: Coverage = { registered: 0, excluded: 0, awaiting: 0, visited: 0, met: 0, visits: 0 };
  for (const { coverage } of rows) {
    total.registered += coverage.registered;
    total.excluded += coverage.excluded;
    total.awaiting += coverage.awaiting;
    total.visited += coverage.visited;
    total.met += coverage.met;
    total.visits += coverage.visits;
  }
  return total;
}

/** What a row is put in order by; `undefined` (no denominator, no visit) always comes last. */
function measure(row: CoverageRow, order: CoverageOrder): number | string | undefined {
  const c = row.coverage;
  const of = denominator(c);
  switch (order) {
    case 'unit':
      return undefined;
    case 'visited':
      return c.visited;
    case 'visited_rate':
      return of > 0 ? c.visited / of : undefined;
    case 'met':
      return c.met;
    case 'met_rate':
      return of > 0 ? c.met / of : undefined;
    case 'not_visited':
      return of - c.visited;
    case 'not_met':
      return of - c.met;
    case 'excluded':
      return c.excluded;
    case 'awaiting':
      return c.awaiting;
    case 'last_visit':
      return row.lastVisit ?? undefined;
    case 'phones':
      return row.phones;
  }
}

/** Rows of equal measure stay as the server sent them: by old ward, then by number. */
function inOrder(rows: readonly CoverageRow[], order: CoverageOrder, descending: boolean): CoverageRow[] {
  if (order === 'unit') return descending ? [...rows].reverse() : [...rows];
  const direction = descending ? -1 : 1;
  return rows
    .map((row) => ({ row, by: measure(row, order) }))
    .sort((a, b) => {
      if (a.by === b.by) return 0;
      if (a.by === undefined) return 1;
      if (b.by === undefined) return -1;
      return a.by < b.by ? -direction : direction;
    })
    .map(({ row }) => row);
}

/** Everything by which a tổ may be searched for. */
function searchable({ unit }: CoverageRow): string {
  return `tổ ${unit.number} tdp ${unit.name} ${unit.oldWard}`;
}

/** The rows that the address asks for, in the order it asks for. */
export function rowsAsked(rows: readonly CoverageRow[], place: CoveragePlace): CoverageRow[] {
  const found = rows.filter((row) => (place.oldWard === '' || row.unit.oldWard === place.oldWard) && answers(place.find, searchable(row)));
  return inOrder(found, place.order, place.descending);
}

/** The old wards that occur, as the server orders them. */
export function oldWards(rows: readonly CoverageRow[]): string[] {
  return [...new Set(rows.map((row) => row.unit.oldWard))].filter((name) => name !== '');
}
